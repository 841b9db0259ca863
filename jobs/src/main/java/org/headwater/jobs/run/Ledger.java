package org.headwater.jobs.run;

import static org.apache.spark.sql.functions.max;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.headwater.jobs.lake.Lake;
import org.headwater.jobs.tables.ops.Runs;
import org.headwater.jobs.tables.ops.TableDigests;

/** What the lake says of its runs. The row of a run in {@code ops.runs} is its last write: with it, the run is published. */
public final class Ledger {

    private final SparkSession spark;
    private final Lake lake;

    public Ledger(SparkSession spark, Lake lake) {
        this.spark = spark;
        this.lake = lake;
    }

    void writeTables(String runId, List<TableState> tables) {
        List<Row> rows = tables.stream()
                .map(t -> RowFactory.create(
                        runId,
                        t.table().qualifiedName(),
                        t.version(),
                        t.digest().rows(),
                        t.digest().value()))
                .toList();
        lake.replaceRun(TableDigests.TABLE, spark.createDataFrame(rows, TableDigests.TABLE.schema()), runId);
    }

    void writeRun(String runId, LocalDate asOf, ExitCode exit, Instant started, double seconds, String message) {
        int attempt = 1 + lastAttempt(runId);
        Row row = RowFactory.create(
                runId,
                attempt,
                asOf,
                exit == ExitCode.DONE ? "done" : "failed",
                exit.code(),
                started,
                seconds,
                message);
        lake.append(Runs.TABLE, spark.createDataFrame(List.of(row), Runs.TABLE.schema()));
    }

    private int lastAttempt(String runId) {
        if (!lake.has(Runs.TABLE)) {
            return 0;
        }
        Row last = lake.rows(Runs.TABLE)
                .filter(Runs.RUN_ID.col().equalTo(runId))
                .agg(max(Runs.ATTEMPT.col()))
                .head();
        return last.isNullAt(0) ? 0 : last.getInt(0);
    }

    /** The run that was published last, if there is one. */
    public Optional<String> lastPublished() {
        if (!lake.has(Runs.TABLE)) {
            return Optional.empty();
        }
        return lake.rows(Runs.TABLE).filter(Runs.STATUS.col().equalTo("done")).collectAsList().stream()
                .max(Comparator.comparing((Row r) -> r.<Instant>getAs(Runs.STARTED_AT.column()))
                        .thenComparing(r -> r.<Integer>getAs(Runs.ATTEMPT.column())))
                .map(r -> r.getAs(Runs.RUN_ID.column()));
    }

    /** Delta version by {@code layer.name}, as a run published them. */
    public Map<String, Long> versions(String runId) {
        Map<String, Long> versions = new TreeMap<>();
        for (Row row : tables(runId)) {
            versions.put(row.getAs(TableDigests.TABLE_NAME.column()), row.getAs(TableDigests.VERSION.column()));
        }
        return versions;
    }

    /** Digest by {@code layer.name}. */
    public Map<String, String> digests(String runId) {
        Map<String, String> digests = new TreeMap<>();
        for (Row row : tables(runId)) {
            digests.put(row.getAs(TableDigests.TABLE_NAME.column()), row.getAs(TableDigests.DIGEST.column()));
        }
        return digests;
    }

    private List<Row> tables(String runId) {
        return new ArrayList<>(lake.rows(TableDigests.TABLE)
                .filter(TableDigests.RUN_ID.col().equalTo(runId))
                .collectAsList());
    }
}
