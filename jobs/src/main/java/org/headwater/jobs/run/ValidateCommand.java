package org.headwater.jobs.run;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.headwater.jobs.Pipeline;
import org.headwater.jobs.config.Config;
import org.headwater.jobs.plan.Plan;
import org.headwater.jobs.tables.Catalog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "validate",
        description = "Checks config and inputs and counts where every row would go; writes nothing.",
        mixinStandardHelpOptions = true)
final class ValidateCommand implements Callable<Integer> {

    @Mixin
    ConfigOption config;

    private final Streams streams;

    ValidateCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        Config checked = config.read();
        Plan.of(Pipeline.JOBS, Catalog.ALL);
        SparkSession spark = Sessions.open("validate");
        try (Intake intake = Intake.look(spark, checked)) {
            var table = new TextTable("source", "file", "rows", "accepted", "duplicate", "quarantined", "ignored");
            for (FileCounts f : intake.files()) {
                table.add(
                        f.source(),
                        f.file(),
                        number(f.rowsIn()),
                        number(f.accepted()),
                        number(f.duplicate()),
                        number(f.quarantined()),
                        number(f.ignored()));
            }
            streams.out().println(table.render(""));
            for (Row r : SetAside.reasons(intake)) {
                streams.out()
                        .printf(
                                Locale.ROOT,
                                "%,8d %s in %s: %s%n",
                                r.getLong(3),
                                r.getString(1),
                                r.getString(0),
                                r.getString(2));
            }
            intake.requireFit(checked);
            FileCounts total = FileCounts.total(intake.files());
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("run_id", null);
            line.put("status", "valid");
            line.put("files", intake.files().size());
            line.put("rows", LastLine.counts(total));
            streams.out().println(LastLine.json(line));
        }
        return ExitCode.DONE.code();
    }

    private static String number(long n) {
        return String.format(Locale.ROOT, "%,d", n);
    }
}
