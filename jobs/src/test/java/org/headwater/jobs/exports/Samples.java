package org.headwater.jobs.exports;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A small shop's audiences, and a look at the folder that they end in. */
final class Samples {

    static final LocalDate DAY = LocalDate.parse("2026-01-31");
    static final AudienceFile VIP = new AudienceFile("vip", "Best customers", "高价值客户", "d1");
    static final AudienceFile SLEEPING = new AudienceFile("sleeping", "Asleep", "沉睡客户", "d2");
    static final Export ID_LIST = Exports.named("id_list");
    static final Export REVIEW_SHEET = Exports.named("review_sheet");

    private Samples() {}

    /** u0001, u0002, … */
    static Iterator<Row> users(int count) {
        return ids(IntStream.rangeClosed(1, count)
                .mapToObj(i -> String.format(Locale.ROOT, "u%04d", i))
                .toList());
    }

    static Iterator<Row> ids(List<String> ids) {
        return ids.stream().<Row>map(id -> field -> id).iterator();
    }

    /** A row of the review sheet with this text among its reasons. */
    static Row member(String id, String reasons) {
        return Row.of(Map.of(
                "user_id", id,
                "audience_title_zh", "高价值客户",
                "audience_title", "Best customers",
                "segment_zh", "重要价值客户",
                "value_class_zh", "高",
                "last_paid_on", "2026-01-30",
                "orders", "12",
                "net_revenue", "-12.50",
                "reasons", reasons));
    }

    /** Publishes two audiences in three files; {@code size} members in the first. */
    static void publish(Path out, String runId, int size, Consumer<String> step) throws IOException {
        try (var publication = new Publication(out, DAY, runId, step)) {
            publication.write(VIP, ID_LIST, users(size), (size + 1) / 2);
            publication.write(
                    SLEEPING, REVIEW_SHEET, List.of(member("u1", "=1+1")).iterator(), 10);
            publication.commit();
        }
    }

    static void publish(Path out, String runId, int size) throws IOException {
        publish(out, runId, size, step -> {});
    }

    /** All files below a folder but locks, with their bytes as Latin-1 text so that a difference can be read. */
    static Map<String, String> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            var files = new TreeMap<String, String>();
            all.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".lock"))
                    .forEach(file -> files.put(folder.relativize(file).toString(), text(file)));
            return files;
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
