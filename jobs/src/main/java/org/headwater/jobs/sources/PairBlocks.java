package org.headwater.jobs.sources;

import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.sql.catalyst.InternalRow;
import scala.Tuple2;

/** The first two longs of rows as blocks of longs, each with its bucket: by the first, which is a hash. Made as they are asked for. */
final class PairBlocks implements Iterator<Tuple2<Integer, long[]>> {

    /** Of all blocks together; 64 MB. */
    private static final int LONGS = 1 << 23;

    /** Of the largest block; 1 MB. */
    private static final int MOST_LONGS = 1 << 17;

    private static final int FEW_LONGS = 1 << 6;

    private final Iterator<InternalRow> rows;
    private final long[][] blocks;
    private final int[] lengths;
    private final int most;
    private int bucket;

    PairBlocks(Iterator<InternalRow> rows, int buckets) {
        this.rows = rows;
        this.blocks = new long[buckets][FEW_LONGS];
        this.lengths = new int[buckets];
        this.most = Math.max(FEW_LONGS, Math.min(MOST_LONGS, LONGS / buckets));
    }

    /** Reads until a block is full, and at the end of the rows goes on to the next that is not empty. */
    @Override
    public boolean hasNext() {
        while (rows.hasNext() && lengths[bucket] + 2 <= most) {
            read(rows.next());
        }
        if (!rows.hasNext()) {
            bucket = 0;
            while (bucket < lengths.length - 1 && lengths[bucket] == 0) {
                bucket++;
            }
        }
        return lengths[bucket] > 0;
    }

    private void read(InternalRow row) {
        bucket = (int) Long.remainderUnsigned(row.getLong(0) >>> 8, lengths.length);
        int at = lengths[bucket];
        if (at + 2 > blocks[bucket].length) {
            blocks[bucket] = Arrays.copyOf(blocks[bucket], 2 * blocks[bucket].length);
        }
        blocks[bucket][at] = row.getLong(0);
        blocks[bucket][at + 1] = row.getLong(1);
        lengths[bucket] = at + 2;
    }

    @Override
    public Tuple2<Integer, long[]> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        long[] block = Arrays.copyOf(blocks[bucket], lengths[bucket]);
        lengths[bucket] = 0;
        return new Tuple2<>(bucket, block);
    }
}
