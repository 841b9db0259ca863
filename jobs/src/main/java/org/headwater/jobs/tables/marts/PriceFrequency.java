package org.headwater.jobs.tables.marts;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.headwater.jobs.tables.Spec.key;
import static org.headwater.jobs.tables.Spec.value;
import static org.headwater.jobs.tables.Types.MONEY;

import org.headwater.jobs.tables.Field;
import org.headwater.jobs.tables.Layer;
import org.headwater.jobs.tables.Spec;
import org.headwater.jobs.tables.Table;

/** Users and categories by what an order costs and how often they order, with the play for each cell. One row per as-of date, kind and subject. */
public enum PriceFrequency implements Field {
    AS_OF(key(DateType, "Last business day that counts.")),
    KIND(key(StringType, "user or category.")),
    SUBJECT(key(StringType, "User or category.").personal()),
    CUSTOMERS(value(LongType, "1 for a user; buyers of the category.")),
    ORDERS(value(LongType, "Paid orders.")),
    AVERAGE_ORDER_VALUE(value(MONEY, "Paid per order.")),
    ORDERS_PER_CUSTOMER(value(MONEY, "Orders per customer.")),
    PRICE_CUT(value(MONEY, "Above it the price is high: the median user, or for categories the average order of all.")),
    FREQUENCY_CUT(value(
            MONEY,
            "Above it the frequency is high: the median user, or for categories the orders per customer of all.")),
    QUADRANT(value(
            StringType,
            "high_price_high_frequency, high_price_low_frequency, low_price_high_frequency or"
                    + " low_price_low_frequency.")),
    PLAY(value(StringType, "What is done with them: personal_adviser, expert_content, community, bundles.")),
    PLAY_ZH(value(StringType, "The same in Chinese."));

    public static final Table TABLE = Table.of(
                    Layer.MARTS,
                    "price_frequency",
                    PriceFrequency.class,
                    "Users and categories by what an order costs and how often they order, with the play for each"
                            + " cell. One row per as-of date, kind and subject.")
            .holding("orders >= customers and customers >= 1 and (quadrant like 'high_price%') = (average_order_value >"
                    + " price_cut) and (quadrant like '%high_frequency') = (orders_per_customer > frequency_cut)");

    private final Spec spec;

    PriceFrequency(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
