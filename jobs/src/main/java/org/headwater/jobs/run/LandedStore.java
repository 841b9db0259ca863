package org.headwater.jobs.run;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.headwater.jobs.lake.Lake;
import org.headwater.jobs.lake.OtherBuildException;
import org.headwater.jobs.sources.Reason;
import org.headwater.jobs.sources.SourceFile;
import org.headwater.jobs.tables.landing.Landed;
import org.headwater.jobs.tables.landing.LandedFiles;

/**
 * Landed rows in the lake, so that a file is read once. Each reading of new files is a batch: its rows are written first
 * and its list of files last, so that a reading that was killed is as if it had not begun. Nothing is taken away: a file
 * that was changed is read again, and its latest reading counts.
 */
final class LandedStore {

    private static final String[] FILE_KEY = {
        LandedFiles.SOURCE.column(), LandedFiles.FILE.column(), LandedFiles.BATCH.column()
    };

    private final SparkSession spark;
    private final Lake lake;

    /** @throws OtherBuildException when what was read in has the columns of another build */
    LandedStore(SparkSession spark, Lake lake) {
        this.spark = spark;
        this.lake = lake;
        lake.requireFit(LandedFiles.TABLE);
        lake.requireFit(Landed.TABLE);
    }

    /**
     * A file whose rows lie in the lake.
     *
     * @param reading digest of the mapping and the program that read it
     */
    record Reading(
            long batch,
            String source,
            String file,
            long bytes,
            long modified,
            String sha256,
            String reading,
            long accepted,
            long quarantined,
            long ignored,
            String error,
            LocalDate asOf,
            boolean holdsMessages,
            String unread,
            long paidOrders,
            long paidLogs) {

        private static Reading of(Row row) {
            return new Reading(
                    row.getAs(LandedFiles.BATCH.column()),
                    row.getAs(LandedFiles.SOURCE.column()),
                    row.getAs(LandedFiles.FILE.column()),
                    row.getAs(LandedFiles.BYTES.column()),
                    row.getAs(LandedFiles.MODIFIED.column()),
                    row.getAs(LandedFiles.SHA256.column()),
                    row.getAs(LandedFiles.READING.column()),
                    row.getAs(LandedFiles.ACCEPTED.column()),
                    row.getAs(LandedFiles.QUARANTINED.column()),
                    row.getAs(LandedFiles.IGNORED.column()),
                    row.getAs(LandedFiles.ERROR.column()),
                    row.getAs(LandedFiles.AS_OF.column()),
                    row.getAs(LandedFiles.HOLDS_MESSAGES.column()),
                    row.<String>getAs(LandedFiles.UNREAD.column()).intern(),
                    row.getAs(LandedFiles.PAID_ORDERS.column()),
                    row.getAs(LandedFiles.PAID_LOGS.column()));
        }

        private Row row() {
            return RowFactory.create(
                    batch,
                    source,
                    file,
                    bytes,
                    modified,
                    sha256,
                    reading,
                    accepted,
                    quarantined,
                    ignored,
                    error,
                    asOf,
                    holdsMessages,
                    unread,
                    paidOrders,
                    paidLogs);
        }

        List<String> key() {
            return List.of(source, file);
        }

        /** Whether the file could not be read to its end; what was read of it does not count. */
        boolean isUnreadable() {
            return !error.isEmpty();
        }

        /** Whether the file as it lies there now is the one that was read, with the same meaning. */
        boolean isOf(SourceFile found, String readingNow) {
            return bytes == found.bytes() && modified == found.modified() && reading.equals(readingNow);
        }
    }

    /** Every reading there is, of each file the oldest first. */
    List<Reading> readings() {
        if (!lake.has(LandedFiles.TABLE)) {
            return List.of();
        }
        return lake.rows(LandedFiles.TABLE).collectAsList().stream()
                .map(Reading::of)
                .sorted((a, b) -> Long.compare(a.batch(), b.batch()))
                .toList();
    }

