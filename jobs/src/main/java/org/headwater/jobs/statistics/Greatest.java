package org.headwater.jobs.statistics;

import static org.apache.spark.sql.functions.lit;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.statistics.OrderStatistics.Found;

/** The k rows with the greatest value as a condition on one row, found without sorting any. */
public final class Greatest {

    private Greatest() {}

    /**
     * Whether a row is among the {@code k} with the greatest value; of equal values, those with the smallest id.
     *
     * @param among which rows compete
     * @param value bigint above the smallest, not null for these rows
     * @param id string, unique among these rows
     */
    public static Column of(Dataset<Row> rows, Column among, Column value, Column id, long k) {
        long competing = rows.filter(among).count();
        if (competing <= k) {
            return among;
        }
        if (k == 0) {
            return lit(false);
        }
        Column descending = value.multiply(lit(-1L));
        Found last = OrderStatistics.of(rows, List.of(new OrderStatistics.Wanted(among, descending, k)))
                .get(0);
        Column tied = among.and(descending.equalTo(last.value()));
        String lastId = IdStatistics.of(rows, id, List.of(new IdStatistics.Wanted(tied, k - last.below())))
                .get(0);
        return among.and(descending.lt(last.value()).or(tied.and(id.leq(lit(lastId)))));
    }
}
