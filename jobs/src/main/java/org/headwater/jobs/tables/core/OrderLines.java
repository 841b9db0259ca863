package org.headwater.jobs.tables.core;

import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.headwater.jobs.tables.Spec.key;
import static org.headwater.jobs.tables.Spec.optional;
import static org.headwater.jobs.tables.Spec.value;

import org.headwater.jobs.tables.Field;
import org.headwater.jobs.tables.Layer;
import org.headwater.jobs.tables.Spec;
import org.headwater.jobs.tables.Table;

/** What each order holds. One row per shop, order and line. */
public enum OrderLines implements Field {
    SHOP(key(StringType, "Shop that issued the order.")),
    ORDER_ID(key(StringType, "Order number as the shop issued it.")),
    LINE_ID(key(
            StringType,
            "Line number of the source; where it has none, a digest of the content and a count among equal lines.")),
    USER_ID(optional(StringType, "Who ordered; null when the shop does not know.")
            .personal()),
    PRODUCT_ID(optional(StringType, "SKU or product number; null when the source does not say.")),
    PRODUCT_NAME(optional(StringType, "Name as sold; null when the source does not say.")),
    CATEGORY(optional(StringType, "Category of the product; null when the source does not say.")),
    QUANTITY(value(LongType, "Pieces, 1 or more.")),
    PAID_FEN(value(LongType, "Line amount after discounts, in minor units.")),
    CURRENCY(value(StringType, "ISO 4217 code of the amount.")),
    SOURCE(value(StringType, "Source in the config that it came from."));

    public static final Table TABLE = Table.of(
            Layer.CORE, "order_lines", OrderLines.class, "What each order holds. One row per shop, order and line.");

    private final Spec spec;

    OrderLines(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
