package org.headwater.jobs.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Rows of {@code cohort_value} out of the months in which something happened: no age left out, and with running sums. */
final class CohortAges {

    private final LocalDate asOf;

    CohortAges(LocalDate asOf) {
        this.asOf = asOf;
    }

    /** @param found {@code basis, cohort, age, active, buyers, orders, paid, refunded}, once each */
    List<Row> rows(List<Row> found) {
        Map<Cohort, Map<Integer, Row>> cohorts =
                new TreeMap<>(Comparator.comparing(Cohort::basis).thenComparing(Cohort::month));
        for (Row row : found) {
            cohorts.computeIfAbsent(new Cohort(row.getString(0), row.getInt(1)), c -> new TreeMap<>())
                    .put(row.getInt(2), row);
        }
        List<Row> rows = new ArrayList<>();
        cohorts.forEach((cohort, ages) -> {
            long customers = ages.get(0).getLong(3);
            long net = 0;
            for (int age = 0; cohort.month() + age <= month(asOf); age++) {
                Row month = ages.getOrDefault(age, nothing());
                long paid = month.getLong(6);
                long refunded = month.getLong(7);
                net = Math.addExact(net, paid - refunded);
                rows.add(RowFactory.create(
                        asOf,
                        cohort.basis(),
                        LocalDate.of(cohort.month() / 12, cohort.month() % 12 + 1, 1),
                        age,
                        customers,
                        month.getLong(3),
                        month.getLong(4),
                        month.getLong(5),
                        BigDecimal.valueOf(paid, 2),
                        BigDecimal.valueOf(refunded, 2),
                        BigDecimal.valueOf(paid - refunded, 2),
                        BigDecimal.valueOf(net, 2),
                        BigDecimal.valueOf(net, 2).divide(BigDecimal.valueOf(customers), 2, RoundingMode.HALF_UP)));
            }
        });
        return rows;
    }

    private static int month(LocalDate day) {
        return day.getYear() * 12 + day.getMonthValue() - 1;
    }

    private static Row nothing() {
        return RowFactory.create("", 0, 0, 0L, 0L, 0L, 0L, 0L);
    }

    private record Cohort(String basis, int month) {}
}
