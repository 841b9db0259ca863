package org.headwater.jobs.config;

import java.util.List;

/**
 * A column of a core table that a mapping fills.
 *
 * @param name in the config and in the table
 * @param isRequired whether the mapping must name a column for it, and every row must have a value there
 * @param states what a {@link Kind#STATE} may be; empty for others
 * @param meaning one sentence
 */
public record Part(String name, Kind kind, boolean isRequired, List<String> states, String meaning) {

    /** How a value is read. */
    public enum Kind {
        /** An id, in one canonical form. */
        ID,
        /** Text for people. */
        LABEL,
        TIME,
        /** The day of a time in the zone of its column. */
        DAY,
        /** The day that a row reaches to, which must be its {@link #DAY}; it fills no column. */
        LAST_DAY,
        MONEY,
        CURRENCY,
        /** A whole number, 0 or more. */
        COUNT,
        /** Whether a whole number is above 0. */
        FLAG,
        STATE,
        /** The first id of a person that the row has; it fills three columns: {@code who_kind, who_scope, who_id}. */
        WHO,
        /** The object at a path, or the whole row, with a text for each dotted name. */
        PROPERTIES
    }

    static Part required(String name, Kind kind, String meaning) {
        return new Part(name, kind, true, List.of(), meaning);
    }

    static Part optional(String name, Kind kind, String meaning) {
        return new Part(name, kind, false, List.of(), meaning);
    }

    static Part state(String name, String meaning, String... states) {
        return new Part(name, Kind.STATE, true, List.of(states), meaning);
    }
}
