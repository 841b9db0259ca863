package org.headwater.synthetic.files;

final class OceanEngineCosts {

    static final String HEADER = "";

    private OceanEngineCosts() {}
}
