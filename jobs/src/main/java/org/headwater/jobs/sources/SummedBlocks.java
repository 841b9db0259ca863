package org.headwater.jobs.sources;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.sql.catalyst.InternalRow;
import org.headwater.jobs.sources.Pairs.Sums;
import scala.Tuple2;

/**
 * Rows of a pair and two numbers: blocks of the pairs, and last a block of what the rows come to, so that numbers which are only to be
 * added up are not moved.
 */
final class SummedBlocks implements Iterator<Tuple2<Integer, long[]>> {

    private static final int FIRST_BUCKET = 0;

    private final PairBlocks pairs;
    private long rows;
    private long first;
    private long second;
    private boolean areSumsTold;

    SummedBlocks(Iterator<InternalRow> part, int buckets) {
        pairs = new PairBlocks(
                new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        return part.hasNext();
                    }

                    @Override
                    public InternalRow next() {
                        InternalRow row = part.next();
                        rows++;
                        first += row.getLong(2);
                        second += row.getLong(3);
                        return row;
                    }
                },
                buckets);
    }

    @Override
    public boolean hasNext() {
        return !areSumsTold;
    }

    @Override
    public Tuple2<Integer, long[]> next() {
        if (areSumsTold) {
            throw new NoSuchElementException();
        }
        if (pairs.hasNext()) {
            return pairs.next();
        }
        areSumsTold = true;
        return new Tuple2<>(FIRST_BUCKET, new long[] {rows, first, second});
    }

    /** Blocks of pairs are of an even length. */
    static boolean isSums(long[] block) {
        return block.length == 3;
    }

    static Sums sums(long[] block) {
        return new Sums(block[0], 0, block[1], block[2]);
    }
}
