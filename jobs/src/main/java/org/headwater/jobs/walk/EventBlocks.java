package org.headwater.jobs.walk;

import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.Platform;
import org.apache.spark.unsafe.types.UTF8String;
import scala.Tuple2;

/** Packs the events of one task into a few large blocks, one a bucket of people, made as they are asked for. */
final class EventBlocks implements Iterator<Tuple2<Integer, byte[]>> {

    /** 64 MB, then the blocks are handed on. */
    private static final int MOST_LONGS = 1 << 23;

    private final EventRecord record;
    private final StepNames names;
    private final Iterator<InternalRow> rows;
    private final boolean keepsAll;
    private final long[] masks;
    private final long[][] blocks;
    private final int[] sizes;
    private int next;

    /** @param keepsAll whether events that match nothing are kept */
    EventBlocks(EventRecord record, StepNames names, boolean keepsAll, int buckets, Iterator<InternalRow> rows) {
        this.record = record;
        this.names = names;
        this.rows = rows;
        this.keepsAll = keepsAll;
        this.masks = new long[record.words()];
        this.blocks = new long[buckets][0];
        this.sizes = new int[buckets];
        this.next = buckets;
    }

    @Override
    public boolean hasNext() {
        while (true) {
            while (next < sizes.length) {
                if (sizes[next] > 0) {
                    return true;
                }
                next++;
            }
            if (!rows.hasNext()) {
                return false;
            }
            fill();
            next = 0;
        }
    }

    private void fill() {
        int total = 0;
        while (rows.hasNext() && total < MOST_LONGS) {
            InternalRow row = rows.next();
            if (row.isNullAt(EventRecord.PERSON) || row.isNullAt(EventRecord.AT) || !matches(row)) {
                continue;
            }
            UTF8String person = row.getUTF8String(EventRecord.PERSON);
            int length = record.length(row, person);
            int bucket = bucketOf(person.hashCode(), sizes.length);
            int size = sizes[bucket];
            if (size + length > blocks[bucket].length) {
                blocks[bucket] = Arrays.copyOf(blocks[bucket], Math.max(1024, Math.max(size * 2, size + length)));
            }
            sizes[bucket] = record.write(row, person, masks, blocks[bucket], size);
            total += length;
        }
    }

    private boolean matches(InternalRow row) {
        long any = 0;
        for (int w = 0; w < masks.length; w++) {
            masks[w] = row.isNullAt(EventRecord.FIRST_WORD + w) ? 0 : row.getLong(EventRecord.FIRST_WORD + w);
        }
        names.add(row, masks);
        for (long mask : masks) {
            any |= mask;
        }
        return any != 0 || keepsAll;
    }

    /** High bits of a spread hash: its low ones place people within a bucket. */
    static int bucketOf(int hash, int buckets) {
        return (int) ((((hash * 0x9E3779B9L) & 0xFFFFFFFFL) * buckets) >>> 32);
    }

    @Override
    public Tuple2<Integer, byte[]> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        byte[] block = new byte[sizes[next] * 8];
        Platform.copyMemory(blocks[next], Platform.LONG_ARRAY_OFFSET, block, Platform.BYTE_ARRAY_OFFSET, block.length);
        sizes[next] = 0;
        return new Tuple2<>(next++, block);
    }
}
