package org.headwater.synthetic.files;

final class TaobaoRefunds {

    static final String HEADER = "";

    private TaobaoRefunds() {}
}
