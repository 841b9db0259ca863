package org.headwater.jobs.lake;

import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import io.delta.kernel.defaults.engine.DefaultEngine;
import io.delta.kernel.engine.Engine;
import io.delta.tables.DeltaTable;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructType;
import org.headwater.jobs.tables.Field;
import org.headwater.jobs.tables.Layer;
import org.headwater.jobs.tables.Spec.Privacy;
import org.headwater.jobs.tables.Table;
import org.headwater.jobs.tables.landing.Landed;
import org.headwater.jobs.tables.ops.Runs;

/**
 * The Delta tables of one lake folder, {@code lake/<layer>/<table>}.
 *
 * <p>Each write is one Delta commit: a reader sees the table before or after it, never between. Tables are made with
 * their declared schema and comments, at the lowest protocol, and without statistics on personal columns, because those
 * would stay in the log after an erasure.
 */
public final class Lake {

    /** What a write says that met a row which must not be in the table, wherever Spark wraps it. */
    public static final Pattern REFUSED_ROW =
            Pattern.compile("\\S+: a row (breaks the identity|is outside of) \"[^\"]*\"");

    private static final double HOURS_A_DAY = 24;

    private final SparkSession spark;
    private final Path folder;
    private final Engine engine;

    public Lake(SparkSession spark, Path folder) {
        this.spark = spark;
        this.folder = folder;
        this.engine = DefaultEngine.create(spark.sparkContext().hadoopConfiguration());
    }

    public String path(Table table) {
        return folder.resolve(table.layer().folder()).resolve(table.name()).toString();
    }

    public boolean has(Table table) {
        return DeltaTable.isDeltaTable(spark, path(table));
    }

    /** The table's latest rows, which are those of the moment of the call for as long as they are used. */
    public Dataset<Row> rows(Table table) {
        return rows(table, StoredVersion.latest(engine, path(table)));
    }

    /** The table's rows as of a Delta version. */
    public Dataset<Row> rows(Table table, long version) {
        return rows(table, StoredVersion.of(engine, path(table), version));
    }

    private Dataset<Row> rows(Table table, StoredVersion version) {
        return version.rows(spark)
                .orElseGet(() -> spark.read()
                        .format("delta")
                        .option("versionAsOf", version.number())
                        .load(path(table)));
    }

    public long version(Table table) {
        return StoredVersion.latest(engine, path(table)).number();
    }

    /** Replaces the table, or the slice of {@code asOf} of a sliced one, in one commit. */
    public void replace(Table table, Dataset<Row> rows, LocalDate asOf) {
        if (table.isSliced()) {
            replace(table, rows, new Slice("as_of", lit(asOf), asOf.toString()));
        } else {
            write(table, checked(table, rows, Optional.empty()), Optional.empty());
        }
    }

    /** Replaces the rows of one run in a table of the ops layer, in one commit. */
    public void replaceRun(Table table, Dataset<Row> rows, String runId) {
        replace(table, rows, new Slice(Runs.RUN_ID.column(), lit(runId), runId));
    }

    /**
     * Replaces the rows of one batch in a table of the landing layer, in one commit.
     *
     * @param empty columns in which all of them are null, which are not stored
     */
    public void replaceBatch(Table table, Dataset<Row> rows, long batch, List<? extends Field> empty) {
        var slice = new Slice(Landed.BATCH.column(), lit(batch), String.valueOf(batch));
        Dataset<Row> stored = checked(table, rows, Optional.of(slice))
                .drop(empty.stream().map(Field::column).toArray(String[]::new));
        write(table, stored, Optional.of(slice));
    }

    public void append(Table table, Dataset<Row> rows) {
        create(table);
        append(checked(table, rows, Optional.empty()), path(table));
    }

    /**
     * Changes the rows for which a condition holds, in one commit. The files that they lie in are written anew; what stood
     * there is on the disk until {@link #vacuum}.
     */
    public void update(Table table, Column condition, Map<? extends Field, Column> values) {
        DeltaTable.forPath(spark, path(table)).update(condition, byName(values));
    }

    /** Takes away the rows for which a condition holds, in one commit. */
    public void delete(Table table, Column condition) {
        DeltaTable.forPath(spark, path(table)).delete(condition);
    }

    /** As {@link #update}, of the rows that have the same values as one of {@code like} in all its columns, which has no two equal rows. */
    public void update(Table table, Dataset<Row> like, Map<? extends Field, Column> values) {
        Column isLike = Arrays.stream(like.columns())
                .map(name -> functions.col("stored." + name).equalTo(functions.col("like." + name)))
                .reduce(lit(true), Column::and);
        DeltaTable.forPath(spark, path(table))
                .as("stored")
                .merge(like.as("like"), isLike)
                .whenMatched()
                .update(byName(values))
                .execute();
    }

    /**
     * Takes files off the disk that the table has not used for so many days; versions that did are lost with them. Makes no
     * version.
     *
     * @return what went
     */
    public StoredFiles vacuum(Table table, int unusedDays) {
        StoredFiles before = StoredFiles.of(path(table));
        if (before.files() == StoredVersion.latest(engine, path(table)).files()) {
            return StoredFiles.NONE;
        }
        // The caller says how long; Delta would refuse less than a week.
        spark.conf().set("spark.databricks.delta.retentionDurationCheck.enabled", "false");
        // Delta lists a folder in so many tasks, ten thousand of them if it isn't told, for however few files.
        spark.conf()
                .set(
                        "spark.sql.sources.parallelPartitionDiscovery.parallelism",
                        spark.sparkContext().defaultParallelism());
        DeltaTable.forPath(spark, path(table)).vacuum(HOURS_A_DAY * unusedDays);
        return before.less(StoredFiles.of(path(table)));
    }

