package org.headwater.jobs.layers.bad;

import io.delta.tables.DeltaTable;
import java.io.FileReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

@SuppressWarnings("all")
final class ReachesOutside {

    SparkSession session() {
        return SparkSession.builder().getOrCreate();
    }

    Dataset<Row> read(Dataset<Row> rows) {
        return rows.sparkSession().read().parquet("x");
    }

    Dataset<Row> sql(Dataset<Row> rows) {
        return rows.sparkSession().sql("select 1");
    }

    void write(Dataset<Row> rows) {
        rows.write().parquet("x");
    }

    void view(Dataset<Row> rows) {
        rows.createOrReplaceTempView("x");
    }

    JavaRDD<Row> below(Dataset<Row> rows) {
        return rows.toJavaRDD();
    }

    DeltaTable delta() {
        return DeltaTable.forPath("x");
    }

    String file() throws IOException {
        return Files.readString(Path.of("x"));
    }

    FileReader reader() throws IOException {
        return new FileReader("x");
    }

    String environment() {
        return System.getenv("HOME");
    }

    void print() {
        System.out.println("x");
    }
}
