package org.headwater.jobs.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.headwater.jobs.tables.facts.ActiveDays;
import org.headwater.jobs.testing.SharedSpark;
import org.headwater.models.engagement.Bracket;
import org.headwater.models.engagement.Period;
import org.headwater.models.engagement.PeriodCount;
import org.headwater.models.engagement.Retention;
import org.headwater.models.engagement.Retention.Chain;
import org.junit.jupiter.api.Test;

/** Spark's retention is that of the plain model. */
class RetentionJobTest {

    private static final LocalDate AS_OF = LocalDate.parse("2026-03-01");

    @Test
    void equalsPlainJavaOnRandomPeople() {
        Map<String, NavigableSet<Long>> people = drawn(new Random(31));
        List<Row> rows = new ArrayList<>();
        people.forEach((person, days) -> days.forEach(day ->
                rows.add(RowFactory.create("activity", person, java.sql.Date.valueOf(LocalDate.ofEpochDay(day))))));
        var days = SharedSpark.session().createDataFrame(rows, ActiveDays.TABLE.schema());

        List<String> found = RetentionJob.retained(days, AS_OF).collectAsList().stream()
                .map(row -> row.getAs("period") + " " + row.getAs("cohort") + " " + row.getAs("period_no") + ": "
                        + row.getAs("users") + " " + row.getAs("retained") + " " + row.getAs("retained_on_or_after")
                        + " " + row.getAs("is_complete"))
                .sorted()
                .toList();

        assertThat(found).isEqualTo(plain(people));
    }

    private static List<String> plain(Map<String, NavigableSet<Long>> people) {
        List<String> rows = new ArrayList<>();
        for (Period period : Period.values()) {
            long last = period.of(AS_OF);
            long oldest = last - (period == Period.DAY ? 59 : period == Period.WEEK ? 25 : 23);
            Map<Long, List<NavigableSet<Long>>> cohorts = new TreeMap<>();
            people.values()
                    .forEach(days -> cohorts.computeIfAbsent(
                                    period.of(LocalDate.ofEpochDay(days.first())), c -> new ArrayList<>())
                            .add(days));
            cohorts.forEach((cohort, members) -> {
                for (long no = 0; cohort >= oldest && no <= last - cohort; no++) {
                    boolean isComplete = !period.firstDay(cohort + no + 1).isAfter(AS_OF.plusDays(1));
                    rows.add(period.name().toLowerCase(java.util.Locale.ROOT) + " " + period.firstDay(cohort) + " " + no
                            + ": " + members.size() + " " + retained(period, members, new Bracket(no, no)) + " "
                            + retained(period, members, new Bracket(no, Bracket.OPEN)) + " " + isComplete);
                }
            });
        }
        return rows.stream().sorted().toList();
    }

    private static long retained(Period period, List<NavigableSet<Long>> members, Bracket bracket) {
        var retention =
                new Retention(PeriodCount.calendar(period, ZoneOffset.UTC), List.of(bracket), 1, Chain.PAIRWISE);
        return members.stream()
                .filter(days -> retention.retained(
                                TimeUnit.DAYS.toMicros(days.first()),
                                days.stream().mapToLong(TimeUnit.DAYS::toMicros).toArray())
                        == 1)
                .count();
    }

    private static Map<String, NavigableSet<Long>> drawn(Random random) {
        Map<String, NavigableSet<Long>> people = new TreeMap<>();
        for (int p = 0; p < 60; p++) {
            long first = AS_OF.toEpochDay() - random.nextInt(400);
            var days = new TreeSet<Long>();
            for (int i = 0; i <= random.nextInt(20); i++) {
                days.add(Math.min(AS_OF.toEpochDay(), first + random.nextInt(200)));
            }
            people.put("p" + p, days);
        }
        return people;
    }
}