    private static Map<String, Column> byName(Map<? extends Field, Column> values) {
        Map<String, Column> byName = new HashMap<>();
        values.forEach((field, value) -> byName.put(field.column(), value));
        return byName;
    }

    private void replace(Table table, Dataset<Row> rows, Slice slice) {
        write(table, checked(table, rows, Optional.of(slice)), Optional.of(slice));
    }

    /** To append where nothing lies that would be replaced is the same in a third of the time. */
    private void write(Table table, Dataset<Row> rows, Optional<Slice> slice) {
        create(table);
        Optional<Map<String, String>> partition = slice.filter(
                        s -> partition(table).equals(Optional.of(s.column())))
                .map(s -> Map.of(s.column(), s.text()));
        if (StoredVersion.latest(engine, path(table)).isEmpty(partition)) {
            append(rows, path(table));
            return;
        }
        var writer = rows.write().format("delta").mode("overwrite");
        slice.ifPresent(s -> writer.option("replaceWhere", s.sql()));
        writer.save(path(table));
    }

    private static void append(Dataset<Row> rows, String path) {
        rows.write().format("delta").mode("append").save(path);
    }

    /** The rows with one value in one column. */
    private record Slice(String column, Column value, String text) {

        String sql() {
            return column + " = '" + text + "'";
        }

        Column condition() {
            return functions.col(column).equalTo(value);
        }
    }

    /**
     * What was kept cannot be turned into what would be kept now, and to lose it is not ours to decide.
     *
     * @throws OtherBuildException when the table is there with columns of another build
     */
    public void requireFit(Table table) {
        if (!has(table)) {
            return;
        }
        StructType schema = StoredVersion.latest(engine, path(table)).schema();
        List<String> unfit = table.unfit(schema).stream().map(Field::column).toList();
        if (!unfit.isEmpty() || schema.length() != table.fields().size()) {
            String others =
                    unfit.isEmpty() ? "it has more columns" : "columns that differ: " + String.join(", ", unfit);
            throw new OtherBuildException("Table " + table.qualifiedName() + " of the lake " + folder
                    + " was made by another build of Headwater; " + others
                    + ". Set lake: to a folder that is not there yet"
                    + " and run again: all files are read anew. What is in this one stays as it is");
        }
    }

    private void create(Table table) {
        if (has(table)) {
            requireFit(table);
            return;
        }
        var builder = DeltaTable.createIfNotExists(spark)
                .location(path(table))
                .comment(table.meaning())
                .addColumns(table.schema());
        for (var property : properties(table).entrySet()) {
            builder = builder.property(property.getKey(), property.getValue());
        }
        Optional<String> partition = partition(table);
        if (partition.isPresent()) {
            builder = builder.partitionedBy(partition.get());
        }
        builder.execute();
    }

    private static Map<String, String> properties(Table table) {
        if (table.layer() == Layer.LANDING) {
            return LandingFiles.PROPERTIES;
        }
        String counted = openColumns(table);
        return counted.isEmpty()
                ? Map.of("delta.dataSkippingNumIndexedCols", "0")
                : Map.of("delta.dataSkippingStatsColumns", counted);
    }

    private static Optional<String> partition(Table table) {
        if (table.isSliced()) {
            return Optional.of("as_of");
        }
        return table.layer() == Layer.LANDING ? Optional.of(Landed.BATCH.column()) : Optional.empty();
    }

    /** Delta refuses to keep statistics of flags, as there is nothing to skip by; nor is there by the ids of a file. */
    private static String openColumns(Table table) {
        List<String> open = table.fields().stream()
                .filter(f -> f.spec().privacy() == Privacy.OPEN)
                .filter(f -> hasStatistics(f.spec().type()))
                .filter(f -> !Optional.of(f.column()).equals(partition(table)))
                .map(Field::column)
                .toList();
        return String.join(",", open);
    }

    /**
     * Whether the least and greatest value of a file tell what is in it. Of texts, which are ids and words in no order, they
     * would not, and to find them takes a sixth of the time of a write.
     */
    private static boolean hasStatistics(DataType type) {
        return !(type instanceof ArrayType
                || type instanceof MapType
                || type instanceof StructType
                || type instanceof StringType
                || type instanceof BooleanType);
    }

    /** The shaped rows; reading one that must not be in the table fails the write before its commit. */
    private static Dataset<Row> checked(Table table, Dataset<Row> rows, Optional<Slice> slice) {
        Field key = table.fields().get(0);
        Column first = key.col();
        if (table.identity().isPresent()) {
            first = required(
                    expr(table.identity().get()),
                    table.qualifiedName() + ": a row breaks the identity \""
                            + table.identity().get() + "\"",
                    first,
                    key);
        }
        if (slice.isPresent()) {
            first = required(
                    slice.get().condition(),
                    table.qualifiedName() + ": a row is outside of \""
                            + slice.get().sql() + "\"",
                    first,
                    key);
        }
        Column[] columns = table.fields().stream().map(Field::col).toArray(Column[]::new);
        columns[0] = first.as(key.column());
        return table.shape(rows).select(columns);
    }

    private static Column required(Column condition, String message, Column value, Field field) {
        return functions
                .when(condition, value)
                .otherwise(functions.raise_error(lit(message)).cast(field.spec().type()));
    }
}
