package org.headwater.jobs.statistics;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.headwater.jobs.testing.SharedSpark;

/** Rows of an id and a value. */
final class Values {

    private static final StructType SCHEMA =
            new StructType().add("id", DataTypes.StringType).add("value", DataTypes.LongType);

    private Values() {}

    /** Each value with its place as its id. */
    static Dataset<Row> of(List<Long> values) {
        return of(IntStream.range(0, values.size()).mapToObj(String::valueOf).toList(), values);
    }

    static Dataset<Row> of(List<String> ids, List<Long> values) {
        List<Row> rows = IntStream.range(0, ids.size())
                .mapToObj(i -> RowFactory.create(ids.get(i), values.get(i)))
                .toList();
        return SharedSpark.session().createDataFrame(rows, SCHEMA);
    }
}
