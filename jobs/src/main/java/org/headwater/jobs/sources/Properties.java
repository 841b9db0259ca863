package org.headwater.jobs.sources;

import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** What an event carries, as pairs of dotted name and text in the order of names. */
final class Properties {

    private static final Row[] EMPTY = {};

    /** No properties; held in an Object because arrays are values of a row. */
    static final Object NONE = EMPTY;

    private Properties() {}

    /** The values of the object at {@code path}; "" is the whole row. */
    static Object of(Cells cells, String path) {
        return of(cells.leaves(path));
    }

    static Object of(Map<String, String> leaves) {
        return new TreeMap<>(leaves)
                .entrySet().stream()
                        .map(leaf -> RowFactory.create(leaf.getKey(), leaf.getValue()))
                        .toArray(Row[]::new);
    }
}
