package org.headwater.jobs.exports;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One writer at a time, by a file that it holds. The operating system gives the lock back when its process dies, however it dies, so a killed
 * run never blocks the next. The empty lock file stays: to delete it would let two processes lock two files of one name.
 */
public final class WriterLock implements AutoCloseable {

    /** Within one process: closing any handle of a file may give back all locks that the process has on it. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private WriterLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Nothing when somebody has it. The folder must exist. */
    public static Optional<WriterLock> take(Path file) throws IOException {
        Path real = file.getParent().toRealPath().resolve(file.getFileName());
        if (!HELD.add(real)) {
            return Optional.empty();
        }
        FileChannel channel = null;
        boolean taken = false;
        try {
            channel = FileChannel.open(real, CREATE, WRITE);
            taken = channel.tryLock() != null;
            return taken ? Optional.of(new WriterLock(real, channel)) : Optional.empty();
        } finally {
            if (!taken) {
                if (channel != null) {
                    channel.close();
                }
                HELD.remove(real);
            }
        }
    }

    boolean isHeld() {
        return channel.isOpen();
    }

    @Override
    public void close() throws IOException {
        if (isHeld()) {
            channel.close();
            HELD.remove(file);
        }
    }
}
