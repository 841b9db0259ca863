package org.headwater.synthetic.files;

final class TaobaoOrders {

    static final String HEADER = "";

    private TaobaoOrders() {}
}
