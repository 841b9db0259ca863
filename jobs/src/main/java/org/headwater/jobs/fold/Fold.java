package org.headwater.jobs.fold;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.unsafe.Platform;
import org.apache.spark.unsafe.types.UTF8String;
import org.headwater.jobs.tables.Field;
import org.headwater.jobs.tables.Table;
import scala.Tuple2;

/**
 * Group-by of rows into one state per key, without a row ever crossing the network.
 *
 * <p>Each task folds its rows into a {@link StateTable} and hands on one block of packed states per bucket; each bucket
 * then folds the blocks of all tasks. Spark's own group-by moves, sorts and hashes each row as an object; this moves a
 * few large arrays. Rows are read as Spark's internal rows and nothing but bytes and longs is kept of them.
 *
 * <p>Cost: one scan, and per task a table of at most {@link #BLOCK_LONGS} longs, after which it is handed on and begun
 * anew, so memory does not grow with the rows. A bucket must fit into memory: {@code spark.sql.shuffle.partitions}
 * buckets of all keys. The result does not depend on partitions, order of rows, or retries, as every merge is
 * associative and commutative.
 */
final class Fold {

    /** 512 MB, about five million users of one task. */
    private static final int BLOCK_LONGS = 1 << 26;

    private Fold() {}

    /**
     * @param inputs rows with the table's key and any of its value columns, by name; a row without a key counts nowhere
     * @return rows of the table, one per key
     */
    static Dataset<Row> all(Table table, List<Dataset<Row>> inputs) {
        StateLayout layout = StateLayout.of(table);
        var session = (SparkSession) inputs.get(0).sparkSession();
        int buckets = Integer.parseInt(session.conf().get("spark.sql.shuffle.partitions"));
        JavaRDD<Tuple2<Integer, byte[]>> blocks = inputs.stream()
                .map(input -> blocks(table, layout, input, buckets))
                .reduce(JavaRDD::union)
                .orElseThrow();
        JavaRDD<InternalRow> folded = JavaPairRDD.fromJavaRDD(blocks)
                .partitionBy(new HashPartitioner(buckets))
                .mapPartitions(of -> rows(layout, of));
        return session.internalCreateDataFrame(folded.rdd(), table.schema(), false);
    }

    private static JavaRDD<Tuple2<Integer, byte[]>> blocks(
            Table table, StateLayout layout, Dataset<Row> input, int buckets) {
        List<String> present = Arrays.asList(input.columns());
        List<Column> read = new ArrayList<>();
        read.add(table.keys().get(0).col());
        List<Field> values = StateLayout.values(table);
        int[] from = new int[values.size()];
        for (int c = 0; c < from.length; c++) {
            from[c] = -1;
            if (present.contains(values.get(c).column())) {
                from[c] = read.size();
                read.add(values.get(c).col());
            }
        }
        return input.select(read.toArray(Column[]::new))
                .queryExecution()
                .toRdd()
                .toJavaRDD()
                .mapPartitions(rows -> new Blocks(layout, from, rows, buckets));
    }

    /** The blocks of one task, made as they are asked for. */
    private static final class Blocks implements Iterator<Tuple2<Integer, byte[]>> {

        private final Iterator<InternalRow> rows;
        private final int buckets;
        private final RowPacker packer;
        private final StateTable table;
        private byte[][] ready = new byte[0][];
        private int next;

        Blocks(StateLayout layout, int[] from, Iterator<InternalRow> rows, int buckets) {
            this.rows = rows;
            this.buckets = buckets;
            this.packer = new RowPacker(layout, from);
            this.table = new StateTable(layout);
        }

        @Override
        public boolean hasNext() {
            while (true) {
                while (next < ready.length) {
                    if (ready[next].length > 0) {
                        return true;
                    }
                    next++;
                }
                if (!rows.hasNext()) {
                    return false;
                }
                while (rows.hasNext() && table.weight() < BLOCK_LONGS) {
                    packer.next(rows, table);
                }
                ready = table.drain(buckets);
                next = 0;
            }
        }

        @Override
        public Tuple2<Integer, byte[]> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            byte[] block = ready[next];
            ready[next] = null;
            return new Tuple2<>(next++, block);
        }
    }

    private static Iterator<InternalRow> rows(StateLayout layout, Iterator<Tuple2<Integer, byte[]>> blocks) {
        var table = new StateTable(layout);
        while (blocks.hasNext()) {
            byte[] block = blocks.next()._2();
            long[] records = new long[block.length / 8];
            Platform.copyMemory(block, Platform.BYTE_ARRAY_OFFSET, records, Platform.LONG_ARRAY_OFFSET, block.length);
            for (int at = 0; at < records.length; ) {
                at = table.add(records, at);
            }
        }
        return new Rows(layout, table);
    }

    /** The states of one bucket as rows. */
    private static final class Rows implements Iterator<InternalRow> {

        private final StateLayout layout;
        private final long[] records;
        private final int end;
        private int at;

        Rows(StateLayout layout, StateTable table) {
            this.layout = layout;
            this.records = table.records();
            this.end = table.weight();
        }

        @Override
        public boolean hasNext() {
            return at < end;
        }

        @Override
        public InternalRow next() {
            int keyBytes = StateTable.keyBytes(records[at]);
            var row = new GenericInternalRow(1 + layout.width());
            row.update(0, UTF8String.fromAddress(records, Platform.LONG_ARRAY_OFFSET + 8L * (at + 1), keyBytes));
            at += 1 + StateTable.keyLongs(keyBytes);
            for (int c = 0; c < layout.width(); c++) {
                long state = records[at + c];
                row.update(1 + c, layout.isNull(c, state) ? null : (Object) state);
            }
            at += layout.width();
            return row;
        }
    }
}
