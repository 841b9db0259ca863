package org.headwater.jobs.core;

import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.headwater.jobs.testing.DrawnRows.assertRows;

import java.time.ZoneId;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.tables.core.Events;
import org.headwater.jobs.testing.SharedSpark;
import org.junit.jupiter.api.Test;

/** Just too much for a person, and just not. */
class RobotsJobTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    /** Events of one id, each so many milliseconds after midnight of 5 January in Shanghai as the SQL says of {@code id}. */
    private static Dataset<Row> events(String who, int number, String millis) {
        return SharedSpark.session()
                .range(number)
                .select(
                        lit("site").as("project"),
                        expr("concat('" + who + "', id)").as("event_id"),
                        lit("view").as("name"),
                        expr("timestamp_millis(1767542400000 + " + millis + ")").as("happened_at"),
                        lit(who).as("anonymous_id"),
                        expr("map('$user_agent', if('" + who + "' = 'says_so', 'AhrefsBot/7.0', 'Firefox'),"
                                        + " 'title', 'a bot for the house')")
                                .as("properties"));
    }

    private static Dataset<Row> robots(Dataset<Row> events) {
        Dataset<Row> all = events;
        for (var field : Events.TABLE.fields()) {
            if (!List.of(events.columns()).contains(field.column())) {
                all = all.withColumn(field.column(), lit(null).cast(field.spec().type()));
            }
        }
        return RobotsJob.robots(all, SHANGHAI);
    }

    @Test
    void isFoundByPaceByHoursByHasteAndByItsName() {
        Dataset<Row> events = events("fast", 300, "id * 199 + (id * id) % 7")
                .unionAll(events("busy", 299, "id * 199 + (id * id) % 7"))
                .unionAll(events("even", 101, "id * 20000"))
                .unionAll(events("nearly_even", 101, "id * 20000 + if(id % 8 = 0, 0, id)"))
                .unionAll(events("short", 100, "id * 20000"))
                .unionAll(events("awake", 24, "id * 3600000 + (id * 977000) % 3000000"))
                .unionAll(events("owl", 23, "id * 3600000 + (id * 977000) % 3000000"))
                .unionAll(events("says_so", 1, "0"));

        assertRows(robots(events), """
                project | kind      | id_value | reasons      | first_on   | days | events
                site    | anonymous | fast     | TOO_FAST     | 2026-01-05 | 1    | 300
                site    | anonymous | even     | EVEN_PACE    | 2026-01-05 | 1    | 101
                site    | anonymous | awake    | NEVER_SLEEPS | 2026-01-05 | 1    | 24
                site    | anonymous | says_so  | KNOWN_AGENT  | 2026-01-05 | 1    | 1
                """);
    }

    @Test
    void isFoundOnEachOfItsDays() {
        Dataset<Row> twoDaysAndAnHour = events("even", 2 * 4320 + 180, "id * 20000");

        assertRows(robots(twoDaysAndAnHour), """
                id_value | reasons                | first_on   | days | events
                even     | EVEN_PACE,NEVER_SLEEPS | 2026-01-05 | 3    | 8820
                """);
    }

    @Test
    void noEventsAreNoRobotsAndNobodyIsNone() {
        Dataset<Row> nobody =
                events("x", 1000, "id").withColumn("anonymous_id", lit(null).cast("string"));

        assertRows(robots(nobody), "id_value");
        assertRows(robots(nobody.limit(0)), "id_value");
    }
}
