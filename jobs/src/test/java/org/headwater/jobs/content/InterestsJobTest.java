package org.headwater.jobs.content;

import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.tables.core.Events;
import org.headwater.jobs.tables.core.Identities;
import org.headwater.jobs.tables.facts.Views;
import org.headwater.jobs.tables.marts.Interests;
import org.headwater.jobs.testing.DrawnInputs;
import org.headwater.jobs.testing.DrawnRows;
import org.headwater.jobs.testing.DrawnSettings;
import org.headwater.jobs.testing.SharedSpark;
import org.junit.jupiter.api.Test;

class InterestsJobTest {

    private static final String IDENTITIES = """
            kind    | scope | id_value | person_id
            openid  | wx    | o1       | openid:wx:o1
            device  |       | d1       | openid:wx:o1
            """;

    @Test
    void aViewIsWorthHalfAfterEachThirtyDays() {
        DrawnRows.assertRows(interests(view(0, "tea", "8"), view(30, "tea", "8"), view(60, "milk", "64.5")), """
                kind     | topic | views | dwell_seconds | score  | share    | rank | last_seen_on | is_sure
                category | tea   | 2     | 16.000        | 12.000 | 0.426667 | 2    | 2026-01-31   | false
                category | milk  | 1     | 64.500        | 16.125 | 0.573333 | 1    | 2025-12-02   | false
                """);
    }

    @Test
    void threeViewsOfHalfAMinuteAreAnInterest() {
        DrawnRows.assertRows(
                interests(
                        view(1, "tea", "10"),
                        view(2, "tea", "10"),
                        view(3, "tea", "10"),
                        view(1, "milk", "10"),
                        view(2, "milk", "10"),
                        view(3, "milk", "9.999")),
                """
                topic | views | dwell_seconds | is_sure
                tea   | 3     | 30.000        | true
                milk  | 3     | 29.999        | false
                """);
    }

    @Test
    void aPageLeftOpenCountsForHalfAnHour() {
        DrawnRows.assertRows(interests(view(0, "tea", "86400"), view(0, "milk", "1e300")), """
                topic | dwell_seconds | rank
                tea   | 1800.000       | 2
                milk  | 1800.000       | 1
                """);
    }

    @Test
    void whatTellsNoTimeOrTopicCountsForNothing() {
        DrawnRows.assertRows(
                interests(
                        view(0, "", "5"),
                        view(0, "tea", "-5"),
                        view(0, "tea", "0"),
                        view(0, "tea", "long"),
                        view(0, "tea", "NaN"),
                        view(0, "tea", "")),
                "topic | views");
    }

    @Test
    void whatWasSeenYearsAgoIsStillThereWithNoScore() {
        DrawnRows.assertRows(interests(view(4_000, "tea", "5")), """
                topic | views | score | share
                tea   | 1     | 0.000 | 0.000000
                """);
    }

    private static String view(int daysAgo, String category, String dwell) {
        return "select timestamp '2026-01-31 04:00:00' - interval " + daysAgo + " days as happened_at, '" + category
                + "' as category, '" + dwell + "' as dwell";
    }

    private static Dataset<Row> interests(String... views) {
        Dataset<Row> events = SharedSpark.session()
                .sql("select 'shop' as project, uuid() as event_id, 'view' as name, happened_at, 'openid' as who_kind,"
                        + " 'wx' as who_scope, 'o1' as who_id, map('category', category, 'dwell_seconds', dwell)"
                        + " as properties, 'web' as source from (" + String.join(" union all ", views) + ")");
        for (Events field : Events.values()) {
            if (!java.util.Arrays.asList(events.columns()).contains(field.column())) {
                events = events.withColumn(
                        field.column(),
                        org.apache
                                .spark
                                .sql
                                .functions
                                .lit(null)
                                .cast(field.spec().type()));
            }
        }
        var in = new DrawnInputs().with(Events.TABLE, events).with(Identities.TABLE, IDENTITIES);
        DrawnSettings settings =
                DrawnSettings.asOf(LocalDate.parse("2026-01-31").toString());
        in.with(Views.TABLE, Views.TABLE.shape(ViewsJob.JOB.transform().apply(in, settings.of(ViewsJob.JOB))));
        return Interests.TABLE.shape(InterestsJob.JOB.transform().apply(in, settings.of(InterestsJob.JOB)));
    }
}
