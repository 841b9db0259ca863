package org.headwater.jobs.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.zip.GZIPOutputStream;
import org.headwater.jobs.plan.UsageException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bin/headwater bench files --files N --gzip-orders M}. */
@Command(
        name = "files",
        description =
                "Many files of one order each, and one large gzip, into core.orders: the two ways in which files are"
                        + " awkward. The heap that this process was given is part of the answer.",
        mixinStandardHelpOptions = true)
final class FilesBenchCommand implements Callable<Integer> {

    private static final int IN_A_FOLDER = 10_000;

    @Option(names = "--files", defaultValue = "100000", paramLabel = "N", description = "default: ${DEFAULT-VALUE}")
    int files;

    @Option(
            names = "--gzip-orders",
            defaultValue = "10000000",
            paramLabel = "M",
            description = "default: ${DEFAULT-VALUE}, about 1 GB before it is packed")
    long gzipOrders;

    @Option(
            names = "--gzip-letters",
            defaultValue = "0",
            paramLabel = "L",
            description = "random letters in the note of each of them, which hardly pack (default: ${DEFAULT-VALUE})")
    int letters;

    @Option(
            names = "--dir",
            defaultValue = "bench-data",
            description = "where the data is kept (default: ${DEFAULT-VALUE})")
    Path dir;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (files < 0 || gzipOrders < 0 || letters < 0) {
            throw new UsageException("--files, --gzip-orders and --gzip-letters must be 0 or more, were " + files + ", "
                    + gzipOrders + " and " + letters);
        }
        if (files > 0) {
            many();
        }
        if (gzipOrders > 0) {
            gzip();
        }
        spec.commandLine().getOut().flush();
        return 0;
    }

    private void many() throws IOException {
        Path data = dir.toAbsolutePath().resolve("files-" + files);
        make(data);
        Path config = IngestFile.CSV.config(data.resolve("x"), IngestBenchCommand.fresh(data), "[in/*/*.csv]");
        double first = IngestBenchCommand.seconds(() -> IngestBenchCommand.run(config));
        double again = IngestBenchCommand.seconds(() -> IngestBenchCommand.run(config));
        print("%,d files of one order: first run %.1f s, again with nothing new %.1f s", files, first, again);
    }

    private void gzip() throws IOException {
        Path data = dir.toAbsolutePath().resolve("gzip-" + gzipOrders + "-" + letters);
        Path packed = data.resolve("orders.csv.gz");
        if (!Files.exists(packed)) {
            Files.createDirectories(data);
            Path unfinished = data.resolve("orders.csv.gz.part");
            try (var zip = new GZIPOutputStream(Files.newOutputStream(unfinished), 1 << 16);
                    var out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8))) {
                IngestFile.CSV.write(out, gzipOrders, letters);
            }
            Files.move(unfinished, packed);
        }
        Path config = IngestFile.CSV.config(packed, IngestBenchCommand.fresh(data), "[orders.csv.gz]");
        double seconds = IngestBenchCommand.seconds(() -> IngestBenchCommand.run(config));
        print(
                "one gzip of %,.0f MB, %,d orders, read by one task: %.1f s, %,.1f MB/s of the packed file",
                Files.size(packed) / 1e6, gzipOrders, seconds, Files.size(packed) / 1e6 / seconds);
    }

    private void print(String what, Object... values) {
        PeakMemory peak = PeakMemory.now();
        spec.commandLine()
                .getOut()
                .println(String.format(Locale.ROOT, what, values)
                        + String.format(
                                Locale.ROOT,
                                "; peak heap so far %,.0f MB of %,.0f MB given",
                                peak.heapBytes() / 1e6,
                                Runtime.getRuntime().maxMemory() / 1e6));
    }

    private void make(Path data) {
        try {
            if (Files.exists(data.resolve("complete"))) {
                return;
            }
            for (int i = 0; i < files; i++) {
                Path folder = data.resolve("in").resolve(String.valueOf(i / IN_A_FOLDER));
                if (i % IN_A_FOLDER == 0) {
                    Files.createDirectories(folder);
                }
                Files.write(
                        folder.resolve("orders-" + i + ".csv"),
                        IngestFile.CSV.one(i).getBytes(StandardCharsets.UTF_8));
            }
            Files.createFile(data.resolve("complete"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
