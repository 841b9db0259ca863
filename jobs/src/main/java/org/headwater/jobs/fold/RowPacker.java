package org.headwater.jobs.fold;

import java.util.Arrays;
import java.util.Iterator;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.Platform;
import org.apache.spark.unsafe.types.UTF8String;

/** Packs rows of (key, values…) into records of a {@link StateTable}, a batch at a time. */
final class RowPacker {

    static final int BATCH = 512;

    private final StateLayout layout;
    /** For each state column, which column of the row holds it; -1 for none. */
    private final int[] from;

    private final long[] headers = new long[BATCH];
    private long[] packed = new long[BATCH * 16];
    private long kept;

    RowPacker(StateLayout layout, int[] from) {
        this.layout = layout;
        this.from = from;
    }

    /** Reads up to one batch of rows into the table. */
    void next(Iterator<InternalRow> rows, StateTable into) {
        int count = 0;
        int end = 0;
        while (count < BATCH && rows.hasNext()) {
            int length = pack(rows.next(), end);
            if (length > 0) {
                headers[count++] = packed[end];
                end += length;
            }
        }
        kept += into.prepare(headers, count);
        for (int at = 0; at < end; ) {
            at = into.add(packed, at);
        }
    }

    /** A value that depends on every slot touched, so that the touching is not optimised away. */
    long kept() {
        return kept;
    }

    private int pack(InternalRow row, int at) {
        if (row.isNullAt(0)) {
            return 0;
        }
        UTF8String key = row.getUTF8String(0);
        int keyBytes = key.numBytes();
        int keyLongs = StateTable.keyLongs(keyBytes);
        int length = 1 + keyLongs + layout.width();
        if (at + length > packed.length) {
            packed = Arrays.copyOf(packed, Math.max(packed.length * 2, at + length));
        }
        packed[at] = StateTable.header(key.hashCode(), keyBytes);
        if (keyLongs > 0) {
            packed[at + keyLongs] = 0;
            Platform.copyMemory(
                    key.getBaseObject(),
                    key.getBaseOffset(),
                    packed,
                    Platform.LONG_ARRAY_OFFSET + 8L * (at + 1),
                    keyBytes);
        }
        int state = at + 1 + keyLongs;
        for (int c = 0; c < from.length; c++) {
            int column = from[c];
            packed[state + c] = column < 0 || row.isNullAt(column) ? layout.neutral(c) : row.getLong(column);
        }
        return length;
    }
}
