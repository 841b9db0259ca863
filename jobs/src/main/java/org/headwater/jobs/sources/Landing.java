package org.headwater.jobs.sources;

import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;
import org.headwater.jobs.config.Config;
import org.headwater.jobs.config.Format.Layout;
import org.headwater.jobs.config.SourceConfig;
import org.headwater.jobs.tables.Field;
import org.headwater.jobs.tables.landing.Landed;

/** Every row of every input file as a row of {@link Landed}; the parts of Spark that know files. */
public final class Landing {

    /** Most files of a task: Spark refuses a task whose list of files takes more than 128 MB. */
    public static final int FILES_A_TASK = 20_000;

    private static final long SMALL_BYTES = 8 << 20;

    /** What is read in the time that opening a file takes. */
    private static final long OPENING_BYTES = 16 << 10;

    private Landing() {}

    /**
     * Reads each file in one task, large ones in one for each part ({@link FileCuts}), and Parquet in as many as it has
     * row groups.
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
        return frame(spark, rows.stream().reduce(JavaRDD::union).orElseThrow(), unfilled(config, files));
    }

    /** Of rows of more than a hundred fields Spark copies each several times; most fields are in columns that none fills. */
    private static Dataset<Row> frame(SparkSession spark, JavaRDD<Row> rows, List<Landed> unfilled) {
        List<Field> fields = Landed.TABLE.fields();
        int[] filled = IntStream.range(0, fields.size())
                .filter(i -> !unfilled.contains(fields.get(i)))
                .toArray();
        var schema = new StructType(
                Arrays.stream(filled).mapToObj(Landed.TABLE.schema()::apply).toArray(StructField[]::new));
        return ((org.apache.spark.sql.classic.SparkSession) spark)
                .internalCreateDataFrame(
                        rows.mapPartitions(part -> InternalValues.rows(part, filled))
                                .rdd(),
                        schema,
                        false)
                .select(fields.stream()
                        .map(field -> unfilled.contains(field) ? field.is(lit(null)) : field.col())
                        .toArray(Column[]::new));
    }

    /**
     * Columns that no row of these files can have a value in, by what their sources are mapped to. They need not be
     * stored: to write down for each row that it is no message, event, cost and so on took longer than to read it.
     */
    public static List<Landed> unfilled(Config config, List<SourceFile> files) {
        Set<String> names = files.stream().map(SourceFile::source).collect(Collectors.toSet());
        List<SourceConfig> sources = config.sources().stream()
                .filter(source -> names.contains(source.name()))
                .toList();
        List<Landed> unfilled = new ArrayList<>();
        if (sources.stream().allMatch(source -> source.orders().isEmpty())) {
            unfilled.add(Landed.ORDER);
        }
        if (sources.stream().allMatch(source -> source.lines().isEmpty())) {
            unfilled.add(Landed.LINES);
        }
        if (sources.stream().allMatch(source -> source.refunds().isEmpty())) {
            unfilled.add(Landed.REFUND);
        }
        Set<RecordKind> kinds =
                sources.stream().flatMap(source -> kinds(source).stream()).collect(Collectors.toSet());
        for (RecordKind kind : RecordKind.values()) {
            if (!kinds.contains(kind)) {
                unfilled.add(kind.landed());
            }
        }
        return unfilled;
    }

    private static Set<RecordKind> kinds(SourceConfig source) {
        if (!source.format().isMapped()) {
            return Set.of(RecordKind.values());
        }
        Set<RecordKind> kinds = EnumSet.noneOf(RecordKind.class);
        source.records().forEach(mapping -> kinds.add(RecordMapper.kind(mapping)));
        source.identities().ifPresent(mapping -> kinds.add(RecordKind.IDENTITY_LINK));
        return kinds;
    }

    private static JavaRDD<Row> ofBytes(
            SparkSession spark, String currency, Map<String, SourceConfig> sources, List<SourceFile> files) {
        var context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        var hadoop = context.broadcast(new SerializableConfiguration(context.hadoopConfiguration()));
        List<FilePart> parts = FileCuts.of(context, hadoop, sources, files);
        List<List<FilePart>> tasks = dealt(parts, tasks(parts, context.defaultParallelism()));
        return context.parallelize(tasks, Math.max(1, tasks.size()))
                .flatMap(List::iterator)
                .flatMap(part -> {
                    Configuration configuration = hadoop.value().value();
                    return new FileRows(sources.get(part.file().source()), currency, part, configuration);
                });
    }

    /** The largest first, each to the task that has least to read so far: none takes much longer than the others. */
    static List<List<FilePart>> dealt(List<FilePart> parts, int tasks) {
        record Task(int number, long bytes, List<FilePart> parts) {}
        var least = new PriorityQueue<>(Comparator.comparingLong(Task::bytes).thenComparingInt(Task::number));
        for (int i = 0; i < tasks; i++) {
            least.add(new Task(i, 0, new ArrayList<>()));
        }
        List<List<FilePart>> dealt = least.stream().map(Task::parts).toList();
        parts.stream()
                .sorted(Comparator.comparingLong(FilePart::bytes).reversed())
                .forEach(part -> {
                    Task task = least.remove();
                    task.parts().add(part);
                    least.add(new Task(task.number(), task.bytes() + part.bytes() + OPENING_BYTES, task.parts()));
                });
        return dealt;
    }

    /** Many small files share a task: beginning a task costs more than reading a small file. */
    private static int tasks(List<FilePart> parts, int cores) {
        long bytes = parts.stream().mapToLong(FilePart::bytes).sum();
        long wanted = Math.max(2L * cores, bytes / SMALL_BYTES);
        return (int) Math.max(1, Math.min(parts.size(), Math.max(wanted, parts.size() / FILES_A_TASK)));
    }
}
