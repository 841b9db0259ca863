package org.headwater.jobs.walk;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;

/** Steps that are told by the name of the event alone: one look-up an event, however many steps there are. */
public final class StepNames implements Serializable {

    private static final int NO_COLUMN = -1;

    private final int column;
    private final Map<String, long[]> masks;
    private transient Map<UTF8String, long[]> lookup;

    /** @param column of the name in the rows */
    public StepNames(int column, Map<String, long[]> masks) {
        this.column = column;
        this.masks = new HashMap<>(masks);
    }

    public static StepNames none() {
        return new StepNames(NO_COLUMN, Map.of());
    }

    /** Adds the bits of the row's name. */
    void add(InternalRow row, long[] into) {
        if (column == NO_COLUMN || row.isNullAt(column)) {
            return;
        }
        if (lookup == null) {
            lookup = new HashMap<>();
            masks.forEach(
                    (name, bits) -> lookup.put(UTF8String.fromBytes(name.getBytes(StandardCharsets.UTF_8)), bits));
        }
        long[] found = lookup.get(row.getUTF8String(column));
        if (found != null) {
            for (int w = 0; w < into.length; w++) {
                into[w] |= found[w];
            }
        }
    }
}
