package org.headwater.jobs.acquisition;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.tables.facts.ConversionPaths;

/** The one channel that a customer came by: the last before the first order that was not direct. */
final class FirstChannel {

    private FirstChannel() {}

    /** {@code user_id, first_on, channel}, one row per customer. */
    static Dataset<Row> of(Dataset<Row> paths) {
        Column last = expr("try_element_at(filter(channels, c -> c <> '" + PersonPaths.DIRECT + "'), -1)");
        return paths.filter(ConversionPaths.NUMBER.col().equalTo(1))
                .select(
                        ConversionPaths.USER_ID.col(),
                        ConversionPaths.PAID_ON.col().as("first_on"),
                        coalesce(last, lit(PersonPaths.DIRECT)).as("channel"));
    }
}
