package org.headwater.jobs.tables.marts;

import static org.apache.spark.sql.types.DataTypes.DateType;
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

/** What a new customer cost, by channel and model. One row per as-of date, period, model and channel. */
public enum ChannelCac implements Field {
    AS_OF(key(DateType, "Last business day that counts.")),
    PERIOD(key(StringType, "Month such as 2026-01, or all.")),
    MODEL(key(StringType, "Model of attribution; blended: all spending over all new customers.")),
    CHANNEL(key(StringType, "Channel; all for blended.")),
    SPEND(value(
            MONEY, "Costs of the channel in the period: advertising and whatever else the sources state as costs.")),
    NEW_CUSTOMERS(value(CREDIT, "First orders credited to it.")),
    CAC(optional(MONEY, "spend / new_customers; null without a new customer."));

    public static final Table TABLE = Table.of(
                    Layer.MARTS,
                    "channel_cac",
                    ChannelCac.class,
                    "What a new customer cost, by channel and model. One row per as-of date, period, model and"
                            + " channel.")
            .holding("spend >= 0 and new_customers >= 0 and (cac is null) = (new_customers = 0)");

    private final Spec spec;

    ChannelCac(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
