package org.headwater.jobs.bench;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * What is really so of a synthetic brand, beside what the lake made of its files says.
 *
 * @param folder of a {@link BenchBrand}
 */
record BrandTruth(SparkSession spark, Path folder) {

    Dataset<Row> truth(String table) {
        return spark.read().parquet(folder.resolve("brand/truth/" + table).toString());
    }

    /** @param table such as {@code marts/koc} */
    Dataset<Row> lake(String table) {
        return spark.read().format("delta").load(folder.resolve("lake/" + table).toString());
    }

    /** By person id, the number of the person whose most of the ids are. */
    Map<String, Long> people() {
        Column value = when(col("id_type").equalTo("phone"), concat(lit("+86"), col("id_value")))
                .otherwise(col("id_value"));
        Dataset<Row> truth = truth("identity_links")
                .filter(col("id_type")
                        .notEqual("shared_device")
                        .and(col("id_type").notEqual("ring_device")))
                .select(value.as("id_value"), col("person"));
        return lake("core/identities")
                .join(truth, new String[] {"id_value"})
                .groupBy("person_id", "person")
                .agg(count(lit(1)).as("ids"))
                .groupBy("person_id")
                .agg(max(struct(col("ids"), col("person"))).getField("person").as("person"))
                .collectAsList()
                .stream()
                .collect(Collectors.toMap(row -> row.getString(0), row -> row.getLong(1)));
    }
}
