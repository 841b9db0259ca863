package org.headwater.jobs.sources;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** Cuts bytes at LF, CR and CRLF, and decodes each line on its own so that one bad byte costs one line. */
final class PhysicalLines implements Closeable {
    /** Bytes of the longest line, and of the longest record. */
    static final int LONGEST = 1 << 20;

    /** Bytes that are kept of a longer one. */
    private static final int KEPT = 1 << 10;

    private InputStream in;
    private final Encoding encoding;
    private final int width;
    private final Deque<PhysicalLine> ahead = new ArrayDeque<>();
    private byte[] buffer = new byte[1 << 16];
    private int from;
    private int to;
    private long offset;
    private long number;
    private long measuredAt = -1;
    private int length;
    private boolean isAscii;
    private boolean isEnded;

    /** @param offset bytes of the file that are already read */
    PhysicalLines(InputStream in, Encoding encoding, long offset) {
        this.in = in;
        this.encoding = encoding;
        this.width = encoding.width();
        this.offset = offset;
    }

    PhysicalLine next() throws IOException {
        return ahead.isEmpty() ? read() : ahead.removeFirst();
    }

    /** The next lines will be these again. */
    void unread(List<PhysicalLine> lines) {
        for (var i = lines.size() - 1; i >= 0; i--) {
            ahead.addFirst(lines.get(i));
        }
    }

    /** Whether a line end can be found from anywhere in the file. */
    boolean isMovable() {
        return width == 1;
    }

    /** Where the next line begins. */
    long position() {
        return ahead.isEmpty() ? offset : ahead.getFirst().offset();
    }

    /** Number of the next line. */
    long number() {
        return 1 + number - ahead.size();
    }

    /**
     * Goes on elsewhere in the file.
     *
     * @param there the file's bytes from {@code offset} on
     * @param line number of the line that begins there
     */
    void moveTo(InputStream there, long offset, long line) {
        this.in = there;
        this.offset = offset;
        this.number = line - 1;
        measuredAt = -1;
        ahead.clear();
        from = 0;
        to = 0;
    }

    /** Passes over the next line if there is one, and it has no such character of ASCII; else stays where it is. */
    boolean pass(char without) throws IOException {
        if (!isNextHere()) {
            return false;
        }
        for (var i = from; i < from + length; i++) {
            if (buffer[i] == without) {
                return false;
            }
        }
        return pass();
    }

    /** Passes over the next line without making a text of it; false, and nothing is passed, when that can't be done. */
    boolean pass() throws IOException {
        if (!isNextHere()) {
            return false;
        }
        number++;
        advance(length + (isEnded ? end(length).length() : 0) * width);
        return true;
    }

    /** Whether the next line is whole in the buffer, and measured. */
    private boolean isNextHere() throws IOException {
        if (!ahead.isEmpty() || (from == to && !fill())) {
            return false;
        }
        if (measuredAt != offset) {
            measure();
        }
        return length <= LONGEST;
    }

    private PhysicalLine read() throws IOException {
        if (from == to && !fill()) {
            return null;
        }
        if (measuredAt != offset) {
            measure();
        }
        return length > LONGEST ? skip() : line(length, isAscii, isEnded ? end(length) : "");
    }

    /** How long the next line is, whether it has an end, and whether its bytes are ASCII; stops where it is too long. */
    private void measure() throws IOException {
        measuredAt = offset;
        length = 0;
        var bits = 0;
        while (true) {
            var i = from + length;
            if (width == 1) {
                while (i < to && buffer[i] != '\n' && buffer[i] != '\r') {
                    bits |= buffer[i++];
                }
            } else {
                bits = -1;
                while (i + width <= to && unit(i) != '\n' && unit(i) != '\r') {
                    i += width;
                }
            }
            length = i - from;
            isAscii = bits >= 0;
            isEnded = i + width <= to;
            if (length > LONGEST || isEnded) {
                return;
            }
            if (!fill()) {
                length = to - from;
                return;
            }
        }
    }

    private PhysicalLine line(int length, boolean ascii, String end) {
        number++;
        var start = offset;
        var text = ascii ? new String(buffer, from, length, ISO_8859_1) : encoding.decode(buffer, from, length);
        Reject problem = null;
        if (text == null) {
            text = encoding.decodeAnyway(buffer, from, length);
            problem = new Reject(Reason.BAD_ENCODING, "", encoding.explain(buffer, from, length));
        }
        advance(length + end.length() * width);
        return new PhysicalLine(number, start, length, text, end, problem);
    }

    /** Gives the beginning of an over-long line and drops the rest of it, without ever holding it whole. */
    private PhysicalLine skip() throws IOException {
        number++;
        var start = offset;
        var text = encoding.decodeAnyway(buffer, from, KEPT);
        while (to - from >= width || fill()) {
            if (to - from < width) {
                continue;
            }
            if (unit(from) == '\n' || unit(from) == '\r') {
                advance(end(0).length() * width);
                break;
            }
            advance(width);
        }
        var problem = new Reject(Reason.RECORD_TOO_LARGE, "", "must be at most " + LONGEST + " bytes");
        return new PhysicalLine(number, start, LONGEST + 1, text, "", problem);
    }

    private void advance(int bytes) {
        from += bytes;
        offset += bytes;
    }

    /** The line end that stands this far on. */
    private String end(int length) throws IOException {
        if (unit(from + length) == '\n') {
            return "\n";
        }
        var isMore = true;
        while (isMore && to - from < length + 2 * width) {
            isMore = fill();
        }
        return to - from >= length + 2 * width && unit(from + length + width) == '\n' ? "\r\n" : "\r";
    }

    private int unit(int at) {
        var value = 0;
        for (var i = 0; i < width; i++) {
            value = (value << 8) | (buffer[encoding.littleEndian() ? at + width - 1 - i : at + i] & 0xFF);
        }
        return value;
    }

    /** Reads more behind what is there; false at the end of the file. */
    private boolean fill() throws IOException {
        if (from > 0) {
            System.arraycopy(buffer, from, buffer, 0, to - from);
            to -= from;
            from = 0;
        }
        if (to == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * to);
        }
        var read = in.read(buffer, to, buffer.length - to);
        to += Math.max(read, 0);
        return read > 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
