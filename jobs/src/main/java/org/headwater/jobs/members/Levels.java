package org.headwater.jobs.members;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.posexplode;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.try_element_at;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.headwater.jobs.tables.facts.Loyalty;

/** Levels of members by points ever earned: number 1 from the first threshold on, named V1 and up. */
final class Levels {

    private Levels() {}

    /** Number of the level of so many points. */
    static Column number(Column points, List<Integer> thresholds) {
        Column number = lit(0);
        for (int from : thresholds) {
            number = number.plus(when(points.geq(from), 1).otherwise(0));
        }
        return greatest(number, lit(1)).cast("int");
    }

    static Column name(Column number) {
        return concat(lit("V"), number.cast("string"));
    }

    /** Points from which on the level after is; null for the highest. */
    static Column next(Column number, List<Integer> thresholds) {
        return try_element_at(thresholds(thresholds), number.plus(1));
    }

    /** One row per person and level of 2 and up: {@code level_number}, {@code reached_at}, {@code reached_on}, {@code reason}. */
    static Dataset<Row> reached(Dataset<Row> loyalty, List<Integer> thresholds) {
        WindowSpec own = Window.partitionBy("person_id").orderBy("at", "project", "event_id");
        Column before = col("so_far").minus(col("points"));
        return loyalty.filter(Loyalty.KIND.col().equalTo("earned"))
                .withColumn("so_far", sum("points").over(own))
                .select(
                        Loyalty.PERSON_ID.col(),
                        Loyalty.AT.col().as("reached_at"),
                        Loyalty.DAY.col().as("reached_on"),
                        Loyalty.REASON.col(),
                        posexplode(thresholds(thresholds)),
                        col("so_far"),
                        before.as("before"))
                .filter(col("pos")
                        .gt(0)
                        .and(col("before").lt(col("col")))
                        .and(col("so_far").geq(col("col"))))
                .withColumn("level_number", col("pos").plus(1))
                .drop("pos", "col", "so_far", "before");
    }

    private static Column thresholds(List<Integer> thresholds) {
        return array(thresholds.stream().map(from -> lit((long) from)).toArray(Column[]::new));
    }
}
