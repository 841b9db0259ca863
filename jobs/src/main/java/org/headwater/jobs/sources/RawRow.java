package org.headwater.jobs.sources;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One record of a file: cells, or a reason why there are none.
 *
 * @param line physical line that it begins on, 1 for the first of the file; of an array the number of the element
 * @param byteOffset of its first byte in the uncompressed file, from 0
 * @param raw the record as text, without its line end; bytes that are no text as {@code \xHH}, oversized ones cut
 * @param reject why it is quarantined
 * @param ignored why it is no data: {@code blank_line} or {@code repeated_header}
 * @param cells empty when rejected or ignored
 */
public record RawRow(
        long line, long byteOffset, String raw, Optional<Reject> reject, Optional<String> ignored, Cells cells) {

    private static final Cells NONE = new NoCells();

    static RawRow of(long line, long byteOffset, String raw, Cells cells) {
        return new RawRow(line, byteOffset, raw, Optional.empty(), Optional.empty(), cells);
    }

    static RawRow rejected(long line, long byteOffset, String raw, Reject reject) {
        return new RawRow(line, byteOffset, raw, Optional.of(reject), Optional.empty(), NONE);
    }

    static RawRow ignored(long line, long byteOffset, String raw, String reason) {
        return new RawRow(line, byteOffset, raw, Optional.empty(), Optional.of(reason), NONE);
    }

    private record NoCells() implements Cells {
        @Override
        public String text(String column) {
            return null;
        }

        @Override
        public boolean has(String column) {
            return false;
        }

        @Override
        public List<Cells> each(String path) {
            return List.of();
        }

        @Override
        public Map<String, String> leaves(String path) {
            return Map.of();
        }

        @Override
        public List<String> list(String path) {
            return List.of();
        }
    }
}
