package org.headwater.jobs.propensity;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sha2;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Buyers to fit a model on: those whose digests come first, which are the same each time and no kind of buyer. */
final class Sample {

    static final int SIZE = 20_000;

    /** Every model draws from this. */
    static final long SEED = 20_260_101;

    private Sample() {}

    /** @return all rows of the sampled buyers, in an order that says nothing of them */
    static List<Row> of(Dataset<Row> buyers, int rowsPerBuyer) {
        List<Column> order = new ArrayList<>(List.of(sha2(col("user_id").cast("binary"), 256), col("user_id")));
        if (rowsPerBuyer > 1) {
            order.add(col("cut"));
            order.add(col("horizon"));
        }
        return buyers.orderBy(order.toArray(Column[]::new))
                .limit(SIZE * rowsPerBuyer)
                .collectAsList();
    }
}
