package org.headwater.synthetic.brand;

import java.util.List;

/** What 知渡, an education brand that does not exist, sells. */
final class EducationCatalogue {

    static final Catalogue CATALOGUE = new Catalogue(
            "知渡",
            List.of(
                    new Category("trial", "体验课", 22),
                    new Category("reading", "阅读写作", 22),
                    new Category("maths", "数学思维", 20),
                    new Category("english", "英语口语", 18),
                    new Category("coding", "编程", 10),
                    new Category("books", "教具图书", 8)),
            List.of(
                    product("TR01", 0, "知渡9.9元试听课", "试听课", 9, 20),
                    product("TR02", 0, "知渡七天体验营", "体验营", 49, 8),
                    product("RE01", 1, "知渡阅读写作季度课", "阅读课", 699, 6),
                    product("RE02", 1, "知渡古诗词年课", "古诗词课", 899, 3),
                    product("RE03", 1, "知渡小古文30讲", "小古文", 199, 7),
                    product("MA01", 2, "知渡数学思维季度课", "数学课", 799, 6),
                    product("MA02", 2, "知渡口算打卡营", "口算营", 99, 9),
                    product("MA03", 2, "知渡图形专题12讲", "图形专题", 159, 5),
                    product("EN01", 3, "知渡英语口语月课", "口语课", 499, 6),
                    product("EN02", 3, "知渡自然拼读30讲", "自然拼读", 239, 6),
                    product("EN03", 3, "知渡绘本伴读年卡", "绘本卡", 365, 4),
                    product("CO01", 4, "知渡少儿编程入门课", "编程课", 599, 4),
                    product("CO02", 4, "知渡机器人套件课", "机器人课", 1299, 2),
                    product("BO01", 5, "知渡分级绘本20册", "绘本", 128, 6),
                    product("BO02", 5, "知渡数学教具盒", "教具盒", 89, 5)));

    private EducationCatalogue() {}

    private static Product product(String sku, int category, String name, String words, long listYuan, int popularity) {
        return new Product(sku, category, name, listYuan * 100, popularity, words);
    }
}
