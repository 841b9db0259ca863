package org.headwater.jobs.exports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads audience files as a careful receiver would: manifest first, then every file that it names. May run while others
 * publish: when a manifest was replaced meanwhile, its date is looked at anew.
 */
public final class ManifestCheck {

    private ManifestCheck() {}

    /**
     * Everything that is not as a manifest says, by date; empty when all is well. Dates without a manifest have nothing
     * published.
     *
     * @param out folder of all audience files
     */
    public static List<String> problems(Path out) throws IOException {
        List<String> problems = new ArrayList<>();
        for (Path folder : Durable.children(out)) {
            if (Files.isDirectory(folder)) {
                problems.addAll(settledProblems(folder));
            }
        }
        return problems;
    }

    /** Whether what is published of a date is of that run, and all of it as its manifest says. */
    public static boolean isWhole(Path out, LocalDate asOf, String runId) throws IOException {
        Path folder = out.resolve(asOf.toString());
        Optional<Manifest> manifest = Manifest.find(folder);
        return manifest.isPresent()
                && manifest.get().runId().equals(runId)
                && settledProblems(folder).isEmpty();
    }

    private static List<String> settledProblems(Path folder) throws IOException {
        while (true) {
            Optional<Version> before = version(folder);
            if (before.isEmpty()) {
                return List.of();
            }
            List<String> problems = problemsOf(folder);
            if (problems.isEmpty() || version(folder).equals(before)) {
                return problems;
            }
        }
    }

    private static List<String> problemsOf(Path folder) {
        List<String> problems = new ArrayList<>();
        try {
            Optional<Manifest> manifest = Manifest.find(folder);
            if (manifest.isPresent()) {
                problems.addAll(SetCheck.problems(folder.getFileName().toString(), manifest.get()));
                problems.addAll(fileProblems(folder, manifest.get()));
            }
        } catch (IOException e) {
            problems.add(e.getMessage());
        }
        return problems.stream()
                .map(problem -> folder.getFileName() + ": " + problem)
                .toList();
    }

    private static List<String> fileProblems(Path folder, Manifest manifest) {
        List<String> problems = new ArrayList<>();
        for (ManifestFile file : manifest.files()) {
            if (FileName.fits(file)) {
                FileCheck.problem(folder.resolve(file.file()), file)
                        .ifPresent(problem -> problems.add(file.file() + " " + problem));
            }
        }
        return problems;
    }

    private static Optional<Version> version(Path folder) throws IOException {
        try {
            var attributes = Files.readAttributes(folder.resolve(Manifest.NAME), BasicFileAttributes.class);
            return Optional.of(new Version(attributes.fileKey(), attributes.lastModifiedTime(), attributes.size()));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Tells one manifest from the next, even when a later run brings an earlier one's content back. */
    private record Version(Object fileKey, FileTime modified, long size) {}
}
