package org.headwater.jobs.fold;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.headwater.jobs.tables.facts.UserOrders;
import org.headwater.jobs.testing.Cases;
import org.headwater.jobs.testing.DrawnRows;
import org.headwater.jobs.testing.SharedSpark;
import org.junit.jupiter.api.Test;

class FoldTest {

    @Test
    void addsUpAndKeepsFirstAndLast() {
        var states = DrawnRows.of(UserOrders.TABLE, """
                user_id | orders | paid_fen | refunds | refunded_fen | first_paid_at       | last_paid_at        | last_refunded_at
                ann     | 1      | 1200     | 0       | 0            | 2026-01-02 08:00:00 | 2026-01-02 08:00:00 |
                bob     | 1      | 500      | 0       | 0            | 2026-01-05 00:00:00 | 2026-01-05 00:00:00 |
                ann     | 1      | 800      | 0       | 0            | 2026-01-01 00:00:00 | 2026-01-01 00:00:00 |
                ann     | 0      | 0        | 1       | 300          |                     |                     | 2026-01-03 00:00:00
                """);

        DrawnRows.assertRows(Fold.all(UserOrders.TABLE, List.of(states)), """
                user_id | orders | paid_fen | refunds | refunded_fen | first_paid_at       | last_paid_at        | last_refunded_at
                ann     | 2      | 2000     | 1       | 300          | 2026-01-01 00:00:00 | 2026-01-02 08:00:00 | 2026-01-03 00:00:00
                bob     | 1      | 500      | 0       | 0            | 2026-01-05 00:00:00 | 2026-01-05 00:00:00 |
                """);
    }

    @Test
    void leavesOutRowsWithoutAKey() {
        var rows = DrawnRows.of(UserOrders.TABLE, """
                user_id | orders
                        | 1
                ann     | 1
                """);

        DrawnRows.assertRows(Fold.all(UserOrders.TABLE, List.of(rows)), """
                user_id | orders
                ann     | 1
                """);
    }

    @Test
    void keepsKeysApartThatShareBytesOrHashBuckets() {
        var keys = List.of("", "a", "a\u0000", "aaaaaaa", "aaaaaaaa", "aaaaaaaaa", "重要", "重要价值客户", "é", "e\u0301");
        List<Row> rows = new ArrayList<>();
        for (String key : keys) {
            rows.add(state(key, 1));
            rows.add(state(key, 2));
        }

        var folded = Fold.all(UserOrders.TABLE, List.of(frame(rows)));

        assertThat(folded.collectAsList())
                .extracting(r -> r.getString(0), r -> r.getLong(2))
                .containsExactlyInAnyOrderElementsOf(keys.stream()
                        .map(k -> org.assertj.core.groups.Tuple.tuple(k, 3L))
                        .toList());
    }

    @Test
    void foldingDayByDayInAnyOrderIsFoldingAtOnce() {
        Cases.forAll(11, 6, FoldTest::randomDays, days -> {
            var all = Fold.all(
                    UserOrders.TABLE,
                    List.of(frame(days.stream().flatMap(List::stream).toList())));
            Dataset<Row> dayByDay = Fold.all(UserOrders.TABLE, List.of(frame(days.get(days.size() - 1))));
            for (int d = 0; d < days.size() - 1; d++) {
                Dataset<Row> day = Fold.all(UserOrders.TABLE, List.of(frame(days.get(d))));
                dayByDay = Fold.all(UserOrders.TABLE, List.of(day, dayByDay));
            }
            assertThat(sorted(dayByDay)).isEqualTo(sorted(all));
        });
    }

    @Test
    void isWhatSparksOwnGroupByGives() {
        Cases.forAll(23, 6, FoldTest::randomDays, days -> {
            var rows = frame(days.stream().flatMap(List::stream).toList()).repartition(3);

            var expected = rows.groupBy(col("user_id"))
                    .agg(
                            sum("orders"),
                            sum("paid_fen"),
                            sum("refunds"),
                            sum("refunded_fen"),
                            min("first_paid_at"),
                            max("last_paid_at"),
                            max("last_refunded_at"));

            assertThat(sorted(Fold.all(UserOrders.TABLE, List.of(rows)))).isEqualTo(sorted(expected));
        });
    }

    @Test
    void handsOnATableThatIsFullAndGoesOn() {
        var layout = StateLayout.of(UserOrders.TABLE);
        var table = new StateTable(layout);
        long[] record = record("user-with-a-long-id", layout);
        for (int i = 0; i < 3; i++) {
            table.add(record, 0);
        }

        byte[][] first = table.drain(4);
        table.add(record, 0);

        assertThat(java.util.Arrays.stream(first).mapToInt(b -> b.length).sum()).isEqualTo(record.length * 8);
        assertThat(table.size()).isEqualTo(1);
        assertThat(table.records()[4]).as("the count begins anew").isEqualTo(1);
    }

    @Test
    void refusesSumsThatOverflow() {
        var rows = frame(List.of(state("ann", Long.MAX_VALUE), state("ann", 1)));

        assertThatThrownBy(() -> Fold.all(UserOrders.TABLE, List.of(rows)).collectAsList())
                .hasStackTraceContaining("long overflow");
    }

    private static long[] record(String key, StateLayout layout) {
        byte[] bytes = key.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        long[] record = new long[1 + StateTable.keyLongs(bytes.length) + layout.width()];
        record[0] = StateTable.header(key.hashCode(), bytes.length);
        for (int c = 0; c < layout.width(); c++) {
            record[record.length - layout.width() + c] = c == 0 ? 1 : layout.neutral(c);
        }
        return record;
    }

    private static List<List<Row>> randomDays(Random random) {
        List<List<Row>> days = new ArrayList<>();
        for (int d = 0; d < 2 + random.nextInt(3); d++) {
            List<Row> day = new ArrayList<>();
            for (int i = random.nextInt(40); i >= 0; i--) {
                day.add(randomState(random));
            }
            days.add(day);
        }
        return days;
    }

    private static Row randomState(Random random) {
        Instant at = Instant.ofEpochSecond(1_700_000_000L + random.nextInt(1_000_000));
        boolean isOrder = random.nextBoolean();
        return RowFactory.create(
                random.nextInt(20) == 0 ? "" : "u" + random.nextInt(12),
                isOrder ? 1L : 0L,
                isOrder ? (long) random.nextInt(10_000) : 0L,
                isOrder ? 0L : 1L,
                isOrder ? 0L : (long) random.nextInt(10_000),
                isOrder ? at : null,
                isOrder ? at : null,
                isOrder ? null : at);
    }

    private static Row state(String key, long paidFen) {
        return RowFactory.create(key, 1L, paidFen, 0L, 0L, Instant.EPOCH, Instant.EPOCH, null);
    }

    private static Dataset<Row> frame(List<Row> rows) {
        return SharedSpark.session().createDataFrame(rows, UserOrders.TABLE.schema());
    }

    private static List<String> sorted(Dataset<Row> rows) {
        return rows.collectAsList().stream().map(Row::toString).sorted().toList();
    }
}
