package org.headwater.jobs.bench;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.unix_micros;
import static org.apache.spark.sql.functions.when;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.headwater.jobs.walk.EventRecord;
import org.headwater.jobs.walk.FunnelKernel;
import org.headwater.jobs.walk.StepNames;
import org.headwater.jobs.walk.WalkedFunnel;
import org.headwater.models.funnel.Attribution;
import org.headwater.models.funnel.FunnelRules;

/** One ordered funnel with a window of seven days, by the kernel and by the usual cascade of window functions. */
final class FunnelBench {

    private static final long WINDOW = TimeUnit.DAYS.toMicros(7);
    private static final long END = BenchEvents.FIRST_MICROS + BenchEvents.SPAN_MICROS;

    private final Dataset<Row> needed;

    /** @param events with user_id, name and happened_at */
    FunnelBench(Dataset<Row> events) {
        this.needed = events.select("user_id", "happened_at", "name");
    }

    /** The three columns read and thrown away. */
    void scan() {
        needed.write().format("noop").mode("overwrite").save();
    }

    /** @return people by the step that they reached last */
    Map<Integer, Long> kernel(int steps) {
        Map<String, long[]> masks = new HashMap<>();
        List<List<String>> names = BenchEvents.namesOf(steps);
        for (int s = 0; s < steps; s++) {
            long bit = 1L << s;
            names.get(s).forEach(name -> masks.put(name, new long[] {bit}));
        }
        Dataset<Row> rows = needed.select(col("user_id"), col("happened_at"), lit(0L), col("name"));
        var funnel = new WalkedFunnel(
                FunnelRules.ordered(steps, org.headwater.models.funnel.Window.ofWay(WINDOW)),
                0,
                0,
                -1,
                Attribution.FIRST);
        return counts(
                FunnelKernel.walk(rows, new EventRecord(1, 0), new StepNames(3, masks), List.of(funnel), END),
                "furthest");
    }

    /**
     * The same by window functions: for each step, over the events of the user so far, the latest start of a chain that got
     * there.
     */
    Map<Integer, Long> cascade(int steps) {
        List<List<String>> names = BenchEvents.namesOf(steps);
        WindowSpec soFar = Window.partitionBy("user_id")
                .orderBy(col("at"), col("name"))
                .rowsBetween(Window.unboundedPreceding(), Window.currentRow());
        Column isStep = lit(false);
        for (List<String> of : names) {
            isStep = isStep.or(col("name").isin(of.toArray()));
        }
        Dataset<Row> rows = needed.filter(isStep).withColumn("at", unix_micros(col("happened_at")));
        Column reached = lit(0);
        for (int step = 1; step <= steps; step++) {
            Column is = col("name").isin(names.get(step - 1).toArray());
            Column start = step == 1
                    ? col("at")
                    : when(col("at").minus(col("start" + (step - 1))).leq(WINDOW), col("start" + (step - 1)));
            rows = rows.withColumn(
                    "start" + step, max_by(when(is, start), when(is, col("at"))).over(soFar));
            reached = when(is.and(start.isNotNull()), lit(step)).otherwise(reached);
        }
        return counts(
                rows.groupBy("user_id")
                        .agg(coalesce(max(reached), lit(0)).as("furthest"))
                        .filter(col("furthest").gt(0)),
                "furthest");
    }

    private static Map<Integer, Long> counts(Dataset<Row> people, String column) {
        Map<Integer, Long> counts = new TreeMap<>();
        people.groupBy(column)
                .agg(count(lit(1)))
                .collectAsList()
                .forEach(row -> counts.put(row.getInt(0), row.getLong(1)));
        return counts;
    }
}
