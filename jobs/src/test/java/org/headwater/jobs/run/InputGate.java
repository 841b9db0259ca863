package org.headwater.jobs.run;

import java.util.List;
import java.util.function.ToLongFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.headwater.jobs.config.Config;

/** The intake of a run and what stops it, for tests of other packages. */
public final class InputGate {

    private InputGate() {}

    /** Where the rows of one file went. */
    public record Counted(
            String source,
            String file,
            long accepted,
            long quarantined,
            long duplicate,
            long ignored,
            String error,
            FileSays says) {

        /** The same under another name. */
        public Counted named(String name) {
            return new Counted(source, name, accepted, quarantined, duplicate, ignored, error, says);
        }
    }

    /**
     * What there is to say of a file besides.
     *
     * @param setAside why it can't be read where the run goes on without it, "" when it can
     * @param unread columns that nobody reads
     * @param conflicts rows that contradict a kept one
     * @param paidOrders how many orders over nothing were paid
     * @param paidLogs sum of the logarithms of their amounts, in millionths
     */
    public record FileSays(String setAside, List<String> unread, long conflicts, long paidOrders, long paidLogs) {

        /** Of one amount, in minor units. */
        public static long log(long fen) {
            return Math.round(Math.log((double) fen) * AmountSizes.SCALE);
        }
    }

    /** Files as a run takes them: what can't be read is one quarantined row where the source says so. */
    public static List<Counted> taken(Config config, List<Counted> files) {
        return files.stream()
                .map(f -> counted(counts(f, 0)
                        .under(config.sources().stream()
                                .filter(s -> s.name().equals(f.source()))
                                .findFirst()
                                .orElseThrow()
                                .fileRules()
                                .onBadFile())))
                .toList();
    }

    private static Counted counted(FileCounts f) {
        return new Counted(
                f.source(),
                f.file(),
                f.accepted(),
                f.quarantined(),
                f.duplicate(),
                f.ignored(),
                f.error(),
                new FileSays(
                        f.state().setAside(),
                        f.state().unread(),
                        f.state().conflicts(),
                        f.state().paid().orders(),
                        f.state().paid().logs()));
    }

    /**
     * @param rows of {@link org.headwater.jobs.tables.landing.Landed}
     * @param quarantine rows of {@link org.headwater.jobs.tables.ops.Quarantine}
     */
    public record Landed(List<Row> rows, List<Counted> files, List<Row> quarantine) {}

    /** How a run with these files goes on: 0 and "", or the exit code and one sentence a line. */
    public static Ending ending(Config config, List<Counted> files) {
        List<FileCounts> counts = files.stream().map(f -> counts(f, 0)).toList();
        try {
            new Intake(null, null, null, counts, List.of()).requireFit(config);
            return new Ending(ExitCode.DONE.code(), "");
        } catch (DataGateException e) {
            return ending(e);
        }
    }

    /**
     * What an operator is told of files that were read without stopping the run.
     *
     * @param bytes of each file
     */
    public static List<String> warnings(List<Counted> files, ToLongFunction<Counted> bytes, List<String> unfinished) {
        return InputWarnings.of(
                files.stream().map(f -> counts(f, bytes.applyAsLong(f))).toList(), unfinished);
    }

    private static FileCounts counts(Counted f, long bytes) {
        FileSays says = f.says();
        return new FileCounts(
                f.source(),
                f.file(),
                "",
                bytes,
                f.accepted(),
                f.quarantined(),
                f.duplicate(),
                f.ignored(),
                new FileState(
                        f.error(),
                        says.setAside(),
                        says.unread(),
                        says.conflicts(),
                        new AmountSizes.Paid(says.paidOrders(), says.paidLogs())));
    }

    /** How a run ends that was stopped so. */
    public static Ending ending(Exception e) {
        return new Ending(ExitCode.of(e).code(), Failures.sentence(e));
    }

    public record Ending(int exit, String sentences) {}

    /** Reads all files as a run does that has read none before. */
    public static Landed read(SparkSession spark, Config config) {
        try (Intake intake = Intake.look(spark, config)) {
            List<Counted> files =
                    intake.files().stream().map(InputGate::counted).toList();
            return new Landed(
                    intake.landed().collectAsList(),
                    files,
                    SetAside.rows("run", intake).collectAsList());
        }
    }
}
