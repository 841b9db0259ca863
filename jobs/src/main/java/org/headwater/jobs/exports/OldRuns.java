package org.headwater.jobs.exports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Run folders of one date that no reader needs any more. */
final class OldRuns {

    private final Path dateFolder;

    OldRuns(Path dateFolder) {
        this.dateFolder = dateFolder;
    }

    /** Only audience files go, and folders that are empty then: what somebody else put there is not ours to delete. */
    void sweepAllBut(Manifest now, Optional<Manifest> before) throws IOException {
        Set<String> read = new HashSet<>();
        read.add(now.runId());
        before.ifPresent(manifest -> read.add(manifest.runId()));
        for (Path folder : Durable.children(dateFolder)) {
            String runId = folder.getFileName().toString();
            if (!read.contains(runId)
                    && FileName.isRunId(runId)
                    && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                sweep(folder);
            }
        }
    }

    private static void sweep(Path folder) throws IOException {
        for (Path file : Durable.children(folder)) {
            if (FileName.isFileName(file.getFileName().toString())) {
                Files.deleteIfExists(file);
            }
        }
        if (Durable.children(folder).isEmpty()) {
            Files.deleteIfExists(folder);
        }
    }
}
