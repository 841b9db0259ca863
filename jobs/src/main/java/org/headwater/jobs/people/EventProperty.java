package org.headwater.jobs.people;

import static org.apache.spark.sql.functions.isnan;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.headwater.jobs.tables.core.Events;

/** What an event says beside who, when and what: properties are text, whatever the source had. */
public final class EventProperty {

    private EventProperty() {}

    /** As recorded; null when the event does not say, or says nothing. */
    public static Column text(String name) {
        Column value = Events.PROPERTIES.col().getItem(name);
        return when(value.notEqual(""), value);
    }

    /** A number rounded to whole ones; null for what is none. */
    public static Column whole(String name) {
        Column number = Events.PROPERTIES.col().getItem(name).try_cast("decimal(20,2)");
        return round(number).try_cast("bigint");
    }

    /** Seconds as milliseconds, cut at {@code most}; null for what is no number above 0. */
    public static Column millis(String name, int most) {
        Column seconds = Events.PROPERTIES.col().getItem(name).try_cast("double");
        Column cut = when(seconds.gt(most), most).when(seconds.gt(0), seconds);
        return when(not(isnan(seconds)), round(cut.multiply(1000)).cast("bigint"));
    }
}
