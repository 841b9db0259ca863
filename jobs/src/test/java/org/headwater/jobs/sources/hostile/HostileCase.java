package org.headwater.jobs.sources.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * One folder: hostile files, {@code headwater.yaml} that reads them, {@code expected.txt}. Its name begins with the
 * number of the case. Files that would be large stand in {@code recipe.txt} as the name of a {@link Recipe}.
 */
record HostileCase(Path folder) {

    static final Path ROOT = Path.of("src/test/resources/hostile");

    static List<HostileCase> all() {
        try (Stream<Path> folders = Files.list(ROOT)) {
            return folders.filter(Files::isDirectory)
                    .sorted()
                    .map(HostileCase::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return folder.getFileName().toString();
    }

    int number() {
        return Integer.parseInt(name().substring(0, 3));
    }

    Path config() {
        return folder.resolve("headwater.yaml");
    }

    /** Parquet is read by Spark alone. */
    boolean needsSpark() {
        try {
            return Files.readString(config()).contains("format: parquet");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether there are files at all, so that a run gets as far as to read them. */
    boolean isListed() {
        String text = expected().text();
        return !text.startsWith("exit 2") && !text.startsWith("exit 4");
    }

    /** What tables hold of it in the end; most cases are told well enough by their rows. */
    Path tables() {
        return folder.resolve("tables.txt");
    }

    Expected expected() {
        return new Expected(folder.resolve("expected.txt"));
    }

    /** A copy below {@code parent} that holds all files. */
    HostileCase laidOut(Path parent) {
        Path copy = parent.resolve(name());
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.toList()) {
                Path target = copy.resolve(folder.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
            Path recipe = copy.resolve("recipe.txt");
            if (Files.exists(recipe)) {
                Recipe.valueOf(Files.readString(recipe).strip()).write(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new HostileCase(copy);
    }

    @Override
    public String toString() {
        return name();
    }
}
