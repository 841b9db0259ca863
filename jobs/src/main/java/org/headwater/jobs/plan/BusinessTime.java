package org.headwater.jobs.plan;

import static org.apache.spark.sql.functions.from_utc_timestamp;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.to_date;

import java.time.LocalDate;
import java.time.ZoneId;
import org.apache.spark.sql.Column;

/**
 * Days of the business over instants in UTC. Days are half-open: one begins at its midnight and ends before the next.
 * Sessions run in UTC, so neither the machine's zone nor the session's decides anything.
 */
public final class BusinessTime {

    private BusinessTime() {}

    /** The business day of an instant. */
    public static Column dayOf(Column instant, ZoneId zone) {
        return to_date(from_utc_timestamp(instant, zone.getId()));
    }

    /** Whether an instant lies before the end of {@code day}; null for null. */
    public static Column upTo(Column instant, LocalDate day, ZoneId zone) {
        return instant.lt(lit(day.plusDays(1).atStartOfDay(zone).toInstant()));
    }
}
