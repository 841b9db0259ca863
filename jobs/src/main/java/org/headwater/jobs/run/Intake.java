package org.headwater.jobs.run;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.types.DataTypes.StringType;

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
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.headwater.jobs.config.Config;
import org.headwater.jobs.config.FileRules.OnBadFile;
import org.headwater.jobs.config.SourceConfig;
import org.headwater.jobs.lake.Lake;
import org.headwater.jobs.run.AmountSizes.Paid;
import org.headwater.jobs.run.LandedStore.Reading;
import org.headwater.jobs.sources.Landing;
import org.headwater.jobs.sources.SourceFile;
import org.headwater.jobs.sources.SourceFiles;
import org.headwater.jobs.sources.Versions;
import org.headwater.jobs.tables.landing.Landed;
import org.headwater.jobs.tables.ops.Files;

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

    private static final Row NO_DUPLICATES = RowFactory.create("", "", 0L, 0L);

    /**
     * Reads the files that the lake does not know as they are now, and keeps their rows in it. A file that was read once
     * and is gone counts as it was read.
     *
     * @param retention of the words of messages
     * @param anew readings that are not trusted: their files are read again when they are there
     * @throws org.headwater.jobs.sources.MissingInputException when a source has no file and never had one
     */
    static Intake read(
            SparkSession spark, Config config, Lake lake, MessageRetention retention, Predicate<Reading> anew) {
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
        Map<String, OnBadFile> onBadFile = new HashMap<>();
        config.sources().forEach(s -> onBadFile.put(s.name(), s.fileRules().onBadFile()));
        List<SourceFile> unread = found.stream()
                .filter(file -> {
                    Reading reading = known.get(List.of(file.source(), file.name()));
                    return reading == null
                            || !reading.isOf(file, meaning.get(file.source()))
                            || (reading.isUnreadable() && onBadFile.get(file.source()) == OnBadFile.STOP)
                            || anew.test(reading);
                })
                .toList();
        retention.enforce(lake, before);
        List<Reading> readings = before;
        if (!unread.isEmpty()) {
            long batch = 1 + before.stream().mapToLong(Reading::batch).max().orElse(0);
            InputDigests digests = InputDigests.begin(spark, unread);
            List<Landed> unfilled = Landing.unfilled(config, unread);
            Dataset<Row> rows = Landing.read(spark, config, unread);
            store.add(
                    batch,
                    unfilled.contains(Landed.MESSAGE_TEXTS) ? rows : retention.kept(rows),
                    unfilled,
                    digests::get,
                    meaning,
                    retention);
            readings = store.readings();
            readings.forEach(reading -> {
                if (meaning.containsKey(reading.source())) {
                    known.put(reading.key(), reading);
                }
            });
        }
        List<Reading> live = live(known, readings, found);
        Dataset<Row> all = store.rows(
                live.stream().filter(reading -> !reading.isUnreadable()).toList(), readings);
        Dataset<Row> verdicts = Versions.verdicts(all);
        List<FileCounts> counted = counts(live, duplicates(verdicts)).stream()
                .map(file -> file.under(onBadFile.get(file.source())))
                .toList();
        List<String> notes = notes(live, found, meaning);
        notes.addAll(warnings(spark, config, counted));
        return new Intake(all, judged(all, verdicts, counted), verdicts, counted, notes);
    }

    /**
     * What counts of each file: how it was read last, and where that failed half way, how it was read before. A file that
     * was never read to its end is nothing any more when it is gone.
     */
    private static List<Reading> live(
            Map<List<String>, Reading> known, List<Reading> readings, List<SourceFile> found) {
        Map<List<String>, Reading> readable = new HashMap<>();
        readings.stream().filter(r -> !r.isUnreadable()).forEach(r -> readable.put(r.key(), r));
        var present = new HashSet<>(
                found.stream().map(f -> List.of(f.source(), f.name())).toList());
        List<Reading> live = new ArrayList<>();
        known.forEach((key, reading) -> {
            if (reading.isUnreadable() && readable.containsKey(key)) {
                live.add(readable.get(key));
            }
            if (!reading.isUnreadable() || present.contains(key)) {
                live.add(reading);
            }
        });
        return live;
    }

    /** Reads every file and keeps nothing. */
    static Intake look(SparkSession spark, Config config) {
        List<SourceFile> files = SourceFiles.list(config, spark.sparkContext().hadoopConfiguration(), source -> false);
        InputDigests digests = InputDigests.begin(spark, files);
        Dataset<Row> read = Landing.read(spark, config, files).persist(StorageLevel.MEMORY_AND_DISK());
        Map<List<String>, LandedCounts> counts = LandedCounts.of(read);
        Map<String, OnBadFile> onBadFile = new HashMap<>();
        config.sources().forEach(s -> onBadFile.put(s.name(), s.fileRules().onBadFile()));
        List<Row> left = counts.entrySet().stream()
                .filter(file -> !file.getValue().error().isEmpty())
                .filter(file -> onBadFile.get(file.getKey().get(0)) == OnBadFile.QUARANTINE)
                .map(file -> RowFactory.create(file.getKey().toArray()))
                .toList();
        left.forEach(file -> counts.computeIfPresent(
                List.of(file.getString(0), file.getString(1)), (key, count) -> count.ofBadFile()));
        Dataset<Row> all = without(read, left);
        Dataset<Row> verdicts = Versions.verdicts(all);
        Map<List<String>, Row> duplicates = duplicates(verdicts);
        List<FileCounts> counted = new ArrayList<>();
        digests.get().forEach((file, sha256) -> {
            LandedCounts c = LandedCounts.of(counts, file.source(), file.name());
            Row d = duplicates.getOrDefault(List.of(file.source(), file.name()), NO_DUPLICATES);
            counted.add(new FileCounts(
                            file.source(),
                            file.name(),
                            sha256,
                            file.bytes(),
                            c.accepted() - d.getLong(2),
                            c.quarantined(),
                            d.getLong(2),
                            c.ignored(),
                            new FileState(c.error(), "", columns(c.unread()), d.getLong(3), c.paid()))
                    .under(onBadFile.get(file.source())));
        });
        return new Intake(all, judged(all, verdicts, counted), verdicts, counted, warnings(spark, config, counted));
    }

    /** @param files source and name */
    private static Dataset<Row> without(Dataset<Row> rows, List<Row> files) {
        if (files.isEmpty()) {
            return rows;
        }
        var key = new StructType().add(Landed.SOURCE.column(), StringType).add(Landed.FILE.column(), StringType);
        return rows.join(broadcast(rows.sparkSession().createDataFrame(files, key)), key.fieldNames(), "left_anti");
    }

    private static List<String> warnings(SparkSession spark, Config config, List<FileCounts> counted) {
        return InputWarnings.of(
                counted, SourceFiles.unfinished(config, spark.sparkContext().hadoopConfiguration()));
    }

    /** Duplicates of a file, and those of them that contradict the row that is kept: {@code source, file, rows, rows}. */
    private static Map<List<String>, Row> duplicates(Dataset<Row> verdicts) {
        Map<List<String>, Row> duplicates = new HashMap<>();
        verdicts.filter(col("version").gt(1))
                .groupBy(Landed.SOURCE.col(), Landed.FILE.col())
                .agg(count(lit(1)), count(col(Versions.KEPT_LINE)))
                .collectAsList()
                .forEach(r -> duplicates.put(List.of(r.getString(0), r.getString(1)), r));
        return duplicates;
    }

    private static List<String> columns(String lines) {
        return lines.isEmpty() ? List.of() : List.of(lines.split("\n"));
    }

    private static List<FileCounts> counts(List<Reading> live, Map<List<String>, Row> duplicates) {
        Map<List<String>, FileCounts> files =
                new TreeMap<>((a, b) -> (a.get(0) + '\0' + a.get(1)).compareTo(b.get(0) + '\0' + b.get(1)));
        for (Reading r : live) {
            Row d = duplicates.getOrDefault(r.key(), NO_DUPLICATES);
            files.merge(
                    r.key(),
                    r.isUnreadable()
                            ? new FileCounts(
                                    r.source(),
                                    r.file(),
                                    r.sha256(),
                                    r.bytes(),
                                    0,
                                    0,
                                    0,
                                    0,
                                    FileState.FINE.withError(r.error()))
                            : new FileCounts(
                                    r.source(),
                                    r.file(),
                                    r.sha256(),
                                    r.bytes(),
                                    r.accepted() - d.getLong(2),
                                    r.quarantined(),
                                    d.getLong(2),
                                    r.ignored(),
                                    new FileState(
                                            "",
                                            "",
                                            columns(r.unread()),
                                            d.getLong(3),
                                            new Paid(r.paidOrders(), r.paidLogs()))),
                    FileCounts::nowBad);
        }
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
            AmountSizes.problem(
                            source.name(),
                            bySource.getOrDefault(source.name(), List.of()).stream()
                                    .map(f -> new AmountSizes.OfFile(
                                            f.file(), f.state().paid()))
                                    .toList(),
                            config.gates().maxAmountRatio())
                    .ifPresent(problems::add);
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
        return ListedRows.of(all.sparkSession(), rows, Files.TABLE.schema());
    }

    @Override
    public void close() {
        landed.unpersist();
        verdicts.unpersist();
        all.unpersist();
    }
}
