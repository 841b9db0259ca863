package org.headwater.jobs.spread;

import static org.apache.spark.sql.functions.lit;

import java.util.Arrays;
import java.util.Iterator;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.headwater.models.spread.Arcs;

/**
 * A network of people brought into one JVM, 24 bytes an arc: people are known by 64-bit hashes of their ids, numbered by hash. Of a
 * million people two share a hash with a chance of 1 in 30 million.
 */
final class NumberedPeople {

    private final long[] hashes;
    private final Arcs arcs;

    private NumberedPeople(long[] hashes, Arcs arcs) {
        this.hashes = hashes;
        this.arcs = arcs;
    }

    static Column hash(Column id) {
        return functions.xxhash64(id);
    }

    static NumberedPeople of(Dataset<Row> pairs, Column from, Column to) {
        return of(pairs, from, to, lit(1));
    }

    /** @param weight chance or strength of each pair; a number, 0 or more */
    static NumberedPeople of(Dataset<Row> pairs, Column from, Column to, Column weight) {
        return hashed(pairs, hash(from), hash(to), weight);
    }

    /** Of pairs that have the hashes already. */
    static NumberedPeople hashed(Dataset<Row> pairs, Column from, Column to, Column weight) {
        Dataset<Row> hashed = pairs.select(from, to, weight.cast("double"));
        int size = Math.toIntExact(hashed.count());
        long[] tails = new long[size];
        long[] heads = new long[size];
        double[] weights = new double[size];
        Iterator<Row> rows = hashed.toLocalIterator();
        for (int i = 0; rows.hasNext(); i++) {
            Row row = rows.next();
            tails[i] = row.getLong(0);
            heads[i] = row.getLong(1);
            weights[i] = row.getDouble(2);
        }
        long[] all = Arrays.copyOf(tails, 2 * size);
        System.arraycopy(heads, 0, all, size, size);
        Arrays.sort(all);
        int people = 0;
        for (int i = 0; i < all.length; i++) {
            if (i == 0 || all[i] != all[i - 1]) {
                all[people++] = all[i];
            }
        }
        long[] hashes = Arrays.copyOf(all, people);
        return new NumberedPeople(hashes, Arcs.of(people, numbers(hashes, tails), numbers(hashes, heads), weights));
    }

    private static int[] numbers(long[] hashes, long[] of) {
        int[] numbers = new int[of.length];
        for (int i = 0; i < of.length; i++) {
            numbers[i] = Arrays.binarySearch(hashes, of[i]);
        }
        return numbers;
    }

    Arcs arcs() {
        return arcs;
    }

    long hash(int number) {
        return hashes[number];
    }

    /** Below 0 for somebody who is not in the network. */
    int number(long hash) {
        return Arrays.binarySearch(hashes, hash);
    }
}
