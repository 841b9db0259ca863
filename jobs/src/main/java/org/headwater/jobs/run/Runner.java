package org.headwater.jobs.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.headwater.jobs.config.Config;
import org.headwater.jobs.lake.Lake;
import org.headwater.jobs.plan.Buyers;
import org.headwater.jobs.plan.Inputs;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.plan.Plan;
import org.headwater.jobs.plan.Settings;
import org.headwater.jobs.run.LandedStore.Reading;
import org.headwater.jobs.tables.Field;
import org.headwater.jobs.tables.Table;
import org.headwater.jobs.tables.core.Identities;
import org.headwater.jobs.tables.core.Refunds;
import org.headwater.jobs.tables.landing.Landed;
import org.headwater.jobs.tables.marts.AudienceMembers;
import org.headwater.jobs.tables.marts.User360;
import org.headwater.jobs.tables.ops.Files;
import org.headwater.jobs.tables.ops.Quarantine;

/**
 * Carries out a plan: reads the input, makes each table in one commit, publishes the audience files, and writes the run
 * down last.
 *
 * <p>Killed at any moment it leaves every table at one of its complete versions and the files of the run before; the
 * same run again ends as if nothing had happened.
 */
final class Runner {

    private final SparkSession spark;
    private final Config config;
    private final LocalDate asOf;
    private final Clock clock;
    private final Progress progress;
    private final Lake lake;
    private final Predicate<Reading> anew;

    /** @param anew readings of files that are not trusted: the files are read again */
    Runner(SparkSession spark, Config config, LocalDate asOf, Clock clock, Progress progress, Predicate<Reading> anew) {
        this.spark = spark;
        this.config = config;
        this.asOf = asOf;
        this.clock = clock;
        this.progress = progress;
        this.lake = new Lake(spark, config.lake());
        this.anew = anew;
    }

    /** How many steps {@link #run} tells of. */
    static int steps(Plan plan) {
        return plan.jobs().size() + (readsInput(plan) ? 1 : 0) + (writesFiles(plan) ? 1 : 0);
    }

    private static boolean readsInput(Plan plan) {
        return plan.jobs().stream().anyMatch(job -> job.reads().contains(Landed.TABLE));
    }

    private static boolean writesFiles(Plan plan) {
        return plan.jobs().stream().anyMatch(job -> job.writes().equals(AudienceMembers.TABLE));
    }

    /** @throws LakeBusyException when another run works on the lake; nothing is written then */
    RunResult run(Plan plan) {
        return OneRun.on(config.lake(), () -> runAlone(plan));
    }

    private RunResult runAlone(Plan plan) {
        Instant started = clock.instant();
        progress.watch(spark);
        List<String> jobs = plan.jobs().stream().map(Job::name).toList();
        // Before anything is written: a lake of another build is left as it is.
        plan.jobs().forEach(job -> lake.requireFit(job.writes()));
        if (!readsInput(plan)) {
            retention().enforce(lake, new LandedStore(spark, lake).readings());
            return finish(plan, RunId.of(config, asOf, List.of(), jobs), null, started);
        }
        Progress.Step input = progress.begin("input");
        try (Intake intake = Intake.read(spark, config, lake, retention(), anew)) {
            FileCounts total = FileCounts.total(intake.files());
            input.end(String.format(
                    Locale.ROOT,
                    "%,d rows of %,d files",
                    total.rowsIn(),
                    intake.files().size()));
            return finish(plan, RunId.of(config, asOf, intake.digests(), jobs), intake, started);
        }
    }

