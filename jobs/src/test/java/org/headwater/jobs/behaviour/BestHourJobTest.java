package org.headwater.jobs.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.headwater.jobs.tables.core.Events;
import org.headwater.jobs.tables.core.Identities;
import org.headwater.jobs.tables.core.Messages;
import org.headwater.jobs.tables.marts.BestHour;
import org.headwater.jobs.testing.DrawnInputs;
import org.headwater.jobs.testing.DrawnSettings;
import org.headwater.jobs.testing.SharedSpark;
import org.junit.jupiter.api.Test;

class BestHourJobTest {

    private static final StructType HOURS = new StructType()
            .add("person_id", DataTypes.StringType)
            .add("day", DataTypes.DateType)
            .add("hour", DataTypes.IntegerType)
            .add("is_visit", DataTypes.BooleanType);

    @Test
    void whoIsSeenOftenHasTheirOwnHourAndWhoIsSeenOnceHasNearlyEverybodys() {
        List<Row> rows = new ArrayList<>();
        for (int day = 0; day < 40; day++) {
            rows.add(row("owl", day, 23));
            rows.add(row("lark", day, 6));
            rows.add(row("many" + day, 0, 20));
            rows.add(row("more" + day, 0, 20));
        }
        rows.add(row("once", 3, 11));
        Map<String, Row> found = found(rows);

        assertThat(found.get("owl").<Integer>getAs("hour")).isEqualTo(23);
        assertThat(found.get("lark").<Integer>getAs("hour")).isEqualTo(6);
        assertThat(found.get("owl").<Boolean>getAs("is_own")).isTrue();
        assertThat(found.get("once").<Integer>getAs("hour")).isEqualTo(20);
        assertThat(found.get("once").<Boolean>getAs("is_own")).isFalse();
    }

    @Test
    void midnightIsNoEdge() {
        List<Row> rows = new ArrayList<>();
        for (int day = 0; day < 20; day++) {
            rows.add(row("ann", 2 * day, 23));
            rows.add(row("ann", 2 * day, 1));
        }
        assertThat(found(rows).get("ann").<Integer>getAs("hour")).isZero();
    }

    @Test
    void equalsPlainJavaOnRandomPeople() {
        var random = new Random(7);
        Map<String, int[]> counts = new TreeMap<>();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            int at = random.nextInt(24);
            int days = 1 + random.nextInt(30);
            for (int day = 0; day < days; day++) {
                int hour = Math.floorMod(at + (int) Math.round(random.nextGaussian() * 3), 24);
                rows.add(row("p" + i, day, hour));
                counts.computeIfAbsent("p" + i, p -> new int[24])[hour]++;
            }
        }
        Map<String, Row> found = found(rows);

        double[] all = new double[24];
        long allEvidence = rows.size();
        counts.values().forEach(c -> {
            for (int h = 0; h < 24; h++) {
                all[h] += smooth(c, h);
            }
        });
        counts.forEach((person, c) -> {
            int n = java.util.Arrays.stream(c).sum();
            List<java.math.BigDecimal> shares =
                    found.get(person).getList(found.get(person).fieldIndex("shares"));
            double sum = 0;
            int best = 0;
            for (int h = 0; h < 24; h++) {
                double expected =
                        (smooth(c, h) + BestHourJob.PRIOR * all[h] / allEvidence) / (9.0 * (n + BestHourJob.PRIOR));
                assertThat(shares.get(h).doubleValue()).isCloseTo(expected, org.assertj.core.data.Offset.offset(1e-6));
                best = shares.get(h).compareTo(shares.get(best)) > 0 ? h : best;
                sum += shares.get(h).doubleValue();
            }
            assertThat(sum).isCloseTo(1, org.assertj.core.data.Offset.offset(24e-6));
            assertThat(found.get(person).<Integer>getAs("hour")).isEqualTo(best);
            assertThat(found.get(person).<Long>getAs("evidence")).isEqualTo(n);
        });
    }

    private static double smooth(int[] c, int h) {
        int[] kernel = {1, 2, 3, 2, 1};
        double sum = 0;
        for (int k = -2; k <= 2; k++) {
            sum += kernel[k + 2] * c[Math.floorMod(h + k, 24)];
        }
        return sum;
    }

    private static Map<String, Row> found(List<Row> rows) {
        Map<String, Row> found = new HashMap<>();
        BestHourJob.of(SharedSpark.session().createDataFrame(rows, HOURS).repartition(3))
                .collectAsList()
                .forEach(r -> found.put(r.getAs("person_id"), r));
        return found;
    }

    private static Row row(String person, int day, int hour) {
        return RowFactory.create(person, Date.valueOf(LocalDate.of(2026, 1, 1).plusDays(day)), hour, true);
    }

    @Test
    void whatOffersAndOthersMovePeopleToIsNotTheirHour() {
        var in = new DrawnInputs()
                .with(Identities.TABLE, """
                        kind   | scope | id_value | person_id | role
                        openid | app   | o1       | ann       | known
                        """)
                .with(
                        Events.TABLE,
                        events(
                                "product_view 02",
                                "check_in 02",
                                "search 03",
                                "push_receive 10",
                                "share_open 11",
                                "pay_success 12",
                                "add_to_cart 12"))
                .with(Messages.TABLE, "corp\n");

        Row ann = BestHour.TABLE
                .shape(BestHourJob.JOB
                        .transform()
                        .apply(in, DrawnSettings.asOf("2026-01-31").of(BestHourJob.JOB)))
                .head();

        // At 10 and 11 o'clock in China on each of 10 days, the view and the check-in once.
        assertThat(ann.<Long>getAs("evidence")).isEqualTo(20);
        assertThat(ann.<Integer>getAs("hour")).isEqualTo(10);
    }

    private static String events(String... names) {
        var text = new StringBuilder("name | happened_at | who_kind | who_scope | who_id\n");
        for (int day = 10; day < 20; day++) {
            for (String name : names) {
                String[] at = name.split(" ", -1);
                text.append("%s | 2026-01-%d %s:00:00 | openid | app | o1\n".formatted(at[0], day, at[1]));
            }
        }
        return text.toString();
    }
}
