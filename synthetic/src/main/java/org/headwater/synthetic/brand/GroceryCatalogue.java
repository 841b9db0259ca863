package org.headwater.synthetic.brand;

import java.util.List;

/** What 禾里, a grocery brand that does not exist, sells. */
final class GroceryCatalogue {

    static final Catalogue CATALOGUE = new Catalogue(
            "禾里",
            List.of(
                    new Category("fruit", "水果", 24),
                    new Category("dairy", "乳品烘焙", 20),
                    new Category("meat", "肉禽蛋", 18),
                    new Category("grain", "粮油调味", 16),
                    new Category("snacks", "休闲零食", 14),
                    new Category("household", "日用清洁", 8)),
            List.of(
                    product("FR01", 0, "禾里阳光玫瑰葡萄1kg", "阳光玫瑰", 39, 9),
                    product("FR02", 0, "禾里沃柑2.5kg", "沃柑", 29, 12),
                    product("FR03", 0, "禾里车厘子JJ级1kg", "车厘子", 89, 5),
                    product("FR04", 0, "禾里冰糖心苹果2kg", "苹果", 26, 10),
                    product("DA01", 1, "禾里鲜牛奶950ml", "鲜牛奶", 16, 14),
                    product("DA02", 1, "禾里无蔗糖酸奶6杯", "酸奶", 28, 10),
                    product("DA03", 1, "禾里海盐吐司400g", "吐司", 15, 8),
                    product("ME01", 2, "禾里谷饲鸡蛋30枚", "鸡蛋", 36, 12),
                    product("ME02", 2, "禾里原切牛排5片", "牛排", 129, 4),
                    product("ME03", 2, "禾里黑猪肋排500g", "肋排", 45, 6),
                    product("GR01", 3, "禾里五常大米5kg", "大米", 59, 8),
                    product("GR02", 3, "禾里压榨菜籽油5L", "菜籽油", 79, 5),
                    product("GR03", 3, "禾里头道酱油500ml", "酱油", 19, 6),
                    product("SN01", 4, "禾里每日坚果30包", "每日坚果", 99, 6),
                    product("SN02", 4, "禾里海苔脆12包", "海苔脆", 25, 8),
                    product("SN03", 4, "禾里手工牛轧糖500g", "牛轧糖", 35, 4),
                    product("HO01", 5, "禾里天然皂液3kg", "皂液", 42, 5),
                    product("HO02", 5, "禾里竹浆抽纸24包", "抽纸", 39, 8)));

    private GroceryCatalogue() {}

    private static Product product(String sku, int category, String name, String words, long listYuan, int popularity) {
        return new Product(sku, category, name, listYuan * 100, popularity, words);
    }
}
