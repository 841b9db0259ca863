package org.headwater.jobs.exports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.commons.csv.CSVParser;

/** Compares one file with what its manifest says. */
final class FileCheck {

    private FileCheck() {}

    /** What is wrong first, if anything. */
    static Optional<String> problem(Path file, ManifestFile expected) {
        try {
            return difference(file, expected);
        } catch (NoSuchFileException e) {
            return Optional.of("is missing");
        } catch (IOException | UncheckedIOException e) {
            return Optional.of("can't be read: " + e.getMessage());
        }
    }

    private static Optional<String> difference(Path file, ManifestFile expected) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.of("is missing");
        }
        long bytes = Files.size(file);
        if (bytes != expected.bytes()) {
            return Optional.of("has " + bytes + " bytes, the manifest says " + expected.bytes());
        }
        String sha256 = Sha256.of(file);
        if (!sha256.equals(expected.sha256())) {
            return Optional.of("has sha256 " + sha256 + ", the manifest says " + expected.sha256());
        }
        long rows = rows(file);
        if (rows != expected.rows()) {
            return Optional.of("has " + rows + " rows, the manifest says " + expected.rows());
        }
        return Optional.empty();
    }

    private static long rows(Path file) throws IOException {
        try (var parser = CSVParser.parse(file, UTF_8, CsvFile.FORMAT)) {
            return parser.stream().count() - 1;
        }
    }
}
