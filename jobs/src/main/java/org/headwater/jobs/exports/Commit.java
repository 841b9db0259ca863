package org.headwater.jobs.exports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The order of steps that makes a publication safe to interrupt: files, then their folders, then the manifest, then the
 * removal of what nobody reads any more. Before the manifest's rename a reader sees the old set, after it the new one.
 */
final class Commit {

    private final Path out;
    private final Path dateFolder;
    private final Path runFolder;
    private final Staging staging;
    private final Manifest manifest;
    private final Map<String, Path> staged;
    private final Consumer<String> step;

    /** @param staged by file name, where each file of the manifest waits */
    Commit(Path out, Staging staging, Manifest manifest, Map<String, Path> staged, Consumer<String> step) {
        this.out = out;
        this.dateFolder = out.resolve(manifest.asOf().toString());
        this.runFolder = dateFolder.resolve(manifest.runId());
        this.staging = staging;
        this.manifest = manifest;
        this.staged = staged;
        this.step = step;
    }

    void run() throws IOException {
        step.accept("check");
        Optional<Manifest> before = Manifest.find(dateFolder);
        requireSameAsBefore(before);
        moveFiles(presentFiles(before));
        if (!before.equals(Optional.of(manifest))) {
            moveManifest();
            step.accept("sweep runs");
            new OldRuns(dateFolder).sweepAllBut(manifest, before);
        }
        step.accept("sweep staging");
        staging.sweepOtherDates();
    }

    private void requireSameAsBefore(Optional<Manifest> before) {
        if (before.isPresent()
                && before.get().runId().equals(manifest.runId())
                && !before.get().equals(manifest)) {
            throw otherBytes("its manifest");
        }
    }

    /**
     * Checksums of what this run id already left in its folder. A file with other bytes than now is refused, as somebody
     * may be reading it, unless the published manifest says that the bytes of now are the right ones: then the file was
     * damaged later, and is put right.
     */
    private Map<String, String> presentFiles(Optional<Manifest> before) throws IOException {
        boolean published = before.equals(Optional.of(manifest));
        Map<String, String> expected = new TreeMap<>();
        manifest.files().forEach(file -> expected.put(file.name(), file.sha256()));
        Map<String, String> present = new TreeMap<>();
        for (Path file : Durable.children(runFolder)) {
            String name = file.getFileName().toString();
            if (!FileName.isFileName(name)) {
                continue;
            }
            String sha256 = Sha256.of(file);
            if (!published && !sha256.equals(expected.get(name))) {
                throw otherBytes(name);
            }
            present.put(name, sha256);
        }
        return present;
    }

    private void moveFiles(Map<String, String> present) throws IOException {
        step.accept("make folder");
        Files.createDirectories(runFolder);
        for (ManifestFile file : manifest.files()) {
            if (!file.sha256().equals(present.get(file.name()))) {
                step.accept("move " + file.name());
                Durable.move(staged.get(file.name()), runFolder.resolve(file.name()));
            }
        }
        step.accept("sync folders");
        Durable.syncFolder(runFolder);
        Durable.syncFolder(dateFolder);
        Durable.syncFolder(out);
    }

    private void moveManifest() throws IOException {
        step.accept("write manifest");
        Path next = staging.folder().resolve(Manifest.NAME);
        Durable.write(next, manifest.write());
        step.accept("move manifest");
        Durable.move(next, dateFolder.resolve(Manifest.NAME));
        step.accept("sync manifest");
        Durable.syncFolder(dateFolder);
    }

    private IllegalStateException otherBytes(String what) {
        return new IllegalStateException("Run " + manifest.runId() + " already wrote " + what + " for "
                + manifest.asOf() + " with other content; the same run id must bring the same bytes, so publish under"
                + " a new one");
    }
}
