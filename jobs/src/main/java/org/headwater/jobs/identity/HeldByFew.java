package org.headwater.jobs.identity;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/** Things that may tell that people belong together: what too many have in common tells nothing. */
public final class HeldByFew {

    /** More than this many come by the tablet of a shop, or have their parcels sent to one pick-up point. */
    private static final int MOST_PEOPLE = 10;

    private HeldByFew() {}

    /**
     * Pairs whose thing ten people or fewer have.
     *
     * @param pairs rows of {@code person_id} and the thing, each pair once
     */
    public static Dataset<Row> of(Dataset<Row> pairs, String thing) {
        return pairs.withColumn("people", count(lit(1)).over(Window.partitionBy(thing)))
                .filter(col("people").leq(MOST_PEOPLE))
                .drop("people");
    }
}
