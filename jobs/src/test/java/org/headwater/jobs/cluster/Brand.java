package org.headwater.jobs.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.headwater.jobs.run.Main;

/** A copy of the sample brand: its config and inputs, and after a run its lake and its files. */
record Brand(Path folder) {

    private static final Set<String> MADE_BY_RUNS = Set.of("lake", "out");

    private static final String LEDGER = """
            SELECT 'table_digests' AS ledger, to_json(struct(*)) AS row FROM table_digests
            UNION ALL SELECT 'files', to_json(struct(*)) FROM files
            UNION ALL SELECT 'quarantine', to_json(struct(*)) FROM quarantine
            ORDER BY ledger, row""";

    static Brand copy(Path samples, Path folder) throws IOException {
        Files.walkFileTree(samples, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path from, BasicFileAttributes attributes) throws IOException {
                if (from.getParent().equals(samples)
                        && MADE_BY_RUNS.contains(from.getFileName().toString())) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(folder.resolve(samples.relativize(from)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path from, BasicFileAttributes attributes) throws IOException {
                Files.copy(from, folder.resolve(samples.relativize(from)));
                return FileVisitResult.CONTINUE;
            }
        });
        return new Brand(folder);
    }

    Path config() {
        return folder.resolve("headwater.yaml");
    }

    /** Text that names this folder, as if it lay where all others lie. */
    String placeless(String text) {
        return text.replace(folder.toString(), "BRAND");
    }

    /** What the last run says of its tables, input files and bad rows: one CSV row each, with the digests. */
    List<String> ledger() {
        var out = new ByteArrayOutputStream();
        var stream = new PrintStream(out, true, UTF_8);
        int code = Main.run(
                List.of("sql", "--config", config().toString(), "--format", "csv", LEDGER), stream, System.err);
        assertThat(code).isZero();
        return out.toString(UTF_8).lines().toList();
    }

    /** SHA-256 of each published file, the manifest too. */
    SortedMap<String, String> published() throws Exception {
        Path out = folder.resolve("out");
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(out)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                byte[] digest =
                        java.security.MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
                files.put(out.relativize(file).toString(), HexFormat.of().formatHex(digest));
            }
        }
        return files;
    }
}
