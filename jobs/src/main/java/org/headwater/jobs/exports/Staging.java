package org.headwater.jobs.exports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Where files wait until they are complete: {@code <out>/.staging/<as_of>/<run_id>/}. Whoever has a date's staging has
 * the date; whatever an earlier run left there is rubbish.
 */
final class Staging implements AutoCloseable {

    private static final String NAME = ".staging";

    private final Path root;
    private final Path dateFolder;
    private final Path folder;
    private final WriterLock lock;

    private Staging(Path root, Path dateFolder, Path folder, WriterLock lock) {
        this.root = root;
        this.dateFolder = dateFolder;
        this.folder = folder;
        this.lock = lock;
    }

    /** @throws PublicationUnderWayException when another run has this date */
    static Staging open(Path out, LocalDate asOf, String runId) throws IOException {
        Path root = Files.createDirectories(out.resolve(NAME));
        Path dateFolder = root.resolve(asOf.toString());
        WriterLock lock = WriterLock.take(lockOf(dateFolder))
                .orElseThrow(() -> new PublicationUnderWayException(lockOf(dateFolder)));
        Path folder = dateFolder.resolve(runId);
        boolean ready = false;
        try {
            Durable.deleteTree(dateFolder);
            Files.createDirectories(folder);
            ready = true;
            return new Staging(root, dateFolder, folder, lock);
        } finally {
            if (!ready) {
                lock.close();
            }
        }
    }

    Path folder() {
        return folder;
    }

    /** Removes what killed runs of other dates left; dates that are being published stay as they are. */
    void sweepOtherDates() throws IOException {
        for (Path other : Durable.children(root)) {
            if (Files.isDirectory(other) && !other.equals(dateFolder)) {
                sweep(other);
            }
        }
    }

    private static void sweep(Path dateFolder) throws IOException {
        Optional<WriterLock> free = WriterLock.take(lockOf(dateFolder));
        if (free.isPresent()) {
            try {
                Durable.deleteTree(dateFolder);
            } finally {
                free.get().close();
            }
        }
    }

    private static Path lockOf(Path dateFolder) {
        return dateFolder.resolveSibling(dateFolder.getFileName() + ".lock");
    }

    /** Again is harmless: without the lock the folder may be somebody else's. */
    @Override
    public void close() throws IOException {
        if (!lock.isHeld()) {
            return;
        }
        try {
            Durable.deleteTree(dateFolder);
        } finally {
            lock.close();
        }
    }
}
