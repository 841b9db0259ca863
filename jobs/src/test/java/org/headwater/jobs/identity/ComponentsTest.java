package org.headwater.jobs.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.headwater.jobs.testing.SharedSpark;
import org.junit.jupiter.api.Test;

class ComponentsTest {

    private static final StructType EDGE =
            new StructType().add("a", DataTypes.LongType).add("b", DataTypes.LongType);

    @Test
    void namesEachComponentByItsSmallestNode() {
        var found = componentsOf(edges(new long[][] {{1, 2}, {3, 2}, {7, 7}, {-9, 8}, {8, -9}, {8, 6}}));

        assertThat(found).isEqualTo(new TreeMap<>(Map.of(2L, 1L, 3L, 1L, 6L, -9L, 8L, -9L)));
    }

    @Test
    void noEdgesAreNoComponents() {
        assertThat(componentsOf(edges(new long[][] {}))).isEmpty();
    }

    @Test
    void findsWhatWalkingFromNodeToNodeFinds() {
        var random = new Random(5);
        List<long[]> edges = new ArrayList<>();
        for (int graph = 0; graph < 60; graph++) {
            int nodes = 2 + random.nextInt(40);
            for (int i = random.nextInt(nodes + 6); i >= 0; i--) {
                edges.add(
                        new long[] {scattered(graph, random.nextInt(nodes)), scattered(graph, random.nextInt(nodes))});
            }
        }
        Collections.shuffle(edges, random);

        assertThat(componentsOf(edges(edges.toArray(long[][]::new)))).isEqualTo(walked(edges));
    }

    @Test
    void aLongPathAndAStarOfManyEndSoon() {
        List<long[]> edges = new ArrayList<>();
        for (long i = 0; i < 3000; i++) {
            edges.add(new long[] {scattered(1, i), scattered(1, i + 1)});
            edges.add(new long[] {scattered(2, 0), scattered(2, i + 1)});
        }

        assertThat(componentsOf(edges(edges.toArray(long[][]::new)))).isEqualTo(walked(edges));
    }

    /** Any order of numbers, so that neighbours are not neighbours in size. */
    private static long scattered(long graph, long node) {
        return (graph * 10_000 + node) * 0x9E3779B97F4A7C15L;
    }

    private static Dataset<Row> edges(long[][] edges) {
        List<Row> rows = new ArrayList<>();
        for (long[] edge : edges) {
            rows.add(RowFactory.create(edge[0], edge[1]));
        }
        return SharedSpark.session().createDataFrame(rows, EDGE).repartition(3);
    }

    private static Map<Long, Long> componentsOf(Dataset<Row> edges) {
        Map<Long, Long> found = new TreeMap<>();
        for (Row row : Components.of(edges).collectAsList()) {
            assertThat(found.put(row.getLong(0), row.getLong(1))).isNull();
        }
        return found;
    }

    private static Map<Long, Long> walked(List<long[]> edges) {
        Map<Long, List<Long>> neighbours = new HashMap<>();
        for (long[] edge : edges) {
            neighbours.computeIfAbsent(edge[0], n -> new ArrayList<>()).add(edge[1]);
            neighbours.computeIfAbsent(edge[1], n -> new ArrayList<>()).add(edge[0]);
        }
        Map<Long, Long> components = new TreeMap<>();
        for (long start : new TreeMap<>(neighbours).keySet()) {
            List<Long> open = new ArrayList<>(List.of(start));
            while (!open.isEmpty()) {
                long at = open.remove(open.size() - 1);
                if (components.putIfAbsent(at, start) == null) {
                    open.addAll(neighbours.get(at));
                }
            }
        }
        components.entrySet().removeIf(e -> e.getKey().equals(e.getValue()));
        return components;
    }
}
