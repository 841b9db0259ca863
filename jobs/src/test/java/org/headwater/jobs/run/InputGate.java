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
            String source, String file, long accepted, long quarantined, long duplicate, long ignored, String error) {}

    /** @param rows of {@link org.headwater.jobs.tables.landing.Landed} */
    public record Landed(List<Row> rows, List<Counted> files) {}

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
        return new FileCounts(
                f.source(), f.file(), "", bytes, f.accepted(), f.quarantined(), f.duplicate(), f.ignored(), f.error());
    }

    /** How a run ends that was stopped so. */
    public static Ending ending(Exception e) {
        return new Ending(ExitCode.of(e).code(), Failures.sentence(e));
    }

    public record Ending(int exit, String sentences) {}

    /** Reads all files as a run does that has read none before. */
    public static Landed read(SparkSession spark, Config config) {
        try (Intake intake = Intake.look(spark, config)) {
            List<Counted> files = intake.files().stream()
                    .map(f -> new Counted(
                            f.source(), f.file(), f.accepted(), f.quarantined(), f.duplicate(), f.ignored(), f.error()))
                    .toList();
            return new Landed(intake.landed().collectAsList(), files);
        }
    }
}
