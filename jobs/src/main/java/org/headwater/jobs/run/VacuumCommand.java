package org.headwater.jobs.run;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.headwater.jobs.config.Config;
import org.headwater.jobs.lake.Lake;
import org.headwater.jobs.lake.StoredFiles;
import org.headwater.jobs.plan.UsageException;
import org.headwater.jobs.tables.Catalog;
import org.headwater.jobs.tables.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "vacuum",
        description =
                "Takes files off the disk that no table has used for some days, words of messages whose time is over"
                        + " among them. The tables stay as they are; versions of more days ago can't be read any more.",
        mixinStandardHelpOptions = true)
final class VacuumCommand implements Callable<Integer> {

    /** For so long Delta knows when a file was last used. */
    private static final int MOST_DAYS = 7;

    @Mixin
    ConfigOption config;

    @Option(
            names = "--keep-days",
            defaultValue = "7",
            paramLabel = "N",
            description = "Files that were used within so many days, 7 at most, stay for readers that are still at them"
                    + " (default: ${DEFAULT-VALUE}).")
    int keepDays;

    private final Streams streams;

    VacuumCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        if (keepDays < 0 || keepDays > MOST_DAYS) {
            throw new UsageException("--keep-days must be from 0 to " + MOST_DAYS + ", was " + keepDays);
        }
        Config checked = config.read();
        SparkSession spark = Sessions.open("vacuum");
        Lake lake = new Lake(spark, checked.lake());
        StoredFiles gone = OneRun.on(checked.lake(), () -> vacuum(lake, new Ledger(spark, lake)));
        streams.out()
                .printf(Locale.ROOT, "%,d files of %,d bytes were taken off the disk%n", gone.files(), gone.bytes());
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("run_id", null);
        line.put("status", "done");
        line.put("files_removed", gone.files());
        line.put("bytes_removed", gone.bytes());
        streams.out().println(LastLine.json(line));
        return ExitCode.DONE.code();
    }

    private StoredFiles vacuum(Lake lake, Ledger ledger) {
        Map<String, Long> published =
                ledger.lastPublished().map(ledger::versions).orElse(Map.of());
        StoredFiles gone = StoredFiles.NONE;
        for (Table table : Catalog.ALL) {
            if (!lake.has(table)) {
                continue;
            }
            Long version = published.get(table.qualifiedName());
            if (version != null && version != lake.version(table)) {
                streams.out()
                        .println(table.qualifiedName() + " is left as it is: readers are at version " + version
                                + " until another run is done");
            } else {
                gone = gone.plus(lake.vacuum(table, keepDays));
            }
        }
        return gone;
    }
}
