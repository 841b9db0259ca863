package org.headwater.jobs.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Locale;
import java.util.SplittableRandom;

/** A clean file of orders, about 100 bytes each, and the config that reads it. */
enum IngestFile {
    CSV("order_id,user_id,status,paid_at,amount,note\n", "%s,%s,paid,%s,%s,%s\n"),
    JSON_LINES(
            "",
            "{\"order_id\":\"%s\",\"user_id\":\"%s\",\"status\":\"paid\",\"paid_at\":\"%s\",\"amount\":\"%s\",\"note\":\"%s\"}\n");

    private static final String CONFIG = """
            lake: %s
            sources:
              - name: orders
                format: %s
                files: %s
                orders:
                  order_id: order_id
                  user_id: user_id
                  status: {column: status, map: {paid: paid}}
                  paid_at: {column: paid_at, format: iso}
                  paid: {column: amount, unit: major}
            """;

    private static final Instant FIRST = Instant.parse("2025-01-01T00:00:00Z");
    private static final long SECONDS_OF_A_YEAR = 365L * 86_400;
    /** A prime: amounts, users and times of neighbours have nothing to do with each other. */
    private static final long STRIDE = 7_368_787;

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private final String header;
    private final String row;

    IngestFile(String header, String row) {
        this.header = header;
        this.row = row;
    }

    /** The file, made when it is not there. */
    Path in(Path folder, long orders) throws IOException {
        Path file = folder.resolve("orders." + name().toLowerCase(Locale.ROOT));
        if (Files.exists(file)) {
            return file;
        }
        Files.createDirectories(folder);
        Path unfinished = folder.resolve(file.getFileName() + ".part");
        try (BufferedWriter out = Files.newBufferedWriter(unfinished)) {
            write(out, orders, 0);
        }
        return Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** @param letters drawn at random, which hardly pack, at the end of each note */
    void write(BufferedWriter out, long orders, int letters) throws IOException {
        String[] pieces = row.split("%s", -1);
        var random = new SplittableRandom(orders);
        var drawnLetters = new char[letters];
        out.write(header);
        for (long i = 0; i < orders; i++) {
            long drawn = Math.floorMod(i * STRIDE, 1_000_003L);
            String[] values = {
                "T" + (4_100_000_000_000_000_000L + i),
                "u" + drawn % 200_000,
                FIRST.plusSeconds(i * SECONDS_OF_A_YEAR / orders).toString(),
                (drawn % 50_000) / 100 + "." + (10 + drawn % 90),
                "leave it at the door " + drawn
            };
            for (int v = 0; v < values.length; v++) {
                out.write(pieces[v]);
                out.write(values[v]);
            }
            for (int at = 0; at < letters; at++) {
                drawnLetters[at] = LETTERS.charAt(random.nextInt(LETTERS.length()));
            }
            out.write(drawnLetters);
            out.write(pieces[values.length]);
        }
    }

    /** A file of one order. */
    String one(long i) {
        return header
                + row.formatted(
                        "T" + i, "u" + i % 200_000, FIRST.plusSeconds(i), i % 500 + ".00", "leave it at the door");
    }

    /** A config beside the file that reads nothing else. */
    Path config(Path file, Path lake) {
        return config(file, lake, "[" + file.getFileName() + "]");
    }

    /** A config beside the file that reads these. */
    Path config(Path file, Path lake, String files) {
        Path config = file.resolveSibling(name().toLowerCase(Locale.ROOT) + ".yaml");
        try {
            return Files.writeString(config, CONFIG.formatted(lake, name().toLowerCase(Locale.ROOT), files));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
