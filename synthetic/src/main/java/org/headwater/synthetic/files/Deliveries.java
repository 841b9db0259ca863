package org.headwater.synthetic.files;

final class Deliveries {

    static final String HEADER = "";

    private Deliveries() {}
}
