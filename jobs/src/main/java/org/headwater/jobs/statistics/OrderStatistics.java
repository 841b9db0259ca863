package org.headwater.jobs.statistics;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;

/**
 * Exact order statistics of whole numbers without a sort and without a window on one task.
 *
 * <p>Each pass counts the rows of every wanted range in up to {@value #BUCKETS} equal buckets and keeps the one bucket
 * that holds the wanted rank, until a bucket is one value wide: 1 pass per 14 bits of range. At most
 * {@value #BUCKETS} counts per wanted rank come to the driver, however many rows there are.
 */
public final class OrderStatistics {

    private static final int BUCKETS = 1 << 14;

    /**
     * A wanted order statistic.
     *
     * @param among which rows
     * @param value bigint, not null for these rows
     * @param rank 1 for the smallest
     */
    public record Wanted(Column among, Column value, long rank) {}

    /**
     * What was found.
     *
     * @param value the order statistic
     * @param below how many rows have a smaller value
     * @param equal how many rows have this value, 1 or more
     */
    public record Found(long value, long below, long equal) {}

    private OrderStatistics() {}

    /**
     * @throws IllegalStateException when a rank is less than 1 or larger than its number of rows
     * @throws ArithmeticException when the largest value less the smallest is not a bigint
     */
    public static List<Found> of(Dataset<Row> rows, List<Wanted> wanted) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        Range[] ranges = fullRanges(rows, wanted);
        while (Arrays.stream(ranges).anyMatch(r -> !r.isFound())) {
            narrow(rows, wanted, ranges);
        }
        return Arrays.stream(ranges)
                .map(r -> new Found(r.low, r.below, r.inside))
                .toList();
    }

    private static Range[] fullRanges(Dataset<Row> rows, List<Wanted> wanted) {
        List<Column> bounds = new ArrayList<>();
        for (Wanted w : wanted) {
            Column value = when(w.among(), w.value());
            bounds.addAll(List.of(min(value), max(value), count(value)));
        }
        Row found = rows.agg(bounds.get(0), bounds.subList(1, bounds.size()).toArray(Column[]::new))
                .head();
        Range[] ranges = new Range[wanted.size()];
        for (int i = 0; i < ranges.length; i++) {
            long inside = found.getLong(3 * i + 2);
            long rank = wanted.get(i).rank();
            if (rank < 1 || rank > inside) {
                throw new IllegalStateException("Rank " + rank + " of " + inside + " rows");
            }
            ranges[i] = range(found.getLong(3 * i), found.getLong(3 * i + 1), inside);
        }
        return ranges;
    }

    private static Range range(long smallest, long largest, long inside) {
        // Of a negative smallest value, the difference may wrap around below 0.
        if (largest - smallest < 0) {
            throw new ArithmeticException("Values from " + smallest + " to " + largest
                    + " are too far apart to be counted; their difference must be less than 9223372036854775808");
        }
        return new Range(smallest, largest, 0, inside);
    }

    private static void narrow(Dataset<Row> rows, List<Wanted> wanted, Range[] ranges) {
        List<Column> buckets = new ArrayList<>();
        List<TreeMap<Long, Long>> counts = new ArrayList<>();
        for (int i = 0; i < ranges.length; i++) {
            counts.add(new TreeMap<>());
            Range range = ranges[i];
            if (!range.isFound()) {
                Column value = wanted.get(i).value();
                Column inside = wanted.get(i).among().and(value.between(range.low, range.high));
                Column offset = value.minus(lit(range.low));
                buckets.add(when(
                        inside,
                        struct(
                                lit(i).as("wanted"),
                                offset.as("offset"),
                                lit(range.step()).as("step"))));
            }
        }
        rows.select(explode(array(buckets.toArray(Column[]::new))).as("b"))
                .filter(col("b").isNotNull())
                .select(
                        col("b.wanted").as("wanted"),
                        expr("b.offset div b.step").as("bucket"))
                .groupBy("wanted", "bucket")
                .agg(count(lit(1)).cast(DataTypes.LongType))
                .collectAsList()
                .forEach(r -> counts.get(r.getInt(0)).put(r.getLong(1), r.getLong(2)));
        for (int i = 0; i < ranges.length; i++) {
            if (!ranges[i].isFound()) {
                ranges[i] = ranges[i].bucketOf(wanted.get(i).rank(), counts.get(i));
            }
        }
    }

    /** Values from low to high, {@code inside} of them, {@code below} smaller than low. */
    private record Range(long low, long high, long below, long inside) {

        boolean isFound() {
            return low == high;
        }

        long step() {
            return (high - low) / BUCKETS + 1;
        }

        Range bucketOf(long rank, TreeMap<Long, Long> counts) {
            long smaller = below;
            for (var bucket : counts.entrySet()) {
                if (smaller + bucket.getValue() >= rank) {
                    long start = low + bucket.getKey() * step();
                    // Near the end of long, start + step would be no long.
                    long end = high - start < step() ? high : start + step() - 1;
                    return new Range(start, end, smaller, bucket.getValue());
                }
                smaller += bucket.getValue();
            }
            throw new IllegalStateException("Rows changed while they were counted");
        }
    }
}
