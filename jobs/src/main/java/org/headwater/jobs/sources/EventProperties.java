package org.headwater.jobs.sources;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an event carries besides its ids and times. Of two values under one name the first stays. A value longer than
 * 8,192 characters is cut there, as trackers themselves do: the file still has all of it.
 */
final class EventProperties {

    private static final int LONGEST = 8192;

    private final Map<String, String> values = new TreeMap<>();

    /** One value; nothing when it is null. */
    EventProperties put(String name, String value) {
        if (value != null) {
            values.putIfAbsent(name, shortened(value));
        }
        return this;
    }

    /** Every value below a path by its dotted name from there, but for those at and below {@code except}. */
    EventProperties all(Cells row, String path, String... except) {
        return under("", row, path, except);
    }

    /** The same, with {@code prefix} before each name. */
    EventProperties under(String prefix, Cells row, String path, String... except) {
        row.leaves(path).forEach((name, value) -> {
            if (Arrays.stream(except).noneMatch(one -> name.equals(one) || name.startsWith(one + '.'))) {
                put(prefix + name, value);
            }
        });
        return this;
    }

    /** The value of that name, or null. */
    String value(String name) {
        return values.get(name);
    }

    Object value() {
        return Properties.of(values);
    }

    private static String shortened(String value) {
        if (value.length() <= LONGEST) {
            return value;
        }
        return value.substring(0, Character.isHighSurrogate(value.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }
}
