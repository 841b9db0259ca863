package org.headwater.jobs.run;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.headwater.jobs.config.Config;
import org.headwater.jobs.config.SourceConfig;
import org.headwater.jobs.run.LandedStore.Reading;
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
 * @param all every landed row, with the disposition that its file gave it
 * @param landed what the jobs read: the same rows with their verdicts
 * @param verdicts of the rows that are not alone about their thing, read once and kept
 * @param files one per input file
 * @param notes what an operator should know, in sentences
 */
record Intake(Dataset<Row> all, Dataset<Row> landed, Dataset<Row> verdicts, List<FileCounts> files, List<String> notes)
        implements AutoCloseable {

    private static final long HELD_ROWS = 100_000;

    /**
     * Reads the files that the lake does not know as they are now, and keeps their rows in it. A file that was read once
     * and is gone counts as it was read.
     *
     * @param anew readings that are not trusted: their files are read again when they are there
     * @throws org.headwater.jobs.sources.MissingInputException when a source has no file and never had one
     */
    static Intake read(SparkSession spark, Config config, Lake lake, Predicate<Reading> anew) {
        var store = new LandedStore(spark, lake);
        List<Reading> before = store.readings();
        Map<List<String>, Reading> known = new LinkedHashMap<>();
        before.forEach(reading -> known.put(reading.key(), reading));
        Map<String, String> meaning = new HashMap<>();
        config.sources().forEach(s -> meaning.put(s.name(), RunId.ofReading(s, config.currency())));
        known.keySet().removeIf(key -> !meaning.containsKey(key.get(0)));

        List<SourceFile> found = SourceFiles.list(
                config,
                spark.sparkContext().hadoopConfiguration(),
                source -> known.keySet().stream().anyMatch(key -> key.get(0).equals(source)));
        List<SourceFile> unread = found.stream()
                .filter(file -> {
                    Reading reading = known.get(List.of(file.source(), file.name()));
                    return reading == null || !reading.isOf(file, meaning.get(file.source())) || anew.test(reading);
                })
                .toList();
        Map<SourceFile, String> errors = new HashMap<>();
        List<Reading> readings = before;
        if (!unread.isEmpty()) {
            long batch = 1 + before.stream().mapToLong(Reading::batch).max().orElse(0);
            Map<SourceFile, String> digests = InputDigests.of(spark, unread);
            errors = store.add(
                    batch, Landing.read(spark, config, unread), Landing.unfilled(config, unread), digests, meaning);
            readings = store.readings();
            readings.forEach(reading -> {
                if (meaning.containsKey(reading.source())) {
                    known.put(reading.key(), reading);
                }
            });
        }
        known.values().removeIf(Reading::isUnreadable);
        List<Reading> live = List.copyOf(known.values());
        Dataset<Row> all = store.rows(live, readings);
        Dataset<Row> verdicts = Versions.verdicts(all);
        List<FileCounts> counted = counts(live, errors, duplicates(verdicts));
        List<String> notes = notes(live, found, meaning);
        notes.addAll(warnings(spark, config, counted));
        return new Intake(all, judged(all, verdicts, counted), verdicts, counted, notes);
    }

    /** Reads every file and keeps nothing. */
    static Intake look(SparkSession spark, Config config) {
        List<SourceFile> files = SourceFiles.list(config, spark.sparkContext().hadoopConfiguration(), source -> false);
        Map<SourceFile, String> digests = InputDigests.of(spark, files);
        Dataset<Row> all = Landing.read(spark, config, files).persist(StorageLevel.MEMORY_AND_DISK());
        Dataset<Row> verdicts = Versions.verdicts(all);
        Map<List<String>, Long> duplicates = duplicates(verdicts);
        Map<List<String>, Row> counts = LandedStore.counts(all);
        List<FileCounts> counted = new ArrayList<>();
        digests.forEach((file, sha256) -> {
            Row c = counts.getOrDefault(
                    List.of(file.source(), file.name()), RowFactory.create("", "", 0L, 0L, 0L, null));
            long duplicate = duplicates.getOrDefault(List.of(file.source(), file.name()), 0L);
            counted.add(new FileCounts(
                    file.source(),
                    file.name(),
                    sha256,
                    file.bytes(),
                    c.getLong(2) - duplicate,
                    c.getLong(3),
                    duplicate,
                    c.getLong(4),
                    c.isNullAt(5) ? "" : c.getString(5)));
        });
        return new Intake(all, judged(all, verdicts, counted), verdicts, counted, warnings(spark, config, counted));
    }

    private static List<String> warnings(SparkSession spark, Config config, List<FileCounts> counted) {
        return InputWarnings.of(
                counted, SourceFiles.unfinished(config, spark.sparkContext().hadoopConfiguration()));
    }

    private static Map<List<String>, Long> duplicates(Dataset<Row> verdicts) {
        Map<List<String>, Long> duplicates = new HashMap<>();
        verdicts.filter(col("version").gt(1))
                .groupBy(Landed.SOURCE.col(), Landed.FILE.col())
                .agg(count(lit(1)))
                .collectAsList()
                .forEach(r -> duplicates.put(List.of(r.getString(0), r.getString(1)), r.getLong(2)));
        return duplicates;
    }

    private static List<FileCounts> counts(
            List<Reading> live, Map<SourceFile, String> errors, Map<List<String>, Long> duplicates) {
        Map<List<String>, FileCounts> files =
                new TreeMap<>((a, b) -> (a.get(0) + '\0' + a.get(1)).compareTo(b.get(0) + '\0' + b.get(1)));
        for (Reading r : live) {
            long duplicate = duplicates.getOrDefault(r.key(), 0L);
            files.put(
                    r.key(),
                    new FileCounts(
                            r.source(),
                            r.file(),
                            r.sha256(),
                            r.bytes(),
                            r.accepted() - duplicate,
                            r.quarantined(),
                            duplicate,
                            r.ignored(),
                            ""));
        }
        errors.forEach((file, error) -> files.put(
                List.of(file.source(), file.name()),
                new FileCounts(file.source(), file.name(), "", file.bytes(), 0, 0, 0, 0, error)));
        return List.copyOf(files.values());
    }

    private static List<String> notes(List<Reading> live, List<SourceFile> found, Map<String, String> meaning) {
        List<String> notes = new ArrayList<>();
        var there = found.stream().map(f -> List.of(f.source(), f.name())).toList();
        var present = new HashSet<>(there);
        long gone = live.stream().filter(r -> !present.contains(r.key())).count();
        if (gone > 0) {
            notes.add(String.format(
                    Locale.ROOT,
                    "%,d files that were read before are no longer there; their rows count as they were read",
                    gone));
        }
        long old = live.stream()
                .filter(r -> !present.contains(r.key()))
                .filter(r -> !r.reading().equals(meaning.get(r.source())))
                .count();
        if (old > 0) {
            notes.add(String.format(
                    Locale.ROOT,
                    "%,d of them were read with another mapping or version; put them back to have them read anew",
                    old));
        }
        return notes;
    }

    /** Few rows are held in memory: to plan their way from the lake anew for each job would take longer than the job. */
    private static Dataset<Row> judged(Dataset<Row> all, Dataset<Row> verdicts, List<FileCounts> counted) {
        Dataset<Row> judged = Versions.apply(all, verdicts);
        return FileCounts.total(counted).rowsIn() <= HELD_ROWS
                ? judged.persist(StorageLevel.MEMORY_AND_DISK())
                : judged;
    }

    List<String> digests() {
        return files.stream().map(f -> f.source() + " " + f.sha256()).toList();
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
                        Locale.ROOT,
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
        return all.sparkSession().createDataFrame(rows, Files.TABLE.schema());
    }

    Dataset<Row> quarantine(String runId) {
        return all.filter(Landed.DISPOSITION.col().equalTo("quarantined"))
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

    /** Why rows were set aside, with counts: {@code source, disposition, reason, rows}. */
    List<Row> reasons() {
        return all.filter(Landed.REASON.col().isNotNull())
                .groupBy(Landed.SOURCE.col(), Landed.DISPOSITION.col(), Landed.REASON.col())
                .agg(count(lit(1)).as("rows"))
                .orderBy(Landed.SOURCE.col(), Landed.DISPOSITION.col(), Landed.REASON.col())
                .collectAsList();
    }

    @Override
    public void close() {
        landed.unpersist();
        verdicts.unpersist();
        all.unpersist();
    }
}
