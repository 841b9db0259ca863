package org.headwater.jobs.run;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.headwater.jobs.config.Config;
import org.headwater.jobs.lake.Lake;
import org.headwater.jobs.lake.StoredFiles;
import org.headwater.jobs.plan.UsageException;
import org.headwater.jobs.tables.Catalog;
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

    @Mixin
    ConfigOption config;

    @Option(
            names = "--keep-days",
            defaultValue = "7",
            paramLabel = "N",
            description = "Files that were used within so many days stay, for readers that are still at them"
                    + " (default: ${DEFAULT-VALUE}).")
    int keepDays;

    private final Streams streams;

    VacuumCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        if (keepDays < 0) {
            throw new UsageException("--keep-days must be 0 or more, was " + keepDays);
        }
        Config checked = config.read();
        Lake lake = new Lake(Sessions.open("vacuum"), checked.lake());
        StoredFiles gone = OneRun.on(
                checked.lake(),
                () -> Catalog.ALL.stream()
                        .filter(lake::has)
                        .map(table -> lake.vacuum(table, keepDays))
                        .reduce(StoredFiles.NONE, StoredFiles::plus));
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
}
