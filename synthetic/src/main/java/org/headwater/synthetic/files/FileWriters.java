package org.headwater.synthetic.files;

import java.util.List;

/** All that write files. */
public final class FileWriters {

    public static final List<DistrictFiles> DISTRICT = List.of(
            new TaobaoOrders(),
            new TaobaoRefunds(),
            new ShopifyOrders(),
            new ShopifyRefunds(),
            new MiniProgramOrders(),
            new MiniProgramRefunds(),
            new Consents(),
            new Deliveries(),
            new Identities());

    public static final List<BrandFiles> BRAND = List.of(new TencentCosts(), new OceanEngineCosts());

    private FileWriters() {}
}
