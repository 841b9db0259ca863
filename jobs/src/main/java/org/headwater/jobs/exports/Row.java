package org.headwater.jobs.exports;

import java.util.Map;
import java.util.TreeSet;

/** One member of an audience, by field name. */
@FunctionalInterface
public interface Row {

    /** Field that every row has: whom it is about. */
    String USER_ID = "user_id";

    /** The field's text; null when nothing is known. */
    String value(String field);

    /** A row that knows exactly the given fields; to ask for another is our bug, not an empty cell. */
    static Row of(Map<String, String> values) {
        return field -> {
            if (!values.containsKey(field)) {
                throw new IllegalStateException("The job supplies no field \"" + field + "\"; it supplies: "
                        + String.join(", ", new TreeSet<>(values.keySet())));
            }
            return values.get(field);
        };
    }
}
