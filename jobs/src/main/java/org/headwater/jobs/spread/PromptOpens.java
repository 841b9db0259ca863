package org.headwater.jobs.spread;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.shiftright;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.unix_micros;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.tables.core.ShareOpens;
import org.headwater.jobs.tables.core.Shares;

/**
 * Who opened whose shares at once: within a minute.
 *
 * <p>A share has the time of one phone and its opening that of another, and some phones are minutes or hours off. Where more than
 * half of five openings or more between two accounts are the same time apart, less than a day, give or take half a minute, that time is taken for
 * what their clocks differ by: people who open when they happen to look are not that regular.
 */
final class PromptOpens {

    private static final long MINUTE = 60_000_000;
    private static final long DAY = 1_440 * MINUTE;
    private static final int FEWEST_TO_TELL_CLOCKS = 5;

    private static final String[] PAIR = {"sharer", "person_id"};

    private PromptOpens() {}

    /** One row per share and who opened it, but for who shared it: {@code share_id, sharer, person_id} and {@code at_once}. */
    static Dataset<Row> of(Dataset<Row> shares, Dataset<Row> opens) {
        Dataset<Row> sharers =
                shares.select(Shares.SHARE_ID.col(), Shares.PERSON_ID.col().as("sharer"), Shares.SHARED_AT.col());
        Dataset<Row> delayed = opens.join(sharers, new String[] {"share_id"})
                .filter("sharer is not null and sharer <> person_id")
                .select(
                        col("share_id"),
                        col("sharer"),
                        col("person_id"),
                        unix_micros(ShareOpens.FIRST_AT.col())
                                .minus(unix_micros(Shares.SHARED_AT.col()))
                                .as("delay"));
        Column isSoon = col("delay").between(0, MINUTE);
        return delayed.join(clocks(delayed), PAIR, "left")
                .withColumn("at_once", coalesce(isNear(col("delay"), col("apart")), isSoon))
                .drop("delay", "apart");
    }

    /** What the clocks of two accounts differ by: {@code sharer, person_id, apart}, in microseconds. */
    private static Dataset<Row> clocks(Dataset<Row> delayed) {
        Column delays = col("delays");
        Column near = size(filter(delays, delay -> isNear(delay, col("apart"))));
        return delayed.groupBy("sharer", "person_id")
                .agg(sort_array(collect_list("delay")).as("delays"))
                .filter(size(delays).geq(FEWEST_TO_TELL_CLOCKS))
                .withColumn(
                        "apart", element_at(delays, shiftright(size(delays), 1).plus(1)))
                .filter(not(col("apart").between(0, MINUTE))
                        .and(abs(col("apart")).lt(DAY)))
                .filter(near.multiply(2).gt(size(delays)))
                .drop("delays");
    }

    private static Column isNear(Column delay, Column apart) {
        return abs(delay.minus(apart)).leq(MINUTE / 2);
    }
}
