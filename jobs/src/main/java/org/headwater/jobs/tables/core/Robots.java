package org.headwater.jobs.tables.core;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.headwater.jobs.tables.Spec.key;
import static org.headwater.jobs.tables.Spec.value;

import org.headwater.jobs.tables.Field;
import org.headwater.jobs.tables.Layer;
import org.headwater.jobs.tables.Spec;
import org.headwater.jobs.tables.Table;

/** Ids whose events no person makes: crawlers, monitors, scripts. One row per project and id. */
public enum Robots implements Field {
    PROJECT(key(StringType, "Project that recorded the events.")),
    KIND(key(StringType, "Kind of the id: the known one where somebody was logged in, else that before a login.")),
    ID_VALUE(key(StringType, "The id as the events have it.").personal()),
    REASONS(
            value(
                    StringType,
                    "Why, comma-separated: EVEN_PACE, KNOWN_AGENT, NEVER_SLEEPS, TOO_FAST; the day that shows it need not be the same.")),
    FIRST_ON(value(DateType, "First day that shows it, in the zone of the lake.")),
    DAYS(value(LongType, "How many days show it.")),
    EVENTS(value(LongType, "Events of those days."));

    public static final Table TABLE = Table.of(
            Layer.CORE,
            "robots",
            Robots.class,
            "Ids whose events no person makes: crawlers, monitors, scripts. One row per project and id.");

    private final Spec spec;

    Robots(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
