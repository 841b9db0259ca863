package org.headwater.jobs.sources;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.classic.SparkSession;
import scala.Tuple2;

/**
 * Rows that are told apart by two numbers, brought together by these.
 *
 * <p>Spark's own group-by holds each row in a hash table twice, before and after it is moved as an object, though nearly all
 * are different. This moves arrays of longs, and holds each pair once. The pairs of a bucket must fit into memory; there
 * are as many buckets as parts of the rows are read, so that more rows need no more of it.
 */
public final class Pairs {

    private Pairs() {}

    /**
     * What rows come to.
     *
     * @param rows how many
     * @param different how many different pairs they have
     * @param first sum of their third column, modulo 2^64
     * @param second sum of their fourth
     */
    public record Sums(long rows, long different, long first, long second) implements Serializable {

        private Sums plus(Sums other) {
            return new Sums(rows + other.rows, different + other.different, first + other.first, second + other.second);
        }
    }

    /** @param rows four columns of bigint, of which the first two are a hash of what tells rows apart */
    public static Sums sums(Dataset<Row> rows) {
        return dealt(rows, (part, buckets) -> new SummedBlocks(part, buckets))
                .mapPartitions(blocks -> List.of(sums(blocks)).iterator())
                .collect()
                .stream()
                .reduce(new Sums(0, 0, 0, 0), Sums::plus);
    }

    private static Sums sums(Iterator<long[]> blocks) {
        var pairs = new PairSet();
        var sums = new Sums(0, 0, 0, 0);
        long different = 0;
        while (blocks.hasNext()) {
            long[] block = blocks.next();
            if (SummedBlocks.isSums(block)) {
                sums = sums.plus(SummedBlocks.sums(block));
            } else {
                for (int at = 0; at < block.length; at += 2) {
                    different += pairs.add(block[at], block[at + 1]) ? 1 : 0;
                }
            }
        }
        return sums.plus(new Sums(0, different, 0, 0));
    }

    /**
     * Those that several rows have, each once.
     *
     * @param rows two columns of bigint, which are a hash
     */
    static Dataset<Row> repeated(Dataset<Row> rows) {
        JavaRDD<InternalRow> repeated = dealt(rows, PairBlocks::new).mapPartitions(Pairs::repeated);
        return ((SparkSession) rows.sparkSession()).internalCreateDataFrame(repeated.rdd(), rows.schema(), false);
    }

    private static Iterator<InternalRow> repeated(Iterator<long[]> blocks) {
        var found = new PairSet();
        var twice = new PairSet();
        List<InternalRow> repeated = new ArrayList<>();
        while (blocks.hasNext()) {
            long[] block = blocks.next();
            for (int at = 0; at < block.length; at += 2) {
                if (!found.add(block[at], block[at + 1]) && twice.add(block[at], block[at + 1])) {
                    repeated.add(new GenericInternalRow(new Object[] {block[at], block[at + 1]}));
                }
            }
        }
        return repeated.iterator();
    }

    /** Makes blocks of pairs of the rows of a partition, each with the bucket that it belongs to. */
    @FunctionalInterface
    private interface Blocks extends Serializable {
        Iterator<Tuple2<Integer, long[]>> of(Iterator<InternalRow> rows, int buckets);
    }

    /** The blocks, those with the same pair in the same partition. */
    private static JavaRDD<long[]> dealt(Dataset<Row> rows, Blocks make) {
        JavaRDD<InternalRow> read = rows.queryExecution().toRdd().toJavaRDD();
        boolean isTogether = read.getNumPartitions() == 1;
        int few = Integer.parseInt(rows.sparkSession().conf().get("spark.sql.shuffle.partitions"));
        int buckets = isTogether ? 1 : Math.max(few, read.getNumPartitions());
        JavaRDD<Tuple2<Integer, long[]>> blocks = read.mapPartitions(part -> make.of(part, buckets));
        return isTogether
                ? blocks.map(Tuple2::_2)
                : JavaPairRDD.fromJavaRDD(blocks)
                        .partitionBy(new HashPartitioner(buckets))
                        .values();
    }
}
