package org.headwater.jobs.run;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.headwater.jobs.config.Config;
import org.headwater.jobs.config.SourceConfig;
import org.headwater.jobs.sources.Landing;
import org.headwater.jobs.sources.SourceFile;
import org.headwater.jobs.sources.SourceFiles;
import org.headwater.jobs.sources.Versions;
import org.headwater.jobs.tables.landing.Landed;
import org.headwater.jobs.tables.ops.Files;
import org.headwater.jobs.tables.ops.Quarantine;

/**
 * The input of one run: files, their landed rows, and the ledger of where each row went.
 *
 * @param landed read once and kept for the jobs
 * @param files one per input file
 */
record Intake(Dataset<Row> landed, List<FileCounts> files) implements AutoCloseable {

    /** @throws org.headwater.jobs.sources.MissingInputException when a source has no file */
    static Intake read(SparkSession spark, Config config) {
        List<SourceFile> files = SourceFiles.list(config, spark.sparkContext().hadoopConfiguration());
        Map<SourceFile, String> digests = InputDigests.of(spark, files);
        Dataset<Row> landed =
                Versions.keepLatest(Landing.read(spark, config, files)).persist(StorageLevel.MEMORY_AND_DISK());
        return new Intake(landed, perFile(landed, digests));
    }

    List<String> digests() {
        return files.stream().map(f -> f.source() + " " + f.sha256()).toList();
    }

    private static List<FileCounts> perFile(Dataset<Row> landed, Map<SourceFile, String> digests) {
        Map<List<String>, Row> counted = new HashMap<>();
        landed.groupBy(Landed.SOURCE.col(), Landed.FILE.col())
                .agg(
                        rowsOf("accepted"),
                        rowsOf("quarantined"),
                        rowsOf("duplicate"),
                        rowsOf("ignored"),
                        max(when(Landed.DISPOSITION.col().equalTo("file_error"), Landed.DETAIL.col())))
                .collectAsList()
                .forEach(r -> counted.put(List.of(r.getString(0), r.getString(1)), r));
        List<FileCounts> files = new ArrayList<>();
        digests.forEach((file, sha256) -> {
            Row r = counted.getOrDefault(
                    List.of(file.source(), file.name()), RowFactory.create("", "", 0L, 0L, 0L, 0L, null));
            files.add(new FileCounts(
                    file.source(),
                    file.name(),
                    sha256,
                    file.bytes(),
                    r.getLong(2),
                    r.getLong(3),
                    r.getLong(4),
                    r.getLong(5),
                    r.isNullAt(6) ? "" : r.getString(6)));
        });
        return files;
    }

    private static Column rowsOf(String disposition) {
        return sum(when(Landed.DISPOSITION.col().equalTo(disposition), 1L).otherwise(0L));
    }

    /** @throws DataGateException naming every file that can't be read and every source with too many bad rows */
    void requireFit(Config config) {
        List<String> problems = new ArrayList<>();
        files.stream()
                .filter(f -> !f.error().isEmpty())
                .forEach(f -> problems.add("Source " + f.source() + ", file " + f.file() + ": " + f.error()));
        Map<String, List<FileCounts>> bySource = new TreeMap<>();
        files.forEach(f ->
                bySource.computeIfAbsent(f.source(), s -> new ArrayList<>()).add(f));
        for (SourceConfig source : config.sources()) {
            FileCounts total = FileCounts.total(bySource.getOrDefault(source.name(), List.of()));
            if (total.rowsIn() == 0 && !source.allowEmpty() && problems.isEmpty()) {
                problems.add(
                        "Source " + source.name() + ": its files hold no row; set allow_empty: true if that is right");
            }
            double limit = config.gates().maxQuarantinedRatio();
            if (total.quarantined() > limit * total.rowsIn()) {
                problems.add(String.format(
                        java.util.Locale.ROOT,
                        "Source %s: %,d of %,d rows are quarantined, more than gates.max_quarantined_ratio %s allows;"
                                + " see ops.quarantine",
                        source.name(),
                        total.quarantined(),
                        total.rowsIn(),
                        limit));
            }
        }
        if (!problems.isEmpty()) {
            throw new DataGateException(String.join("\n", problems));
        }
    }

    Dataset<Row> ledger(String runId) {
        List<Row> rows = files.stream()
                .map(f -> RowFactory.create(
                        runId,
                        f.source(),
                        f.file(),
                        f.sha256(),
                        f.bytes(),
                        f.rowsIn(),
                        f.accepted(),
                        f.quarantined(),
                        f.duplicate(),
                        f.ignored()))
                .toList();
        return landed.sparkSession().createDataFrame(rows, Files.TABLE.schema());
    }

    Dataset<Row> quarantine(String runId) {
        return landed.filter(Landed.DISPOSITION.col().equalTo("quarantined"))
                .select(
                        Quarantine.RUN_ID.is(runId),
                        Quarantine.SOURCE.is(Landed.SOURCE.col()),
                        Quarantine.FILE.is(Landed.FILE.col()),
                        Quarantine.LINE.is(Landed.LINE.col()),
                        Quarantine.BYTE_OFFSET.is(Landed.BYTE_OFFSET.col()),
                        Quarantine.REASON.is(Landed.REASON.col()),
                        Quarantine.COLUMN_NAME.is(Landed.COLUMN_NAME.col()),
                        Quarantine.DETAIL.is(Landed.DETAIL.col()),
                        Quarantine.RAW.is(Landed.RAW.col()));
    }

    /** Why rows were set aside, with counts: {@code source, reason, rows}. */
    List<Row> reasons() {
        return landed.filter(Landed.REASON.col().isNotNull())
                .groupBy(Landed.SOURCE.col(), Landed.DISPOSITION.col(), Landed.REASON.col())
                .agg(count(lit(1)).as("rows"))
                .orderBy(Landed.SOURCE.col(), Landed.DISPOSITION.col(), Landed.REASON.col())
                .collectAsList();
    }

    @Override
    public void close() {
        landed.unpersist();
    }
}
