package org.headwater.jobs.tables.marts;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.headwater.jobs.tables.Spec.key;
import static org.headwater.jobs.tables.Spec.value;

import org.headwater.jobs.tables.Field;
import org.headwater.jobs.tables.Layer;
import org.headwater.jobs.tables.Spec;
import org.headwater.jobs.tables.Table;

/** How many people each channel reaches, and how many no other does. One row per as-of date and channel. */
public enum ChannelReach implements Field {
    AS_OF(key(DateType, "Last business day that counts.")),
    CHANNEL(key(StringType, "As in touchpoints; all for any of them.")),
    PEOPLE(value(LongType, "People with the channel.")),
    REACHABLE(value(LongType, "Of those, who can be reached by it.")),
    ONLY_HERE(value(LongType, "Of those, who can be reached by no other; all of them for all.")),
    WITHDRAWN(value(LongType, "People who took back their consent to it.")),
    CONTACTED_30D(value(LongType, "People contacted in the last 30 days.")),
    RESPONDED_30D(value(LongType, "People who responded in the last 30 days, contacted or not.")),
    PRESSED_7D(value(LongType, "People contacted three times or more in the last 7 days."));

    public static final Table TABLE = Table.of(
                    Layer.MARTS,
                    "channel_reach",
                    ChannelReach.class,
                    "How many people each channel reaches, and how many no other does. One row per as-of date and channel.")
            .holding(
                    "only_here <= reachable and reachable <= people and withdrawn <= people and responded_30d <= people"
                            + " and pressed_7d <= contacted_30d and contacted_30d <= people");

    private final Spec spec;

    ChannelReach(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
