package org.headwater.jobs.walk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import org.apache.spark.sql.catalyst.InternalRow;
import scala.Tuple2;

/** Rows of {@link FunnelKernel#SHAPE} of one partition, bucket by bucket, made as they are asked for. */
final class Walks implements Iterator<InternalRow> {

    private final EventRecord record;
    private final PersonWalk walk;
    private final Deque<List<byte[]>> buckets;
    private final List<InternalRow> ready = new ArrayList<>();
    private Bucket bucket;
    private int person;
    private int given;

    Walks(EventRecord record, List<WalkedFunnel> funnels, long end, Iterator<Tuple2<Integer, byte[]>> blocks) {
        this.record = record;
        this.walk = new PersonWalk(record, funnels, end);
        var byBucket = new TreeMap<Integer, List<byte[]>>();
        blocks.forEachRemaining(
                b -> byBucket.computeIfAbsent(b._1(), n -> new ArrayList<>()).add(b._2()));
        this.buckets = new ArrayDeque<>(byBucket.values());
    }

    @Override
    public boolean hasNext() {
        while (given == ready.size()) {
            ready.clear();
            given = 0;
            if (bucket != null && person < bucket.people()) {
                walk.of(bucket, person++, ready);
            } else if (buckets.isEmpty()) {
                return false;
            } else {
                bucket = null;
                bucket = new Bucket(record, buckets.removeFirst());
                person = 0;
            }
        }
        return true;
    }

    @Override
    public InternalRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.get(given++);
    }
}
