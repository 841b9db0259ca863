package org.headwater.jobs.tables.marts;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.headwater.jobs.tables.Spec.key;
import static org.headwater.jobs.tables.Spec.optional;
import static org.headwater.jobs.tables.Spec.value;

import org.headwater.jobs.tables.Field;
import org.headwater.jobs.tables.Layer;
import org.headwater.jobs.tables.Spec;
import org.headwater.jobs.tables.Table;

/** What models that knew the past only said of the days after it, beside what came. */
public enum Backtest implements Field {
    AS_OF(key(DateType, "Last business day that counts.")),
    MODEL(key(StringType, "bg-nbd, mbg-nbd or pareto-nbd, or last_year: each customer's last year again.")),
    MEASURE(key(StringType, "orders, or revenue: paid less refunded.")),
    TENTH(key(IntegerType, "0 for all; 1 to 10 for a tenth of them, from the least forecast to the greatest.")),
    CUT(value(DateType, "Last day that was learned from.")),
    HOLDOUT_DAYS(value(IntegerType, "Days after it that were foretold, up to the as-of date.")),
    CUSTOMERS(value(LongType, "Customers judged; who had not bought by the cut is not.")),
    EXPECTED(value(DoubleType, "Sum of the forecasts.")),
    ACTUAL(value(DoubleType, "Sum of what came.")),
    BIAS(optional(DoubleType, "Expected too much, as a share of what came; null where nothing came.")),
    MEAN_ABSOLUTE_ERROR(value(DoubleType, "Per customer.")),
    ROOT_MEAN_SQUARE_ERROR(value(DoubleType, "Per customer.")),
    CORRELATION(optional(DoubleType, "Of forecasts and what came, -1 to 1; null where one is the same for all.")),
    GINI(optional(
            DoubleType,
            "How well the forecast puts customers in order: 1 is best, 0 is chance; null where nothing came.")),
    HELD(optional(DoubleType, "Share of customers whose orders lay within their interval of 90 %; of models only."));

    public static final Table TABLE = Table.of(
                    Layer.MARTS,
                    "backtest",
                    Backtest.class,
                    "What models that knew the past only said of the days after it, beside what came. One row per as-of date,"
                            + " model, measure and tenth.")
            .holding("customers > 0 and date_add(cut, holdout_days) = as_of and tenth between 0 and 10");

    private final Spec spec;

    Backtest(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
