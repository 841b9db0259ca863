package org.headwater.synthetic.text;

/**
 * One JSON object on one line. Made to be used again: {@link #finish} begins the next object. Names go out as they are,
 * so they must need no escapes; values may hold anything.
 *
 * <pre>{@code
 * String line = json.put("id", "7").array("tags").add("a").add("b").end().finish();
 * }</pre>
 */
public final class JsonLine {

    private static final String HEX = "0123456789abcdef";

    private final StringBuilder text = new StringBuilder(512).append('{');
    /** Bit by depth: whether what is open there is an array. */
    private long arrays;

    private int depth;

    /** A null value is written as null. */
    public JsonLine put(String name, String value) {
        name(name);
        return value(value);
    }

    public JsonLine put(String name, long value) {
        name(name).append(value);
        return this;
    }

    public JsonLine put(String name, boolean value) {
        name(name).append(value);
        return this;
    }

    public JsonLine putNull(String name) {
        name(name).append("null");
        return this;
    }

    /** A number with {@code scale} decimals: {@code putDecimal("s", 1250, 3)} writes 1.250. */
    public JsonLine putDecimal(String name, long unscaled, int scale) {
        Decimal.append(name(name), unscaled, scale);
        return this;
    }

    /** Opens an object within the one that is open. */
    public JsonLine object(String name) {
        name(name);
        return open(false);
    }

    /** Opens an object within the array that is open. */
    public JsonLine object() {
        comma();
        return open(false);
    }

    public JsonLine array(String name) {
        name(name);
        return open(true);
    }

    /** A value of the array that is open. */
    public JsonLine add(String value) {
        comma();
        return value(value);
    }

    public JsonLine add(long value) {
        comma();
        text.append(value);
        return this;
    }

    /** Closes what was opened last. */
    public JsonLine end() {
        if (depth == 0) {
            throw new IllegalStateException("Nothing is open but the line itself, which finish() ends: " + text);
        }
        text.append((arrays >> depth & 1) == 1 ? ']' : '}');
        depth--;
        return this;
    }

    /** The whole object, without an end of line; what is put next begins another. */
    public String finish() {
        if (depth != 0) {
            throw new IllegalStateException(depth + " objects or arrays are still open, end() them: " + text);
        }
        String line = text.append('}').toString();
        text.setLength(1);
        return line;
    }

    private JsonLine open(boolean array) {
        depth++;
        arrays = array ? arrays | 1L << depth : arrays & ~(1L << depth);
        text.append(array ? '[' : '{');
        return this;
    }

    private StringBuilder name(String name) {
        comma();
        return text.append('"').append(name).append("\":");
    }

    private void comma() {
        // No value ends with an opening bracket: texts end with their quote.
        char last = text.charAt(text.length() - 1);
        if (last != '{' && last != '[') {
            text.append(',');
        }
    }

    private JsonLine value(String value) {
        if (value == null) {
            text.append("null");
            return this;
        }
        text.append('"');
        int written = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                text.append(value, written, i);
                escape(c);
                written = i + 1;
            }
        }
        text.append(value, written, value.length()).append('"');
        return this;
    }

    private void escape(char c) {
        switch (c) {
            case '"', '\\' -> text.append('\\').append(c);
            case '\n' -> text.append("\\n");
            case '\r' -> text.append("\\r");
            case '\t' -> text.append("\\t");
            default -> text.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
        }
    }
}
