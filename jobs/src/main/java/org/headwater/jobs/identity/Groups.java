package org.headwater.jobs.identity;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;

/** Ids and links brought together by a key, of which the caller knows that it has few. */
final class Groups {

    private Groups() {}

    /**
     * @param ids id, seen and the key
     * @param links a, b, at, source, cause and the key
     * @return the key, and arrays ids and links for {@link GroupRule}
     */
    static Dataset<Row> of(String key, Dataset<Row> ids, Dataset<Row> links) {
        Dataset<Row> idRows = ids.select(
                col(key),
                struct(col("id"), col("seen")).as("id"),
                lit(null).cast(linkType(links)).as("link"));
        Dataset<Row> linkRows = links.select(
                col(key),
                lit(null).cast(idRows.schema().apply("id").dataType()).as("id"),
                struct(col("a"), col("b"), col("at"), col("source"), col("cause"))
                        .as("link"));
        return idRows.unionAll(linkRows)
                .groupBy(key)
                .agg(collect_list("id").as("ids"), collect_list("link").as("links"));
    }

    private static DataType linkType(Dataset<Row> links) {
        return links.select("a", "b", "at", "source", "cause").schema();
    }
}
