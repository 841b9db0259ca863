package org.headwater.jobs.lake;

import io.delta.kernel.Snapshot;
import io.delta.kernel.TableManager;
import io.delta.kernel.data.Row;
import io.delta.kernel.engine.Engine;
import io.delta.kernel.internal.InternalScanFileUtils;
import io.delta.kernel.utils.FileStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;

/**
 * What a Delta table's log says of one version, told by Delta Kernel in this process: a few milliseconds, where Spark's
 * Delta sends jobs over the log, half a second for each version and a fifth for each query, however small the table.
 *
 * <p>Versions of few files are therefore read as the Parquet files that they are; Delta's own reader remains for the
 * others, and for tables that somebody gave features which plain files don't have.
 */
final class StoredVersion {

    /** Spark finds the sizes of so many files in less time than Delta's reader takes to plan its job over the log. */
    private static final int FEW_FILES = 256;

    private static final int PLAIN_FILES = 1;

    /** What one task reads in less time than a shuffle of it takes. */
    private static final long SMALL_BYTES = 1 << 20;

    private final Engine engine;
    private final Snapshot snapshot;

    private StoredVersion(Engine engine, Snapshot snapshot) {
        this.engine = engine;
        this.snapshot = snapshot;
    }

    static StoredVersion latest(Engine engine, String table) {
        return new StoredVersion(engine, TableManager.loadSnapshot(table).build(engine));
    }

    static StoredVersion of(Engine engine, String table, long version) {
        return new StoredVersion(
                engine, TableManager.loadSnapshot(table).atVersion(version).build(engine));
    }

    long number() {
        return snapshot.getVersion();
    }

    StructType schema() {
        return (StructType) DataType.fromJson(snapshot.getMetadata().getSchemaString());
    }

    /** How many files its rows lie in. */
    long files() {
        return files(file -> true, Integer.MAX_VALUE).size();
    }

    /** Whether no row can lie in the partition, or for a table without partitions, in the table. */
    boolean isEmpty(Optional<Map<String, String>> partition) {
        return files(
                        file -> partition.isEmpty()
                                || InternalScanFileUtils.getPartitionValues(file)
                                        .equals(partition.get()),
                        1)
                .isEmpty();
    }

    /** The rows, read from the files as such; empty where Delta's reader is to be asked. */
    Optional<Dataset<org.apache.spark.sql.Row>> rows(SparkSession spark) {
        if (snapshot.getProtocol().getMinReaderVersion() > PLAIN_FILES) {
            return Optional.empty();
        }
        List<FileStatus> files = files(file -> true, FEW_FILES + 1);
        if (files.size() > FEW_FILES) {
            return Optional.empty();
        }
        if (files.isEmpty()) {
            return Optional.of(spark.createDataFrame(List.of(), schema()));
        }
        Dataset<org.apache.spark.sql.Row> rows = spark.read()
                .schema(schema())
                // Without it a folder with brackets in its name would be a pattern.
                .option("__globPaths__", "false")
                .option("basePath", snapshot.getPath())
                .parquet(files.stream().map(FileStatus::getPath).toArray(String[]::new));
        long bytes = files.stream().mapToLong(FileStatus::getSize).sum();
        // Spark knows then that all rows are in one place, and moves none to group or to join them.
        return Optional.of(bytes <= SMALL_BYTES ? rows.coalesce(1) : rows);
    }

    /** The first files for which the condition holds, in the order of the log. */
    private List<FileStatus> files(Predicate<Row> condition, int most) {
        List<FileStatus> files = new ArrayList<>();
        try (var batches = snapshot.getScanBuilder().build().getScanFiles(engine)) {
            while (files.size() < most && batches.hasNext()) {
                try (var rows = batches.next().getRows()) {
                    while (files.size() < most && rows.hasNext()) {
                        Row file = rows.next();
                        if (condition.test(file)) {
                            files.add(InternalScanFileUtils.getAddFileStatus(file));
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Can't read the log of " + snapshot.getPath() + ": " + e.getMessage(), e);
        }
        return files;
    }
}
