package org.headwater.jobs.spread;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.headwater.models.spread.Csr;
import org.headwater.models.spread.Rings;

/** Groups of accounts, each named by its smallest person id. */
final class RingMembers {

    private RingMembers() {}

    /**
     * Those who come back to themselves along arcs: {@code person_id, ring_id, members}.
     *
     * @param arcs columns {@code from} and {@code to}
     * @param fewest members of a group that counts
     */
    static Dataset<Row> goingRound(Dataset<Row> arcs, int fewest) {
        var people = NumberedPeople.of(arcs, col("from"), col("to"));
        int[] ring = Rings.of(Csr.outgoing(people.arcs()));
        int[] size = new int[ring.length];
        for (int r : ring) {
            size[r]++;
        }
        List<Row> rows = new ArrayList<>();
        for (int v = 0; v < ring.length; v++) {
            if (size[ring[v]] >= fewest) {
                rows.add(RowFactory.create(people.hash(v), ring[v], (long) size[ring[v]]));
            }
        }
        var schema = new StructType()
                .add("hash", DataTypes.LongType, false)
                .add("ring", DataTypes.IntegerType, false)
                .add("members", DataTypes.LongType, false);
        Dataset<Row> rings = arcs.sparkSession().createDataFrame(rows, schema);
        return arcs.select(col("from").as("person_id"))
                .union(arcs.select(col("to")))
                .withColumn("hash", NumberedPeople.hash(col("person_id")))
                .join(rings, new String[] {"hash"})
                .select("ring", "person_id", "members")
                .distinct()
                .withColumn("ring_id", min("person_id").over(Window.partitionBy("ring")))
                .select("person_id", "ring_id", "members")
                .localCheckpoint();
    }

    /** Those who hang together by pairs, two or more of them: {@code person_id, ring_id, members}. */
    static Dataset<Row> together(Dataset<Row> pairs) {
        return goingRound(
                pairs.union(pairs.select(col("to"), col("from")))
                        .filter(col("from").notEqual(col("to"))),
                2);
    }

    /** The groups as pairs that hang together in the same way: {@code from} and {@code to}. */
    static Dataset<Row> pairs(Dataset<Row> groups) {
        return groups.select(col("person_id").as("from"), col("ring_id").as("to"));
    }

    /**
     * Who is in a group, with a column that says so.
     *
     * @param groups one row per person
     */
    static Dataset<Row> flag(Dataset<Row> groups, String name) {
        return groups.select(col("person_id"), lit(true).as(name));
    }
}
