package org.headwater.jobs.tables.facts;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;
import static org.headwater.jobs.tables.Spec.key;
import static org.headwater.jobs.tables.Spec.value;

import org.headwater.jobs.tables.Field;
import org.headwater.jobs.tables.Layer;
import org.headwater.jobs.tables.Spec;
import org.headwater.jobs.tables.Table;

/** What members did for points, and what became of points. One row per project and event. */
public enum Loyalty implements Field {
    PROJECT(key(StringType, "Project, property or workspace that recorded it.")),
    EVENT_ID(key(StringType, "Event number, as in events.")),
    PERSON_ID(value(StringType, "Who: the person of identities, else kind and id.")
            .personal()),
    AT(value(TimestampType, "When, UTC.")),
    DAY(value(DateType, "Business day of it.")),
    KIND(value(StringType, "check_in, task, earned, spent or expired.")),
    REASON(value(
            StringType, "Name of the task, or what the points were moved for; empty when the event does not say.")),
    POINTS(value(
            LongType, "Points moved: above 0 when earned, below 0 when spent or expired, 0 for check-ins and tasks."));

    public static final Table TABLE = Table.of(
                    Layer.FACTS,
                    "loyalty",
                    Loyalty.class,
                    "What members did for points, and what became of points. One row per project and event.")
            .holding(
                    "kind in ('check_in', 'task', 'earned', 'spent', 'expired') and (points > 0) = (kind = 'earned') and (points < 0) = (kind in ('spent', 'expired'))");

    private final Spec spec;

    Loyalty(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
