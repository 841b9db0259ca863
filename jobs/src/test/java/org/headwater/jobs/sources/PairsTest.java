package org.headwater.jobs.sources;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.headwater.jobs.sources.Pairs.Sums;
import org.headwater.jobs.testing.SharedSpark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairsTest {

    private static final StructType PAIR = new StructType().add("a", LongType).add("b", LongType);

    /** Of few different values, so that halves of pairs are often equal, and of all bits. */
    private static List<Row> drawn(int rows, int range) {
        var random = new Random(rows + range);
        long[] values = random.longs(range).toArray();
        values[0] = 0;
        List<Row> drawn = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            drawn.add(RowFactory.create(
                    values[random.nextInt(range)],
                    values[random.nextInt(range)],
                    random.nextLong(),
                    random.nextLong()));
        }
        return drawn;
    }

    private static Dataset<Row> pairs(List<Row> rows) {
        return SharedSpark.session()
                .createDataFrame(rows, PAIR.add("first", LongType).add("second", LongType));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 5, 2, 2",
        "1, 1, 1, 3",
        "3, 1, 2, 1",
        "50, 5, 1, 1",
        "500, 20, 3, 1",
        "500, 20, 3, 4",
        "20000, 500, 3, 1",
        "20000, 500, 2, 3",
        "90000, 90000, 2, 2"
    })
    void areToldAsAGroupByTellsThem(int rows, int range, int partitions, int buckets) {
        withShufflePartitions(buckets, () -> areToldAsAGroupByTellsThem(rows, range, partitions));
    }

    private static void withShufflePartitions(int buckets, Runnable then) {
        var conf = SharedSpark.session().conf();
        String before = conf.get("spark.sql.shuffle.partitions");
        conf.set("spark.sql.shuffle.partitions", buckets);
        try {
            then.run();
        } finally {
            conf.set("spark.sql.shuffle.partitions", before);
        }
    }

    private static void areToldAsAGroupByTellsThem(int rows, int range, int partitions) {
        Dataset<Row> all = pairs(drawn(rows, range)).repartition(partitions);
        Dataset<Row> groups = all.groupBy("a", "b").agg(count(lit(1)).as("rows"));

        assertThat(Pairs.sums(all)).isEqualTo(new Sums(rows, groups.count(), sum(all, "first"), sum(all, "second")));
        List<Row> repeated = Pairs.repeated(all.select("a", "b")).collectAsList();
        Set<Row> expected =
                new HashSet<>(groups.filter("rows > 1").select("a", "b").collectAsList());
        assertThat(repeated).hasSameSizeAs(expected);
        assertThat(new HashSet<>(repeated)).isEqualTo(expected);
    }

    private static long sum(Dataset<Row> rows, String column) {
        return rows.select(column).collectAsList().stream()
                .mapToLong(row -> row.getLong(0))
                .sum();
    }

    /** Hash tables are made for hashes; numbers in a row must only be slower. */
    @Test
    void halvesMayBeTheSame() {
        List<Row> rows = new ArrayList<>();
        for (long i = -3; i < 3; i++) {
            for (long j = -3; j < 3; j++) {
                rows.add(RowFactory.create(i, j, 1L, -2L));
            }
        }

        assertThat(Pairs.sums(pairs(rows).repartition(2))).isEqualTo(new Sums(36, 36, 36, -72));
        assertThat(Pairs.repeated(pairs(rows).select("a", "b")).count()).isZero();
    }
}