    /**
     * Keeps the rows of files that were read.
     *
     * @param rows of all the files
     * @param unfilled columns that are null in all of them
     * @param digests SHA-256 of each file; waited for when the rows lie there
     * @param readings digest of mapping and program by source
     * @param retention by which the rows were kept
     * @throws DataGateException when rows were lost on the way; then the reading is as if it had not begun
     */
    void add(
            long batch,
            Dataset<Row> rows,
            List<Landed> unfilled,
            Supplier<Map<SourceFile, String>> digests,
            Map<String, String> readings,
            MessageRetention retention) {
        lake.replaceBatch(Landed.TABLE, rows.withColumn(Landed.BATCH.column(), lit(batch)), batch, unfilled);
        Map<List<String>, LandedCounts> counts = LandedCounts.of(
                lake.rows(Landed.TABLE).filter(Landed.BATCH.col().equalTo(batch)));
        List<Row> read = new ArrayList<>();
        digests.get().forEach((file, sha256) -> {
            LandedCounts c = LandedCounts.of(counts, file.source(), file.name());
            read.add(new Reading(
                            batch,
                            file.source(),
                            file.name(),
                            file.bytes(),
                            file.modified(),
                            sha256,
                            readings.get(file.source()),
                            c.accepted(),
                            c.quarantined(),
                            c.ignored(),
                            c.error(),
                            retention.day(),
                            retention.covers(file.source()),
                            c.unread(),
                            c.paid().orders(),
                            c.paid().logs())
                    .row());
        });
        lake.replaceBatch(LandedFiles.TABLE, ListedRows.of(spark, read, LandedFiles.TABLE.schema()), batch, List.of());
    }

    /** The latest reading of each file. */
    static List<Reading> latest(List<Reading> all) {
        Map<List<String>, Reading> latest = new LinkedHashMap<>();
        all.forEach(reading -> latest.put(reading.key(), reading));
        latest.values().removeIf(Reading::isUnreadable);
        return List.copyOf(latest.values());
    }

    /** Quarantined rows of the latest readings: source, reason, rows. */
    List<Row> quarantined() {
        return lake.has(Landed.TABLE)
                ? latestQuarantined()
                        .groupBy(Landed.SOURCE.col(), Landed.REASON.col())
                        .agg(count(lit(1)).as("rows"))
                        .collectAsList()
                : List.of();
    }

    /** Source and name of files whose latest reading has a row quarantined for one of the reasons. */
    Set<List<String>> files(List<String> reasons) {
        Set<List<String>> files = new HashSet<>();
        if (reasons.contains(Reason.UNREADABLE_FILE.name())) {
            readings().stream().filter(Reading::isUnreadable).map(Reading::key).forEach(files::add);
        }
        if (!reasons.isEmpty() && lake.has(Landed.TABLE)) {
            latestQuarantined()
                    .filter(Landed.REASON.col().isin(reasons.toArray()))
                    .select(Landed.SOURCE.col(), Landed.FILE.col())
                    .distinct()
                    .collectAsList()
                    .forEach(r -> files.add(List.of(r.getString(0), r.getString(1))));
        }
        return files;
    }

    private Dataset<Row> latestQuarantined() {
        List<Reading> all = readings();
        return rows(latest(all), all).filter(Landed.DISPOSITION.col().equalTo("quarantined"));
    }

    /** The rows of those readings. */
    Dataset<Row> rows(List<Reading> live, List<Reading> all) {
        if (live.isEmpty()) {
            return spark.createDataFrame(List.of(), Landed.TABLE.schema());
        }
        List<Long> batches = live.stream().map(Reading::batch).distinct().toList();
        Set<Reading> alive = new HashSet<>(live);
        Set<Long> read = new HashSet<>(batches);
        List<Row> dead = all.stream()
                .filter(reading -> !alive.contains(reading) && read.contains(reading.batch()))
                .map(Reading::row)
                .toList();
        Dataset<Row> rows = lake.rows(Landed.TABLE).filter(Landed.BATCH.col().isin(batches.toArray()));
        if (dead.isEmpty()) {
            return rows;
        }
        Dataset<Row> superseded = ListedRows.of(spark, dead, LandedFiles.TABLE.schema())
                .select(Arrays.stream(FILE_KEY).map(functions::col).toArray(Column[]::new));
        return rows.join(broadcast(superseded), FILE_KEY, "left_anti");
    }
}
