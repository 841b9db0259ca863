package org.headwater.jobs.identity;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * Connected components of a graph of numbers, by turns of large star and small star.
 *
 * <p>In a large star each node ties its larger neighbours to the smallest of its neighbours and itself; in a small star
 * each node ties itself and its smaller neighbours to the smallest of them. Neither takes a component apart or adds an
 * edge, and when a turn changes nothing, each component is a star around its smallest node. A turn is two shuffles of the
 * edges; a path of n nodes takes O(log n) turns, what people's ids form takes three or four. The rows of one node are
 * never gathered in memory, so that a component may be as large as the graph. Each turn ends in a local checkpoint:
 * plans do not grow.
 *
 * @see <a href="https://doi.org/10.1145/2670979.2670997">Kiveris et al. (2014), Connected Components in MapReduce and
 *     Beyond</a>
 */
public final class Components {

    /** Far more than any graph takes that has fewer edges than there are longs. */
    static final int MOST_TURNS = 200;

    private Components() {}

    /**
     * @param edges of any two columns of type bigint; loops and edges said twice do no harm
     * @return node and component, one row a node that is not the smallest of its component; component is the smallest
     * @throws IllegalStateException when it does not come to an end
     */
    public static Dataset<Row> of(Dataset<Row> edges) {
        Column one = col(edges.columns()[0]);
        Column other = col(edges.columns()[1]);
        Dataset<Row> turned = edges.filter(one.notEqual(other))
                .select(greatest(one, other).as("node"), least(one, other).as("to"))
                .distinct()
                .localCheckpoint();
        for (int turn = 0; turn < MOST_TURNS; turn++) {
            turned = smallStar(largeStar(turned)).localCheckpoint();
            if (turned.filter(col("changed")).isEmpty()) {
                return turned.select(col("node"), col("to").as("component"));
            }
        }
        throw new IllegalStateException("Components are not found after " + MOST_TURNS + " turns");
    }

    private static Dataset<Row> largeStar(Dataset<Row> edges) {
        Dataset<Row> bothWays = edges.select(col("node"), col("to"))
                .unionAll(edges.select(col("to").as("node"), col("node").as("to")));
        Column smallest = least(col("node"), min("to").over(Window.partitionBy("node")));
        return bothWays.select(col("node"), col("to"), smallest.as("smallest"))
                .filter(col("to").gt(col("node")))
                .select(
                        col("to").as("node"),
                        col("smallest").as("to"),
                        not(col("smallest").equalTo(col("node"))).as("changed"));
    }

    private static Dataset<Row> smallStar(Dataset<Row> edges) {
        Dataset<Row> once = edges.repartition(col("node"))
                .groupBy("node", "to")
                .agg(max("changed").as("changed"));
        Column smallest = min("to").over(Window.partitionBy("node"));
        Column isSmallest = col("to").equalTo(col("smallest"));
        return once.select(col("node"), col("to"), col("changed"), smallest.as("smallest"))
                .select(
                        when(isSmallest, col("node")).otherwise(col("to")).as("node"),
                        col("smallest").as("to"),
                        when(isSmallest, col("changed")).otherwise(lit(true)).as("changed"));
    }
}
