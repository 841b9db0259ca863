package org.headwater.jobs.check;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder with the samples, their config and a lake and output of their own.
 *
 * @param folder where it is
 */
record SampleCopy(Path folder) {

    static final LocalDate AS_OF = LocalDate.of(2026, 1, 31);

    Path config() {
        return folder.resolve("headwater.yaml");
    }

    Path lake() {
        return folder.resolve("lake");
    }

    Path out() {
        return folder.resolve("out");
    }

    static SampleCopy of(Path samples, Path folder) throws IOException {
        for (Path file : inputs(samples)) {
            Path copy = folder.resolve(samples.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
        return new SampleCopy(folder);
    }

    private static List<Path> inputs(Path samples) throws IOException {
        try (Stream<Path> files = Files.walk(samples)) {
            return files.filter(Files::isRegularFile)
                    .filter(f -> {
                        String top = samples.relativize(f).getName(0).toString();
                        return !List.of("lake", "out", "online-retail").contains(top);
                    })
                    .sorted()
                    .toList();
        }
    }

    private Path orders() {
        return folder.resolve("brand/orders");
    }

    /** Gives the order files other names, so that they are listed, and read, in another order. */
    void rename() throws IOException {
        int number = 0;
        for (Path file : inputs(orders())) {
            String name = "%03d-%s".formatted(Math.floorMod(number++ * 37 + 11, 101), file.getFileName());
            Files.move(file, file.resolveSibling(name));
        }
    }

    /**
     * Has the latest order file of each shop hold no orders yet, or all of them. A file that is taken away would count as
     * it was read.
     */
    void withLatestOrders(boolean isThere) throws IOException {
        try (Stream<Path> shops = Files.list(orders())) {
            for (Path shop : shops.sorted().toList()) {
                Path hidden =
                        folder.resolve("held-back").resolve(shop.getFileName().toString());
                if (isThere) {
                    for (Path file : inputs(hidden)) {
                        Files.move(file, shop.resolve(file.getFileName().toString()), REPLACE_EXISTING);
                    }
                } else {
                    Files.createDirectories(hidden);
                    List<Path> files = inputs(shop);
                    Path latest = files.get(files.size() - 1);
                    Path held = hidden.resolve(latest.getFileName().toString());
                    Files.move(latest, held);
                    Files.write(latest, header(held));
                }
            }
        }
    }

    /** The first line of a CSV file; of others nothing. */
    private static byte[] header(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int end = 0;
        while (file.toString().endsWith(".csv") && end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        return Arrays.copyOf(bytes, end);
    }
}
