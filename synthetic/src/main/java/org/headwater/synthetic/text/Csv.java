package org.headwater.synthetic.text;

/**
 * One row of comma-separated values, quoted where they must be (RFC 4180). Made to be used again: {@link #finish} begins
 * the next row.
 */
public final class Csv {

    private final StringBuilder text = new StringBuilder(512);
    private boolean first = true;

    public Csv add(String cell) {
        next();
        if (isPlain(cell)) {
            text.append(cell);
            return this;
        }
        text.append('"');
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            text.append(c == '"' ? "\"\"" : String.valueOf(c));
        }
        text.append('"');
        return this;
    }

    public Csv add(long cell) {
        next();
        text.append(cell);
        return this;
    }

    /** Fen, written as yuan with two decimals. */
    public Csv addYuan(long fen) {
        next();
        Decimal.append(text, fen, 2);
        return this;
    }

    /** A cell as it is: for formulas, which shops' systems don't quote a second time. */
    public Csv addRaw(String cell) {
        next();
        text.append(cell);
        return this;
    }

    public Csv skip(int cells) {
        for (int i = 0; i < cells; i++) {
            next();
        }
        return this;
    }

    /** Ends a row within a text of several; the next cell is the first of the next row. */
    public Csv newLine() {
        text.append('\n');
        first = true;
        return this;
    }

    /** All rows, the last without an end of line. */
    public String finish() {
        String row = text.toString();
        text.setLength(0);
        first = true;
        return row;
    }

    private void next() {
        if (first) {
            first = false;
        } else {
            text.append(',');
        }
    }

    private static boolean isPlain(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == ',' || c == '"' || c == '\n' || c == '\r') {
                return false;
            }
        }
        return true;
    }
}
