package org.headwater.jobs.sources;

import java.io.Serializable;

/**
 * A part of a file that is read on its own: the records that begin from byte {@code from} on and before byte {@code to}.
 * The parts of a file, one after the other, are its records, each once.
 *
 * @param from where a record begins, or 0 for the beginning of the file, header and all
 * @param to where a record begins that is no longer part of it, or {@link Long#MAX_VALUE} for the end of the file
 * @param line number of the line at {@code from}, 1 for the first
 */
record FilePart(SourceFile file, long from, long to, long line) implements Serializable {

    static FilePart whole(SourceFile file) {
        return new FilePart(file, 0, Long.MAX_VALUE, 1);
    }

    long bytes() {
        return Math.min(to, file.bytes()) - from;
    }
}
