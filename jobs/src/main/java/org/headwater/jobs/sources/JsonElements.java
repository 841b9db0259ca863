package org.headwater.jobs.sources;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Cuts the bytes of a JSON array into its elements, and decodes each on its own so that one bad byte costs one element. */
final class JsonElements implements Closeable {

    /** Bytes that are kept of an element that is too large. */
    private static final int KEPT = 1 << 10;

    private static final int END = -1;

    private final InputStream in;
    private final Encoding encoding;
    private final byte[] buffer = new byte[1 << 16];
    private int from;
    private int to;
    private long offset;
    private long line = 1;
    private long elements;
    private boolean afterCr;
    private boolean hasBegun;
    private boolean hasEnded;
    private byte[] element = new byte[1 << 12];
    private int length;

    /** @param offset bytes of the file that are already read */
    JsonElements(InputStream in, Encoding encoding, long offset) {
        this.in = in;
        this.encoding = encoding;
        this.offset = offset;
    }

    /**
     * The next element as a line of its own, whose number is that of the element, or null after the last.
     *
     * @throws SourceFileException when the file is no array, or not the whole of one
     */
    PhysicalLine next() throws IOException {
        if (hasEnded) {
            return null;
        }
        if (!hasBegun) {
            if (!begins()) {
                return null;
            }
            if (peekText() == ']') {
                mustEnd();
                return null;
            }
        }
        var found = element();
        var after = peekText();
        if (after == ']') {
            // Before the last element is handed out: then the file is whole, or is none.
            mustEnd();
        } else if (after == ',') {
            take();
        } else {
            throw broken(after, "a comma between two elements, or a bracket after the last");
        }
        return found;
    }

    private boolean begins() throws IOException {
        hasBegun = true;
        var first = peekText();
        if (first == END) {
            hasEnded = true;
            return false;
        }
        if (first != '[') {
            throw new SourceFileException("must be a JSON array, begins with "
                    + (first == '{' ? "an object: is it format: json_lines?" : "something else"));
        }
        take();
        return true;
    }

    private void mustEnd() throws IOException {
        take();
        hasEnded = true;
        if (peekText() != END) {
            throw new SourceFileException("must end with its JSON array, goes on in line " + line);
        }
    }

    private PhysicalLine element() throws IOException {
        var start = peekText();
        if (start == END || start == ',' || start == ']') {
            throw broken(start, "an element");
        }
        var number = line;
        var begin = offset;
        length = 0;
        var depth = 0;
        var isText = false;
        var isEscaped = false;
        for (var c = peek(); c != END; c = peek()) {
            if (isText) {
                isText = isEscaped || c != '"';
                isEscaped = !isEscaped && c == '\\';
            } else if (c == '"') {
                isText = true;
            } else if (c == '{' || c == '[') {
                depth++;
            } else if (depth == 0 && (c == ',' || c == ']')) {
                break;
            } else if (c == '}' || c == ']') {
                depth--;
            }
            keep(c);
            take();
        }
        if (peek() == END) {
            throw broken(END, "the end of the element that begins in line " + number);
        }
        elements++;
        return decoded(elements, begin);
    }

    private void keep(int c) {
        if (length < PhysicalLines.LONGEST) {
            if (length == element.length) {
                element = Arrays.copyOf(element, 2 * length);
            }
            element[length] = (byte) c;
        }
        length = Math.min(length + 1, PhysicalLines.LONGEST + 1);
    }

    private PhysicalLine decoded(long number, long begin) {
        if (length > PhysicalLines.LONGEST) {
            var problem =
                    new Reject(Reason.RECORD_TOO_LARGE, "", "must be at most " + PhysicalLines.LONGEST + " bytes");
            return new PhysicalLine(number, begin, length, encoding.decodeAnyway(element, 0, KEPT), "", problem);
        }
        var text = encoding.decode(element, 0, length);
        if (text == null) {
            var problem = new Reject(Reason.BAD_ENCODING, "", encoding.explain(element, 0, length));
            return new PhysicalLine(number, begin, length, encoding.decodeAnyway(element, 0, length), "", problem);
        }
        return new PhysicalLine(number, begin, length, text.stripTrailing(), "", null);
    }

    private SourceFileException broken(int found, String wanted) {
        return found == END
                ? new SourceFileException(
                        "the JSON array stops in the middle, in line " + line + ": copy the file again")
                : new SourceFileException("the JSON array must have " + wanted + " in line " + line + ", has \""
                        + Texts.label(String.valueOf((char) found)) + '"');
    }

    /** The next byte that is no white space, not taken. */
    private int peekText() throws IOException {
        var c = peek();
        while (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
            take();
            c = peek();
        }
        return c;
    }

    private int peek() throws IOException {
        if (from == to) {
            from = 0;
            to = Math.max(0, in.read(buffer, 0, buffer.length));
        }
        return from == to ? END : buffer[from] & 0xFF;
    }

    private void take() {
        var c = buffer[from++];
        offset++;
        if (c == '\r' || (c == '\n' && !afterCr)) {
            line++;
        }
        afterCr = c == '\r';
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
