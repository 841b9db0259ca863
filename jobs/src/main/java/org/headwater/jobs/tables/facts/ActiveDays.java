package org.headwater.jobs.tables.facts;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.headwater.jobs.tables.Spec.key;

import org.headwater.jobs.tables.Field;
import org.headwater.jobs.tables.Layer;
import org.headwater.jobs.tables.Spec;
import org.headwater.jobs.tables.Table;

/** On which days people did something. One row per kind, person and day. */
public enum ActiveDays implements Field {
    KIND(key(StringType, "activity (any event, message or paid order) or purchase (paid orders alone).")),
    PERSON_ID(
            key(StringType, "Who: the person of identities, else kind and id.").personal()),
    DAY(key(DateType, "Business day."));

    public static final Table TABLE = Table.of(
                    Layer.FACTS,
                    "active_days",
                    ActiveDays.class,
                    "On which days people did something. One row per kind, person and day.")
            .holding("kind in ('activity', 'purchase')");

    private final Spec spec;

    ActiveDays(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
