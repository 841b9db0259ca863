package org.headwater.jobs.sources;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.headwater.jobs.config.Config;
import org.headwater.jobs.config.Format.Layout;
import org.headwater.jobs.config.SourceConfig;
import org.headwater.jobs.tables.landing.Landed;

/** Every row of every input file as a row of {@link Landed}; the parts of Spark that know files. */
public final class Landing {

    /** Most files of a task: Spark refuses a task whose list of files takes more than 128 MB. */
    public static final int FILES_A_TASK = 20_000;

    private static final long SMALL_BYTES = 8 << 20;

    private Landing() {}

    /**
     * Reads each file in one task; Parquet in as many as it has row groups.
     *
     * <p>Of several rows about the same thing, all are accepted here; {@link Versions} says which is kept. A file that
     * can't be read at all is one row of disposition {@value LandedRows#FILE_ERROR}.
     */
    public static Dataset<Row> read(SparkSession spark, Config config, List<SourceFile> files) {
        Map<String, SourceConfig> sources =
                config.sources().stream().collect(Collectors.toMap(SourceConfig::name, Function.identity()));
        List<SourceFile> ofBytes = files.stream()
                .filter(f -> sources.get(f.source()).format().layout() != Layout.PARQUET)
                .toList();
        List<JavaRDD<Row>> rows = new ArrayList<>();
        rows.add(ofBytes(spark, config.currency(), sources, ofBytes));
        for (SourceFile file : files) {
            SourceConfig source = sources.get(file.source());
            if (source.format().layout() == Layout.PARQUET) {
                rows.add(ParquetRows.read(spark, source, config.currency(), file));
            }
        }
        JavaRDD<Row> all = rows.stream().reduce(JavaRDD::union).orElseThrow();
        return spark.createDataFrame(all, Landed.TABLE.schema());
    }

    private static JavaRDD<Row> ofBytes(
            SparkSession spark, String currency, Map<String, SourceConfig> sources, List<SourceFile> files) {
        var context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        var hadoop = context.broadcast(new SerializableConfiguration(context.hadoopConfiguration()));
        return context.parallelize(files, tasks(files, context.defaultParallelism()))
                .flatMap(file -> {
                    Configuration configuration = hadoop.value().value();
                    return new FileRows(sources.get(file.source()), currency, file, configuration);
                });
    }

    /** A file is never cut, but many small ones share a task: beginning a task costs more than reading a small file. */
    private static int tasks(List<SourceFile> files, int cores) {
        long bytes = files.stream().mapToLong(SourceFile::bytes).sum();
        long wanted = Math.max(2L * cores, bytes / SMALL_BYTES);
        return (int) Math.max(1, Math.min(files.size(), Math.max(wanted, files.size() / FILES_A_TASK)));
    }
}
