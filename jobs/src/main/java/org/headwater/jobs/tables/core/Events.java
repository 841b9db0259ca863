package org.headwater.jobs.tables.core;

import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;
import static org.apache.spark.sql.types.DataTypes.createMapType;
import static org.headwater.jobs.tables.Spec.key;
import static org.headwater.jobs.tables.Spec.optional;
import static org.headwater.jobs.tables.Spec.value;

import org.headwater.jobs.tables.Field;
import org.headwater.jobs.tables.Layer;
import org.headwater.jobs.tables.Spec;
import org.headwater.jobs.tables.Table;

/** What people did on sites and in apps. One row per project and event. */
public enum Events implements Field {
    PROJECT(key(StringType, "Project, property or workspace that recorded it, as named in the config.")),
    EVENT_ID(key(StringType, "Event number, or what stands for it: equal for copies of one event.")),
    NAME(value(StringType, "Event name as recorded.")),
    HAPPENED_AT(value(
            TimestampType, "When it happened, UTC, corrected for wrong clocks of devices where the source allows it.")),
    RECEIVED_AT(optional(TimestampType, "When the server had it, UTC; null when the source does not say.")),
    WHO_KIND(optional(StringType, "Kind of the known id; null when nobody was logged in.")),
    WHO_SCOPE(optional(StringType, "Within what the known id is unique; null when nobody was logged in.")),
    WHO_ID(optional(StringType, "Known id of who did it; null when nobody was logged in.")
            .personal()),
    ANONYMOUS_KIND(optional(StringType, "Kind of the id before a login; null when the source does not say.")),
    ANONYMOUS_ID(optional(StringType, "Id of the browser or app before a login; null when the source does not say.")
            .personal()),
    DEVICE_ID(optional(StringType, "Id of the device; null when the source does not say.")
            .personal()),
    SESSION_ID(optional(StringType, "Visit that it belongs to; null when the source does not say.")),
    PLATFORM(optional(StringType, "Kind of program that recorded it, such as web or MiniProgram; null when unknown.")),
    PROPERTIES(value(createMapType(StringType, StringType, false), "Everything else that was recorded, by dotted name.")
            .personal()),
    SOURCE(value(StringType, "Source in the config that it came from."));

    public static final Table TABLE = Table.of(
            Layer.CORE, "events", Events.class, "What people did on sites and in apps. One row per project and event.");

    private final Spec spec;

    Events(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
