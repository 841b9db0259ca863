package org.headwater.jobs.statistics;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.conv;
import static org.apache.spark.sql.functions.hex;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.rpad;
import static org.apache.spark.sql.functions.substring;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Exact order statistics of ids, in byte order, without a sort: seven bytes at a time are read as a number, so that
 * {@link OrderStatistics} finds each part of the id among those that share the parts before it.
 */
public final class IdStatistics {

    /** Seven bytes are positive as a bigint, whatever they are. */
    private static final int PART = 7;

    /**
     * A wanted id.
     *
     * @param among which rows
     * @param rank 1 for the smallest
     */
    public record Wanted(Column among, long rank) {}

    private IdStatistics() {}

    /**
     * @param id string, not null and without the byte 0
     * @throws IllegalStateException when a rank is less than 1 or larger than its number of rows
     */
    public static List<String> of(Dataset<Row> rows, Column id, List<Wanted> wanted) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        Column bytes = id.cast("binary");
        int longest = rows.agg(coalesce(max(length(bytes)), lit(1))).head().getInt(0);
        List<ByteArrayOutputStream> found = new ArrayList<>();
        wanted.forEach(w -> found.add(new ByteArrayOutputStream()));
        List<Wanted> open = wanted;
        for (int from = 1; from <= longest; from += PART) {
            Column part = part(bytes, from);
            List<Wanted> narrower = new ArrayList<>();
            var parts = OrderStatistics.of(
                            rows,
                            open.stream()
                                    .map(w -> new OrderStatistics.Wanted(w.among(), part, w.rank()))
                                    .toList())
                    .iterator();
            for (int i = 0; i < open.size(); i++) {
                var next = parts.next();
                append(found.get(i), next.value());
                narrower.add(new Wanted(
                        open.get(i).among().and(part.equalTo(next.value())),
                        open.get(i).rank() - next.below()));
            }
            open = narrower;
        }
        return found.stream().map(b -> b.toString(StandardCharsets.UTF_8)).toList();
    }

    private static Column part(Column bytes, int from) {
        Column hex = rpad(hex(substring(bytes, from, PART)), 2 * PART, "0");
        return conv(hex, 16, 10).cast("bigint");
    }

    private static void append(ByteArrayOutputStream id, long part) {
        for (int shift = 8 * (PART - 1); shift >= 0; shift -= 8) {
            int b = (int) (part >>> shift) & 0xFF;
            // A shorter id was filled up with zeros, which no id holds.
            if (b != 0) {
                id.write(b);
            }
        }
    }
}
