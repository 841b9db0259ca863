package org.headwater.jobs.tables.core;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;
import static org.headwater.jobs.tables.Spec.key;
import static org.headwater.jobs.tables.Spec.optional;
import static org.headwater.jobs.tables.Spec.value;

import org.headwater.jobs.tables.Field;
import org.headwater.jobs.tables.Layer;
import org.headwater.jobs.tables.Spec;
import org.headwater.jobs.tables.Table;

/** What was sent to whom, in its latest known state. One row per source, campaign, channel and person's id. */
public enum Deliveries implements Field {
    SOURCE(key(StringType, "Source in the config that it came from.")),
    CAMPAIGN_ID(key(StringType, "Campaign.")),
    CHANNEL(key(StringType, "wecom, sms, push, … as the source names it.")),
    WHO_KIND(key(StringType, "Kind of the person's id.")),
    WHO_SCOPE(key(StringType, "Within what the id is unique; empty when everywhere.")),
    WHO_ID(key(StringType, "The person's id.").personal()),
    SENT_AT(value(TimestampType, "When it was sent, or would have been, UTC.")),
    STATUS(value(StringType, "delivered, failed, pending or held_out (kept back on purpose, to compare with).")),
    CLICKED(optional(BooleanType, "Whether it was opened or clicked; null when the source does not say."));

    public static final Table TABLE = Table.of(
            Layer.CORE,
            "deliveries",
            Deliveries.class,
            "What was sent to whom, in its latest known state. One row per source, campaign, channel and person's id.");

    private final Spec spec;

    Deliveries(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
