package org.headwater.synthetic.traces;

import org.headwater.synthetic.text.JsonLine;

/**
 * A product as events name it.
 *
 * @param product index into the catalogue
 * @param category index into the catalogue
 */
record Item(int product, int category, String sku, String name, String categoryName, long listFen) {

    void put(JsonLine line) {
        line.put("product_id", sku)
                .put("product_name", name)
                .put("category", categoryName)
                .putDecimal("price", listFen, 2);
    }
}
