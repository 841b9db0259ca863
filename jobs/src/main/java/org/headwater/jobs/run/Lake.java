package org.headwater.jobs.run;

import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import io.delta.tables.DeltaTable;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.DeltaLog;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructType;
import org.headwater.jobs.tables.Field;
import org.headwater.jobs.tables.Layer;
import org.headwater.jobs.tables.Spec.Privacy;
import org.headwater.jobs.tables.Table;
import org.headwater.jobs.tables.landing.Landed;
import org.headwater.jobs.tables.ops.Runs;
import scala.Option;

/**
 * The Delta tables of one lake folder, {@code lake/<layer>/<table>}.
 *
 * <p>Each write is one Delta commit: a reader sees the table before or after it, never between. Tables are made with
 * their declared schema and comments, at the lowest protocol, and without statistics on personal columns, because those
 * would stay in the log after an erasure.
 */
public final class Lake {

    private final SparkSession spark;
    private final Path folder;

    public Lake(SparkSession spark, Path folder) {
        this.spark = spark;
        this.folder = folder;
    }

    public String path(Table table) {
        return folder.resolve(table.layer().folder()).resolve(table.name()).toString();
    }

    public boolean has(Table table) {
        return DeltaTable.isDeltaTable(spark, path(table));
    }

    /** The table's latest rows. */
    public Dataset<Row> rows(Table table) {
        return spark.read().format("delta").load(path(table));
    }

    /** The table's rows as of a Delta version. */
    public Dataset<Row> rows(Table table, long version) {
        if (version == version(table)) {
            // The latest state is in memory already; naming its version would have Delta build it anew.
            return rows(table);
        }
        return spark.read().format("delta").option("versionAsOf", version).load(path(table));
    }

    public long version(Table table) {
        return DeltaLog.forTable(spark, path(table))
                .update(false, Option.empty(), Option.empty())
                .version();
    }

    /** Replaces the table, or the slice of {@code asOf} of a sliced one, in one commit. */
    public void replace(Table table, Dataset<Row> rows, LocalDate asOf) {
        if (table.isSliced()) {
            replaceWhere(table, rows, "as_of = '" + asOf + "'");
        } else {
            create(table);
            checked(table, rows).write().format("delta").mode("overwrite").save(path(table));
        }
    }

    /** Replaces the rows of one run in a table of the ops layer, in one commit. */
    public void replaceRun(Table table, Dataset<Row> rows, String runId) {
        replaceWhere(table, rows, Runs.RUN_ID.column() + " = '" + runId + "'");
    }

    /**
     * Replaces the rows of one batch in a table of the landing layer, in one commit.
     *
     * @param empty columns in which all of them are null, which are not stored
     */
    public void replaceBatch(Table table, Dataset<Row> rows, long batch, List<? extends Field> empty) {
        replaceWhere(table, rows, Landed.BATCH.column() + " = " + batch, empty);
    }

    public void append(Table table, Dataset<Row> rows) {
        create(table);
        checked(table, rows).write().format("delta").mode("append").save(path(table));
    }

    private void replaceWhere(Table table, Dataset<Row> rows, String slice) {
        replaceWhere(table, rows, slice, List.of());
    }

    private void replaceWhere(Table table, Dataset<Row> rows, String slice, List<? extends Field> empty) {
        create(table);
        checked(table, rows)
                .drop(empty.stream().map(Field::column).toArray(String[]::new))
                .write()
                .format("delta")
                .mode("overwrite")
                .option("replaceWhere", slice)
                .save(path(table));
    }

    private void create(Table table) {
        if (has(table)) {
            return;
        }
        var builder = DeltaTable.createIfNotExists(spark)
                .location(path(table))
                .comment(table.meaning())
                .property("delta.dataSkippingStatsColumns", openColumns(table))
                .addColumns(table.schema());
        Optional<String> partition = partition(table);
        if (partition.isPresent()) {
            builder = builder.partitionedBy(partition.get());
        }
        builder.execute();
    }

    private static Optional<String> partition(Table table) {
        if (table.isSliced()) {
            return Optional.of("as_of");
        }
        return table.layer() == Layer.LANDING ? Optional.of(Landed.BATCH.column()) : Optional.empty();
    }

    /** Delta refuses to keep statistics of flags, as there is nothing to skip by. */
    private static String openColumns(Table table) {
        List<String> open = table.fields().stream()
                .filter(f -> f.spec().privacy() == Privacy.OPEN)
                .filter(f -> hasStatistics(f.spec().type()))
                .filter(f -> !Optional.of(f.column()).equals(partition(table)))
                .map(Field::column)
                .toList();
        return String.join(",", open);
    }

    /** Delta keeps the least and greatest value of columns of these types only. */
    private static boolean hasStatistics(DataType type) {
        return !(type instanceof ArrayType
                || type instanceof MapType
                || type instanceof StructType
                || type instanceof BooleanType);
    }

    /** The shaped rows; reading one for which the table's identity does not hold fails the write before its commit. */
    private static Dataset<Row> checked(Table table, Dataset<Row> rows) {
        Dataset<Row> shaped = table.shape(rows);
        Optional<String> identity = table.identity();
        if (identity.isEmpty()) {
            return shaped;
        }
        String message = table.qualifiedName() + ": a row breaks the identity \"" + identity.get() + "\"";
        Column first = functions
                .when(expr(identity.get()), table.fields().get(0).col())
                .otherwise(functions
                        .raise_error(lit(message))
                        .cast(table.fields().get(0).spec().type()))
                .as(table.fields().get(0).column());
        Column[] columns = table.fields().stream().map(Field::col).toArray(Column[]::new);
        columns[0] = first;
        return shaped.select(columns);
    }
}
