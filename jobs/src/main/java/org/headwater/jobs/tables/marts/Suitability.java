package org.headwater.jobs.tables.marts;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.headwater.jobs.tables.Spec.key;
import static org.headwater.jobs.tables.Spec.optional;
import static org.headwater.jobs.tables.Spec.value;
import static org.headwater.jobs.tables.Types.MONEY;

import org.headwater.jobs.tables.Field;
import org.headwater.jobs.tables.Layer;
import org.headwater.jobs.tables.Spec;
import org.headwater.jobs.tables.Table;

/** How well each category suits a private domain: high value, dear to win, cheap to serve. One row per as-of date and category. */
public enum Suitability implements Field {
    AS_OF(key(DateType, "Last business day that counts.")),
    CATEGORY(key(StringType, "Category of whole orders.")),
    CUSTOMERS(value(LongType, "Who ordered it.")),
    MARGIN_PER_CUSTOMER(value(MONEY, "What was paid for it, times the margin ratio, per customer.")),
    CAC(optional(
            MONEY,
            "Mean cost of winning those whose first order it was, by their channels; null when it was nobody's"
                    + " first.")),
    SERVICE_COST_PER_CUSTOMER(value(MONEY, "Orders per customer times the service cost of an order.")),
    VALUE_SCORE(value(DoubleType, "Share of the categories whose value is not higher, 0 to 1.")),
    CAC_SCORE(optional(DoubleType, "Share of the categories that are not dearer to win, 0 to 1; null without a cost.")),
    SERVICE_SCORE(value(DoubleType, "Share of the categories that are not cheaper to serve, 0 to 1.")),
    SCORE(value(DoubleType, "Mean of the scores that there are."));

    public static final Table TABLE = Table.of(
                    Layer.MARTS,
                    "suitability",
                    Suitability.class,
                    "How well each category suits a private domain: high value, dear to win, cheap to serve. One row"
                            + " per as-of date and category.")
            .holding("customers >= 1 and score between 0 and 1 and (cac is null) = (cac_score is null)");

    private final Spec spec;

    Suitability(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