    /** What it takes away is gone: by the as-of date, but not before its day has come, whatever was typed. */
    private MessageRetention retention() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), config.zone());
        return new MessageRetention(config, asOf.isBefore(today) ? asOf : today);
    }

    private RunResult finish(Plan plan, String runId, Intake intake, Instant started) {
        var ledger = new Ledger(spark, lake);
        try {
            Optional<List<TableState>> unchanged =
                    new Unchanged(config, lake, ledger).since(plan, runId, asOf, writesFiles(plan));
            if (unchanged.isPresent()) {
                return result(runId, intake, unchanged.get(), true);
            }
            if (intake != null) {
                CompletableFuture<Void> files =
                        CompletableFuture.runAsync(() -> lake.replaceRun(Files.TABLE, intake.ledger(runId), runId));
                try {
                    lake.replaceRun(Quarantine.TABLE, SetAside.rows(runId, intake), runId);
                } finally {
                    // Nothing is written any more when a failure is told.
                    files.join();
                }
                intake.requireFit(config);
            }
            Dataset<Row> landed = intake == null ? null : intake.landed();
            Map<Table, Long> written = new ConcurrentHashMap<>();
            List<TableState> tables = JobPool.run(plan, job -> carryOut(job, landed, written));
            ledger.writeTables(runId, tables);
            if (writesFiles(plan)) {
                publish(runId, tables);
            }
            ledger.writeRun(runId, asOf, ExitCode.DONE, started, secondsSince(started), null);
            return result(runId, intake, tables, false);
        } catch (RuntimeException e) {
            writeFailure(ledger, runId, started, e);
            throw e;
        }
    }

    private RunResult result(String runId, Intake intake, List<TableState> tables, boolean isUnchanged) {
        return new RunResult(
                runId,
                asOf,
                intake == null ? List.of() : intake.files(),
                intake == null ? List.of() : SetAside.reasons(intake),
                intake == null ? List.of() : notes(intake, tables),
                tables,
                isUnchanged);
    }

    private List<String> notes(Intake intake, List<TableState> tables) {
        List<String> notes = new ArrayList<>(intake.notes());
        tables.stream()
                .filter(t -> t.table().equals(Refunds.TABLE))
                .mapToLong(t -> lake.rows(Refunds.TABLE, t.version())
                        .filter(Refunds.OVER_REFUND.col())
                        .count())
                .filter(rows -> rows > 0)
                .forEach(rows -> notes.add(String.format(
                        Locale.ROOT,
                        "%,d refunds are of orders of which more was given back than was paid (OVER_REFUND):"
                                + " over_refund in core.refunds",
                        rows)));
        return notes;
    }

    private void writeFailure(Ledger ledger, String runId, Instant started, RuntimeException failure) {
        try {
            ledger.writeRun(
                    runId, asOf, ExitCode.of(failure), started, secondsSince(started), Failures.sentence(failure));
        } catch (RuntimeException second) {
            failure.addSuppressed(second);
        }
    }

    private double secondsSince(Instant started) {
        return Duration.between(started, clock.instant()).toMillis() / 1000.0;
    }

    /** @param written versions of the tables that this run has written so far */
    private TableState carryOut(Job job, Dataset<Row> landed, Map<Table, Long> written) {
        Progress.Step step = progress.begin(job.name());
        SparkSession.setActiveSession(spark);
        spark.sparkContext().setJobDescription(job.name() + ": " + job.purpose() + ", as of " + asOf);
        Inputs inputs = new LakeInputs(job, asOf, lake, landed, Map.copyOf(written));
        Table table = job.writes();
        lake.replace(table, job.transform().apply(inputs, new Settings(job, config, asOf)), asOf);
        TableState state = state(table);
        requireUniqueKeys(table, state.digest());
        written.put(table, state.version());
        step.end(String.format(Locale.ROOT, "%,d rows", state.digest().rows()));
        return state;
    }

    private TableState state(Table table) {
        long version = lake.version(table);
        return new TableState(table, version, Digest.of(table, slice(table, version)));
    }

    private Dataset<Row> slice(Table table, long version) {
        Dataset<Row> rows = lake.rows(table, version);
        return table.isSliced() ? rows.filter(functions.col("as_of").equalTo(functions.lit(asOf))) : rows;
    }

    private static void requireUniqueKeys(Table table, Digest digest) {
        if (digest.keys() != digest.rows()) {
            throw new DataGateException(String.format(
                    Locale.ROOT,
                    "Table %s: its key %s is not unique: %,d rows have %,d keys",
                    table.qualifiedName(),
                    table.keys().stream().map(Field::column).toList(),
                    digest.rows(),
                    digest.keys()));
        }
    }

    private void publish(String runId, List<TableState> tables) {
        Progress.Step step = progress.begin("audience files");
        Map<Table, Long> versions = new HashMap<>();
        tables.forEach(t -> versions.put(t.table(), t.version()));
        Dataset<Row> members = slice(AudienceMembers.TABLE, versions.get(AudienceMembers.TABLE));
        Dataset<Row> users = slice(User360.TABLE, version(User360.TABLE, versions));
        Optional<Dataset<Row>> identities = Buyers.of(config).areAsGiven()
                ? Optional.empty()
                : Optional.of(lake.rows(Identities.TABLE, version(Identities.TABLE, versions)));
        try {
            new AudienceFiles(config, members, users, identities).publish(asOf, runId);
        } catch (IOException e) {
            throw new UncheckedIOException("Can't write the audience files: " + e.getMessage(), e);
        }
        step.end(config.audiences().size() + " audiences");
    }

    /** The one that this run wrote, else the one that is there. */
    private long version(Table table, Map<Table, Long> written) {
        return written.containsKey(table) ? written.get(table) : lake.version(table);
    }
}
