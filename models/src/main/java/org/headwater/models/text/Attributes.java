package org.headwater.models.text;

/** What stands between the name of a tag and its {@code >}. */
final class Attributes {
    private final String text;
    private final int limit;

    Attributes(String text, int limit) {
        this.text = text;
        this.limit = limit;
    }

    /** Behind the {@code >}, or -1 if something else than attributes with values comes before it. */
    int end(int from) {
        int i = from;
        while (i >= 0 && i < limit) {
            int next = skipSpace(i);
            if (at(next) == '/') {
                next++;
            }
            if (at(next) == '>') {
                return next + 1;
            }
            i = next > i ? value(name(next)) : -1;
        }
        return -1;
    }

    private int name(int from) {
        int i = from;
        while (Tags.isNameChar(at(i)) || at(i) == '-' || at(i) == ':' || at(i) == '_') {
            i++;
        }
        return i > from ? skipSpace(i) : -1;
    }

    private int value(int equals) {
        if (equals < 0 || at(equals) != '=') {
            return -1;
        }
        int from = skipSpace(equals + 1);
        char quote = at(from);
        if (quote == '"' || quote == '\'') {
            int i = from + 1;
            while (i < limit && at(i) != quote) {
                i++;
            }
            return i < limit ? i + 1 : -1;
        }
        int i = from;
        while (i < limit && !WhiteSpace.is(at(i)) && "<>\"'".indexOf(at(i)) < 0) {
            i++;
        }
        return i > from ? i : -1;
    }

    private int skipSpace(int from) {
        int i = from;
        while (i < limit && WhiteSpace.is(at(i))) {
            i++;
        }
        return i;
    }

    private char at(int i) {
        return i < limit ? text.charAt(i) : '\0';
    }
}
