package org.headwater.jobs.statistics;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.statistics.IdStatistics.Wanted;
import org.headwater.jobs.testing.Cases;
import org.junit.jupiter.api.Test;

class IdStatisticsTest {

    private static final Comparator<String> BY_BYTES =
            Comparator.comparing(id -> id.getBytes(StandardCharsets.UTF_8), (a, b) -> Arrays.compareUnsigned(a, b));

    @Test
    void isWhatASortByBytesGives() {
        Cases.forAll(3, 2, IdStatisticsTest::ids, ids -> {
            List<String> sorted = ids.stream().sorted(BY_BYTES).toList();
            List<Wanted> wanted = new ArrayList<>();
            List<String> expected = new ArrayList<>();
            for (int rank = 1; rank <= sorted.size(); rank += 13) {
                wanted.add(new Wanted(lit(true), rank));
                expected.add(sorted.get(rank - 1));
            }

            assertThat(IdStatistics.of(rows(ids), col("id"), wanted)).isEqualTo(expected);
        });
    }

    @Test
    void ordersIdsAsSparkDoes() {
        var ids = List.of("a", "aa", "aaaaaaa", "aaaaaaaa", "B", "张三", "李四", "é", "😀", "~", "\uFFFD");
        List<String> sorted = rows(ids).orderBy("id").collectAsList().stream()
                .map(r -> r.getString(0))
                .toList();

        assertThat(IdStatistics.of(
                        rows(ids),
                        col("id"),
                        ids.stream()
                                .map(id -> new Wanted(lit(true), sorted.indexOf(id) + 1))
                                .toList()))
                .isEqualTo(ids);
    }

    @Test
    void looksAtTheRowsAmongWhichItIsWanted() {
        assertThat(IdStatistics.of(
                        rows(List.of("u1", "u22", "u333", "a-much-longer-id")),
                        col("id"),
                        List.of(
                                new Wanted(col("id").startsWith("u"), 1),
                                new Wanted(col("id").startsWith("u"), 3))))
                .containsExactly("u1", "u333");
    }

    @Test
    void refusesARankThatNoRowHas() {
        assertThatThrownBy(() -> IdStatistics.of(rows(List.of("a")), col("id"), List.of(new Wanted(lit(true), 2))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Rank 2 of 1 rows");
    }

    @Test
    void refusesARankWhereThereAreNoRows() {
        assertThatThrownBy(() -> IdStatistics.of(rows(List.of()), col("id"), List.of(new Wanted(lit(true), 1))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Rank 1 of 0 rows");
    }

    private static List<String> ids(Random random) {
        var letters = List.of("a", "b", "0", "9", "-", "张", "李", "é", "😀");
        var ids = new TreeSet<String>();
        while (ids.size() < 80) {
            var id = new StringBuilder();
            for (int i = random.nextInt(9); i >= 0; i--) {
                id.append(letters.get(random.nextInt(letters.size())));
            }
            ids.add(id.toString());
        }
        var shuffled = new ArrayList<>(ids);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private static Dataset<Row> rows(List<String> ids) {
        return Values.of(ids, Collections.nCopies(ids.size(), 0L));
    }
}
