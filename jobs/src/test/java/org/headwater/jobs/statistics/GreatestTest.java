package org.headwater.jobs.statistics;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.testing.Cases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GreatestTest {

    @ParameterizedTest(name = "the first {0}")
    @CsvSource({"0, ''", "1, b", "2, b c", "3, b c 张", "4, a b c 张", "5, a b c z 张", "6, a b c z 张"})
    void takesTheGreatestAndOfEqualOnesTheSmallestIds(long k, String ids) {
        var rows = Values.of(List.of("a", "b", "c", "张", "z"), List.of(-5L, 9L, 7L, 7L, -5L));

        assertThat(taken(rows, k)).isEqualTo(ids);
    }

    @Test
    void looksAtTheRowsThatCompete() {
        var rows = Values.of(List.of("a", "b", "c"), List.of(9L, 8L, 7L));

        var taken = rows.filter(Greatest.of(rows, col("id").notEqual("a"), col("value"), col("id"), 1));

        assertThat(taken.collectAsList()).extracting(r -> r.getString(0)).containsExactly("b");
    }

    @Test
    void isTheHeadOfASort() {
        Cases.forAll(31, 3, GreatestTest::scores, scores -> {
            int k = 1 + scores.size() / 3;
            var rows = Values.of(List.copyOf(scores.keySet()), List.copyOf(scores.values()));
            String expected = scores.entrySet().stream()
                    .sorted(Comparator.comparing((java.util.Map.Entry<String, Long> e) -> -e.getValue())
                            .thenComparing(java.util.Map.Entry::getKey))
                    .limit(k)
                    .map(java.util.Map.Entry::getKey)
                    .sorted()
                    .collect(java.util.stream.Collectors.joining(" "));

            assertThat(taken(rows.repartition(2), k)).isEqualTo(expected);
        });
    }

    private static Map<String, Long> scores(Random random) {
        var scores = new TreeMap<String, Long>();
        IntStream.range(0, 60).forEach(i -> scores.put("user" + random.nextInt(100_000_000), random.nextInt(6) - 3L));
        return scores;
    }

    private static String taken(Dataset<Row> rows, long k) {
        return String.join(
                " ",
                rows.filter(Greatest.of(rows, lit(true), col("value"), col("id"), k)).collectAsList().stream()
                        .map(r -> r.getString(0))
                        .sorted()
                        .toList());
    }
}
