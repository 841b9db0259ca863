package org.headwater.synthetic.files;

final class ShopifyOrders {

    static final String HEADER = "";

    private ShopifyOrders() {}
}
