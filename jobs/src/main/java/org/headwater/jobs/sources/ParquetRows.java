package org.headwater.jobs.sources;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.headwater.jobs.config.SourceConfig;

/** Parquet files as landed rows: each row becomes a JSON text and goes the way of every other, so that the rules are one. */
final class ParquetRows {

    private static final Map<String, String> EXACT = Map.of(
            "timestampFormat", "yyyy-MM-dd'T'HH:mm:ss.SSSSSSXXX",
            "timestampNTZFormat", "yyyy-MM-dd'T'HH:mm:ss.SSSSSS");

    private ParquetRows() {}

    static JavaRDD<Row> read(SparkSession spark, SourceConfig source, String currency, SourceFile file) {
        Dataset<Row> frame;
        var landed = new LandedRows(source, file);
        var context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        Row end;
        try {
            ParquetCheck.bytes(file, spark.sparkContext().hadoopConfiguration());
            frame = spark.read().parquet(file.path());
            var unread = ParquetCheck.columns(source, frame.schema());
            end = landed.fileEnd(
                    FilePart.whole(file),
                    ParquetCheck.rows(file, spark.sparkContext().hadoopConfiguration()),
                    unread);
        } catch (SourceFileException e) {
            return context.parallelize(List.of(landed.fileError(e.getMessage())), 1);
        }
        return frame.select(
                        col("_metadata.row_index"),
                        to_json(struct(col("*")), EXACT).as("json"))
                .javaRDD()
                .mapPartitions(rows -> new Mapped(rows, source, currency, file))
                .union(context.parallelize(List.of(end), 1));
    }

    private static final class Mapped implements Iterator<Row> {

        private final Iterator<Row> rows;
        private final JsonRows json;
        private final RowMapper mapper;
        private final LandedRows landed;

        Mapped(Iterator<Row> rows, SourceConfig source, String currency, SourceFile file) {
            this.rows = rows;
            this.json = new JsonRows(source);
            this.mapper = new RowMapper(source, currency);
            this.landed = new LandedRows(source, file);
        }

        @Override
        public boolean hasNext() {
            return rows.hasNext();
        }

        @Override
        public Row next() {
            Row row = rows.next();
            RawRow raw = json.parse(row.getString(1), row.getLong(0) + 1);
            return landed.of(raw, mapper.map(raw));
        }
    }
}
