package org.headwater.jobs.samples;

import java.util.List;

/** What 青汀, a brand that does not exist, sells. */
final class Catalogue {

    static final List<Product> PRODUCTS = List.of(
            product("CL01", "洁面", "青汀氨基酸洁面乳120g", 79, 10),
            product("CL02", "洁面", "青汀卸妆油200ml", 99, 7),
            product("CL03", "洁面", "青汀净澈洁面慕斯150ml", 89, 4),
            product("TN01", "水乳", "青汀玻尿酸爽肤水200ml", 129, 8),
            product("TN02", "水乳", "青汀山茶花保湿乳液120ml", 159, 7),
            product("TN03", "水乳", "青汀神经酰胺面霜50g", 239, 5),
            product("SE01", "精华", "青汀烟酰胺亮肤精华30ml", 269, 6),
            product("SE02", "精华", "青汀双抗精华30ml", 329, 4),
            product("SE03", "精华", "青汀视黄醇晚间精华15ml", 399, 2),
            product("SE04", "精华", "青汀眼部精华霜20g", 299, 3),
            // The comma is there on purpose: a reader that splits at commas goes wrong here.
            product("MK01", "面膜", "青汀舒缓修护面膜5片,敏感肌可用", 69, 12),
            product("MK02", "面膜", "青汀清洁泥膜100g", 109, 5),
            product("MK03", "面膜", "青汀免洗睡眠面膜80g", 119, 4),
            product("SU01", "防晒", "青汀清透防晒乳SPF50+ 50ml", 119, 9),
            product("SU02", "防晒", "青汀防晒喷雾150ml", 99, 3),
            product("MU01", "彩妆", "青汀丝绒唇釉#03豆沙", 89, 8),
            product("MU02", "彩妆", "青汀气垫粉底15g", 169, 6),
            product("MU03", "彩妆", "青汀九色眼影盘", 149, 3),
            product("BD01", "身体护理", "青汀香氛身体乳300ml", 89, 6),
            product("BD02", "身体护理", "青汀护手霜三支装", 59, 8),
            product("ST01", "礼盒套装", "青汀水乳精华礼盒", 499, 3),
            product("ST02", "礼盒套装", "青汀旅行五件套", 199, 4));

    private Catalogue() {}

    private static Product product(String sku, String category, String name, long listYuan, int popularity) {
        return new Product(sku, category, name, listYuan * 100, popularity);
    }
}
