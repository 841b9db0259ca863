package org.headwater.jobs.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.headwater.jobs.exports.WriterLock;

/**
 * One run at a time on a lake. Delta keeps each table whole whoever writes; that the tables of two runs do not mix, and
 * that no file is read twice into them, takes this.
 */
final class OneRun {

    private static final String LOCK = ".run.lock";

    private OneRun() {}

    /**
     * Does something while no other run works on the lake.
     *
     * @throws LakeBusyException when another one does
     */
    static <T> T on(Path lake, Supplier<T> work) {
        Path file = lake.resolve(LOCK);
        try {
            Files.createDirectories(lake);
            WriterLock lock = WriterLock.take(file).orElseThrow(() -> new LakeBusyException(lake, file));
            try {
                return work.get();
            } finally {
                lock.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Can't write to the lake " + lake + ": " + e.getMessage(), e);
        }
    }
}
