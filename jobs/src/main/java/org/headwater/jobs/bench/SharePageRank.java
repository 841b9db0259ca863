package org.headwater.jobs.bench;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.models.spread.Arcs;
import org.headwater.models.spread.PageRank;

/** A baseline: people by PageRank on the arcs from who opened to who shared, in each category alone. */
final class SharePageRank {

    private final Map<String, List<Row>> arcs = new TreeMap<>();

    SharePageRank(Dataset<Row> shares, Dataset<Row> opens) {
        opens.select(col("share_id"), col("person_id").as("opener"))
                .join(shares.select("share_id", "person_id", "category"), new String[] {"share_id"})
                .filter("category is not null and person_id is not null and opener <> person_id")
                .select("category", "opener", "person_id")
                .distinct()
                .collectAsList()
                .forEach(row -> arcs.computeIfAbsent(row.getString(0), c -> new ArrayList<>())
                        .add(row));
    }

    Map<String, List<String>> byCategory(Map<String, String> keys) {
        Map<String, List<String>> ranked = new TreeMap<>();
        arcs.forEach((name, rows) -> ranked.put(keys.getOrDefault(name, name), ranked(rows)));
        return ranked;
    }

    private static List<String> ranked(List<Row> rows) {
        Map<String, Integer> numbers = new HashMap<>();
        List<String> people = new ArrayList<>();
        int[] from = new int[rows.size()];
        int[] to = new int[rows.size()];
        for (int i = 0; i < from.length; i++) {
            from[i] = number(rows.get(i).getString(1), numbers, people);
            to[i] = number(rows.get(i).getString(2), numbers, people);
        }
        double[] scores = PageRank.of(Arcs.of(people.size(), from, to), PageRank.Options.DEFAULT)
                .scores();
        return IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(v -> -scores[v]).thenComparing(people::get))
                .map(people::get)
                .toList();
    }

    private static int number(String person, Map<String, Integer> numbers, List<String> people) {
        return numbers.computeIfAbsent(person, p -> {
            people.add(p);
            return people.size() - 1;
        });
    }
}
