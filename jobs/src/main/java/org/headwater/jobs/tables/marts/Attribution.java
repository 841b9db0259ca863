package org.headwater.jobs.tables.marts;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.headwater.jobs.tables.Spec.key;
import static org.headwater.jobs.tables.Spec.optional;
import static org.headwater.jobs.tables.Spec.value;
import static org.headwater.jobs.tables.Types.CREDIT;
import static org.headwater.jobs.tables.Types.MONEY;

import org.headwater.jobs.tables.Field;
import org.headwater.jobs.tables.Layer;
import org.headwater.jobs.tables.Spec;
import org.headwater.jobs.tables.Table;

/** Which channel earned the orders of a month, by every model side by side. One row per as-of date, scope, month, model and channel. */
public enum Attribution implements Field {
    AS_OF(key(DateType, "Last business day that counts.")),
    SCOPE(key(StringType, "orders: all paid orders; new_customers: first orders only.")),
    MONTH(key(DateType, "First day of the month in which they were paid.")),
    MODEL(key(
            StringType, "first, last, last_non_direct, linear, position, time_decay, shapley, markov_1 or markov_2.")),
    CHANNEL(key(StringType, "Channel; the one of people who came by themselves is direct.")),
    CONVERSIONS(value(CREDIT, "Orders credited; over the channels they add up to all orders of the month.")),
    REVENUE(value(MONEY, "What was paid for them; over the channels it adds up to all of the month.")),
    REMOVAL_EFFECT(
            optional(DoubleType, "Share of all orders that would be lost without the channel; null but for Markov."));

    public static final Table TABLE = Table.of(
                    Layer.MARTS,
                    "attribution",
                    Attribution.class,
                    "Which channel earned the orders of a month, by every model side by side. One row per as-of date,"
                            + " scope, month, model and channel.")
            .holding("conversions >= 0 and revenue >= 0 and (removal_effect is not null) = (model like 'markov%')");

    private final Spec spec;

    Attribution(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
