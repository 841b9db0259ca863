package org.headwater.jobs.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The data files of a table on the disk, whether its latest version uses them or not.
 *
 * @param files how many
 * @param bytes of all of them
 */
public record StoredFiles(long files, long bytes) {

    public static final StoredFiles NONE = new StoredFiles(0, 0);

    static StoredFiles of(String table) {
        Path log = Path.of(table, "_delta_log");
        try (Stream<Path> paths = Files.walk(Path.of(table))) {
            return paths.filter(path -> path.toString().endsWith(".parquet") && !path.startsWith(log))
                    .map(path -> new StoredFiles(1, path.toFile().length()))
                    .reduce(NONE, StoredFiles::plus);
        } catch (IOException e) {
            throw new UncheckedIOException("Can't list the files of " + table + ": " + e.getMessage(), e);
        }
    }

    public StoredFiles plus(StoredFiles other) {
        return new StoredFiles(files + other.files, bytes + other.bytes);
    }

    StoredFiles less(StoredFiles other) {
        return new StoredFiles(files - other.files, bytes - other.bytes);
    }
}
