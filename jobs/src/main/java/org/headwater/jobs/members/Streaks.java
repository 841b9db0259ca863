package org.headwater.jobs.members;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_sub;
import static org.apache.spark.sql.functions.row_number;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.headwater.jobs.tables.facts.Loyalty;

/** Days in a row with a check-in. */
final class Streaks {

    private Streaks() {}

    /** One row per person and day with a check-in: {@code person_id}, {@code day}, {@code streak} up to that day, 1 and up. */
    static Dataset<Row> of(Dataset<Row> loyalty) {
        WindowSpec own = Window.partitionBy("person_id").orderBy("day");
        // Days of one streak lie equally far from their place among all of the person's days.
        return loyalty.filter(Loyalty.KIND.col().equalTo("check_in"))
                .select("person_id", "day")
                .distinct()
                .withColumn("start", date_sub(col("day"), row_number().over(own)))
                .withColumn(
                        "streak",
                        row_number()
                                .over(Window.partitionBy("person_id", "start").orderBy("day"))
                                .cast("bigint"))
                .drop("start");
    }
}
