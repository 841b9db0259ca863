package org.headwater.jobs.run;

import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * Rows that the driver holds, such as one for each file, handed to tasks in portions: Spark would cut them by the number of
 * cores, and refuses a task of more than 128 MB, which a million files exceed.
 */
final class ListedRows {

    private static final int A_TASK = 20_000;

    private ListedRows() {}

    static Dataset<Row> of(SparkSession spark, List<Row> rows, StructType schema) {
        if (rows.size() <= A_TASK) {
            return spark.createDataFrame(rows, schema);
        }
        var context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        return spark.createDataFrame(context.parallelize(rows, 1 + rows.size() / A_TASK), schema);
    }
}
