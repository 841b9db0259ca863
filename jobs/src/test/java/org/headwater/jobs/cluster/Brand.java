package org.headwater.jobs.cluster;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.headwater.jobs.lake.Lake;
import org.headwater.jobs.tables.Table;
import org.headwater.jobs.tables.ops.Quarantine;
import org.headwater.jobs.tables.ops.TableDigests;
import org.headwater.jobs.testing.SharedSpark;

/** A copy of the sample brand: its config and inputs, and after a run its lake and its files. */
record Brand(Path folder) {

    private static final Set<String> NOT_OURS = Set.of("lake", "out", "online-retail");

    static Brand copy(Path samples, Path folder) throws IOException {
        for (Path from : files(samples)) {
            Path relative = samples.relativize(from);
            if (!NOT_OURS.contains(relative.getName(0).toString())) {
                Files.createDirectories(folder.resolve(relative).getParent());
                Files.copy(from, folder.resolve(relative));
            }
        }
        return new Brand(folder);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    Path config() {
        return folder.resolve("headwater.yaml");
    }

    /** The arguments of the daily run. */
    List<String> run() {
        return List.of("run", "--config", config().toString(), "--as-of-date", "2026-01-31");
    }

    /** What came of a run that printed {@code out}. */
    Outcome outcome(String out) {
        try {
            return new Outcome(out.replace(folder.toString(), "BRAND"), ledger(), published());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> ledger() {
        var lake = new Lake(SharedSpark.session(), folder.resolve("lake"));
        List<String> ledger = new ArrayList<>();
        for (Table table : List.of(TableDigests.TABLE, org.headwater.jobs.tables.ops.Files.TABLE, Quarantine.TABLE)) {
            Dataset<Row> rows = lake.rows(table);
            ledger.addAll(rows
                    .select(to_json(
                            struct(lit(table.name()).as("ledger"), struct("*").as("row"))))
                    .as(Encoders.STRING())
                    .collectAsList()
                    .stream()
                    .sorted()
                    .toList());
        }
        return ledger;
    }

    private SortedMap<String, String> published() throws IOException {
        Path out = folder.resolve("out");
        SortedMap<String, String> published = new TreeMap<>();
        for (Path file : files(out)) {
            byte[] digest = sha256().digest(Files.readAllBytes(file));
            published.put(out.relativize(file).toString(), HexFormat.of().formatHex(digest));
        }
        return published;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
