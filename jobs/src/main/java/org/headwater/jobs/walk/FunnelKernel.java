package org.headwater.jobs.walk;

import java.util.List;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import scala.Tuple2;

/**
 * Walks everybody through several funnels in one pass, without an event ever crossing the network as a row.
 *
 * <p>Each task packs the events that match any step into one block of longs per bucket of people; each bucket then puts its
 * events in order and walks its people, one after the other. The result does not depend on partitions, order of rows or
 * retries: events of a person are sorted by all that tells them apart.
 *
 * <p>Cost: one scan, 32 bytes or so an event that matches, one look-up of a person an event, and the walk itself. A task holds 64
 * MB of blocks at a time; a partition of people must fit into memory, a single person's events included.
 */
public final class FunnelKernel {

    /** One row per person and funnel of which the person reached a step. */
    public static final StructType SHAPE = new StructType()
            .add("person_id", DataTypes.StringType, false)
            .add("funnel_no", DataTypes.IntegerType, false)
            .add("furthest", DataTypes.IntegerType, false)
            .add("reached", DataTypes.LongType, false)
            .add("is_open", DataTypes.BooleanType, false)
            .add("breakdown", DataTypes.StringType, true)
            .add("step_micros", DataTypes.createArrayType(DataTypes.LongType, true), false);

    /** So that the people of one bucket fit into the processor's cache. */
    private static final int BUCKETS_A_PARTITION = 32;

    private FunnelKernel() {}

    /**
     * Walks everybody.
     *
     * @param events person id, time, {@code words} masks and {@code texts} texts, in this order and of types string, timestamp or
     *     bigint (micros), bigint and string; further columns may follow
     * @param names steps that a name tells
     * @param end when counting ends, micros: events are before it
     */
    public static Dataset<Row> walk(
            Dataset<Row> events, EventRecord record, StepNames names, List<WalkedFunnel> funnels, long end) {
        var session = (SparkSession) events.sparkSession();
        int partitions = Integer.parseInt(session.conf().get("spark.sql.shuffle.partitions"));
        int buckets = partitions * BUCKETS_A_PARTITION;
        boolean keepsAll = funnels.stream().anyMatch(WalkedFunnel::needsAllEvents);
        JavaRDD<Tuple2<Integer, byte[]>> blocks = events.queryExecution()
                .toRdd()
                .toJavaRDD()
                .mapPartitions(rows -> new EventBlocks(record, names, keepsAll, buckets, rows));
        JavaRDD<InternalRow> walked = JavaPairRDD.fromJavaRDD(blocks)
                .partitionBy(new HashPartitioner(partitions))
                .mapPartitions(of -> new Walks(record, funnels, end, of));
        return session.internalCreateDataFrame(walked.rdd(), SHAPE, false);
    }
}
