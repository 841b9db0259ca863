package org.headwater.jobs.layers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Java files as they lie in a folder, for what classes no longer show. */
record SourceFolder(Path folder) {

    static final int MOST_LINES = 400;

    /** Folders with Java files that don't say what belongs in them. */
    List<String> packagesWithoutInfo() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(SourceFolder::isJava)
                    .map(Path::getParent)
                    .distinct()
                    .filter(p -> Files.notExists(p.resolve("package-info.java")))
                    .map(p -> folder.relativize(p).toString())
                    .sorted()
                    .toList();
        }
    }

    List<String> filesThatAreTooLong() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(SourceFolder::isJava)
                    .filter(f -> lines(f) > MOST_LINES)
                    .map(f -> folder.relativize(f).toString())
                    .sorted()
                    .toList();
        }
    }

    private static boolean isJava(Path file) {
        return file.toString().endsWith(".java");
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
