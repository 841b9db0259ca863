package org.headwater.jobs.value;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.lit;
import static org.headwater.jobs.plan.Param.AS_OF;
import static org.headwater.jobs.plan.Param.LIFECYCLE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.headwater.jobs.config.LifecycleConfig;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.tables.facts.Purchases;
import org.headwater.jobs.tables.marts.LifecycleThresholds;
import org.headwater.models.lifecycle.PurchaseGaps;
import org.headwater.models.lifecycle.Thresholds;

/**
 * How long a silence is long: as the config says, else from the days between an order and the next of those who bought
 * again, by the category of the earlier one. A category with few of them has no row and goes by the row of all.
 */
public final class LifecycleThresholdsJob {

    public static final Job JOB = new Job(
            "lifecycle_thresholds",
            "How long a silence is long, by category",
            List.of(Purchases.TABLE),
            LifecycleThresholds.TABLE,
            List.of(AS_OF, LIFECYCLE),
            (in, settings) -> find(in.rows(Purchases.TABLE), settings.get(AS_OF), settings.get(LIFECYCLE)));

    /** Everybody whose category has no row of its own. */
    static final String ALL = "*";

    /** Where nobody has said anything and nobody has bought again: a month, a quarter, half a year, a year. */
    static final Thresholds DEFAULT = new Thresholds(30, 90, 180, 365);

    private LifecycleThresholdsJob() {}

    static Dataset<Row> find(Dataset<Row> purchases, LocalDate asOf, List<LifecycleConfig> config) {
        Map<String, Map<Integer, Long>> gaps = gaps(purchases);
        Map<String, Row> rows = new TreeMap<>();
        Optional<Thresholds> all = PurchaseGaps.thresholds(gaps.get(ALL));
        rows.put(ALL, row(asOf, ALL, all.isPresent() ? "gaps" : "default", gaps, all.orElse(DEFAULT)));
        gaps.forEach((category, counts) -> PurchaseGaps.thresholds(counts)
                .ifPresent(found -> rows.put(category, row(asOf, category, "gaps", gaps, found))));
        config.forEach(
                said -> rows.put(said.category(), row(asOf, said.category(), "config", gaps, said.thresholds())));
        return purchases
                .sparkSession()
                .createDataFrame(new ArrayList<>(rows.values()), LifecycleThresholds.TABLE.schema());
    }

    /** Days from order to next, and how often, by category. */
    private static Map<String, Map<Integer, Long>> gaps(Dataset<Row> purchases) {
        Map<String, Map<Integer, Long>> gaps = new TreeMap<>(Map.of(ALL, new HashMap<>()));
        purchases
                .filter(Purchases.NEXT_PAID_ON.col().gt(Purchases.PAID_ON.col()))
                .groupBy(
                        Purchases.CATEGORY.col(),
                        datediff(Purchases.NEXT_PAID_ON.col(), Purchases.PAID_ON.col())
                                .as("days"))
                .agg(count(lit(1)).as("n"))
                .collectAsList()
                .forEach(row -> {
                    gaps.get(ALL).merge(row.getInt(1), row.getLong(2), Long::sum);
                    if (!row.isNullAt(0)) {
                        gaps.computeIfAbsent(row.getString(0), c -> new HashMap<>())
                                .merge(row.getInt(1), row.getLong(2), Long::sum);
                    }
                });
        return gaps;
    }

    private static Row row(
            LocalDate asOf, String category, String basis, Map<String, Map<Integer, Long>> gaps, Thresholds days) {
        long seen = gaps.getOrDefault(category, Map.of()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        return RowFactory.create(
                asOf, category, basis, seen, days.newDays(), days.lateDays(), days.silentDays(), days.goneDays());
    }

    /** The thresholds that stand in the table, by category. */
    static Map<String, Thresholds> of(Dataset<Row> table) {
        Map<String, Thresholds> thresholds = new HashMap<>();
        for (Row row : table.collectAsList()) {
            thresholds.put(
                    row.getAs(LifecycleThresholds.CATEGORY.column()),
                    new Thresholds(
                            row.getAs(LifecycleThresholds.NEW_DAYS.column()),
                            row.getAs(LifecycleThresholds.LATE_DAYS.column()),
                            row.getAs(LifecycleThresholds.SILENT_DAYS.column()),
                            row.getAs(LifecycleThresholds.GONE_DAYS.column())));
        }
        return thresholds;
    }
}
