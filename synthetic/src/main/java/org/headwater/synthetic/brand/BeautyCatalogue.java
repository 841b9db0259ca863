package org.headwater.synthetic.brand;

import java.util.List;

/** What 青汀, a beauty brand that does not exist, sells. */
final class BeautyCatalogue {

    static final Catalogue CATALOGUE = new Catalogue(
            "青汀",
            List.of(
                    new Category("cleansing", "洁面", 21),
                    new Category("toner", "水乳", 20),
                    new Category("essence", "精华", 17),
                    new Category("mask", "面膜", 21),
                    new Category("sunscreen", "防晒", 12),
                    new Category("makeup", "彩妆", 17),
                    new Category("body", "身体护理", 14),
                    new Category("sets", "礼盒套装", 7)),
            List.of(
                    product("CL01", 0, "青汀氨基酸洁面乳120g", "洁面乳", 79, 10),
                    product("CL02", 0, "青汀卸妆油200ml", "卸妆油", 99, 7),
                    product("CL03", 0, "青汀净澈洁面慕斯150ml", "洁面慕斯", 89, 4),
                    product("TN01", 1, "青汀玻尿酸爽肤水200ml", "爽肤水", 129, 8),
                    product("TN02", 1, "青汀山茶花保湿乳液120ml", "山茶花乳液", 159, 7),
                    product("TN03", 1, "青汀神经酰胺面霜50g", "神经酰胺面霜", 239, 5),
                    product("SE01", 2, "青汀烟酰胺亮肤精华30ml", "烟酰胺精华", 269, 6),
                    product("SE02", 2, "青汀双抗精华30ml", "双抗精华", 329, 4),
                    product("SE03", 2, "青汀视黄醇晚间精华15ml", "晚霜精华", 399, 2),
                    product("SE04", 2, "青汀眼部精华霜20g", "眼霜", 299, 3),
                    // The comma is there on purpose: a reader that splits at commas goes wrong here.
                    product("MK01", 3, "青汀舒缓修护面膜5片,敏感肌可用", "修护面膜", 69, 12),
                    product("MK02", 3, "青汀清洁泥膜100g", "泥膜", 109, 5),
                    product("MK03", 3, "青汀免洗睡眠面膜80g", "睡眠面膜", 119, 4),
                    product("SU01", 4, "青汀清透防晒乳SPF50+ 50ml", "防晒乳", 119, 9),
                    product("SU02", 4, "青汀防晒喷雾150ml", "防晒喷雾", 99, 3),
                    product("MU01", 5, "青汀丝绒唇釉#03豆沙", "唇釉", 89, 8),
                    product("MU02", 5, "青汀气垫粉底15g", "气垫", 169, 6),
                    product("MU03", 5, "青汀九色眼影盘", "眼影盘", 149, 3),
                    product("BD01", 6, "青汀香氛身体乳300ml", "身体乳", 89, 6),
                    product("BD02", 6, "青汀护手霜三支装", "护手霜", 59, 8),
                    product("ST01", 7, "青汀水乳精华礼盒", "水乳礼盒", 499, 3),
                    product("ST02", 7, "青汀旅行五件套", "旅行套装", 199, 4)));

    private BeautyCatalogue() {}

    private static Product product(String sku, int category, String name, String words, long listYuan, int popularity) {
        return new Product(sku, category, name, listYuan * 100, popularity, words);
    }
}
