package org.headwater.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.tables.Table;
import org.headwater.jobs.tables.core.OrderLines;
import org.headwater.jobs.tables.marts.AudienceMembers;
import org.headwater.jobs.testing.DrawnRows;
import org.headwater.jobs.testing.SharedSpark;
import org.junit.jupiter.api.Test;

class DigestTest {

    private static final String ROWS = """
            order_id | product_id | product_name | paid_fen
            o1       | tea        | 茶           | 500
            o2       | cup        |              | -500
            o3       |            | cup          | 0
            """;

    @Test
    void isTheSameInAnyOrderAndPartitioning() {
        var rows = DrawnRows.of(OrderLines.TABLE, ROWS);
        List<Row> turned = new ArrayList<>(rows.collectAsList());
        java.util.Collections.reverse(turned);

        assertThat(Digest.of(
                        OrderLines.TABLE,
                        SharedSpark.session()
                                .createDataFrame(turned, rows.schema())
                                .repartition(3)))
                .isEqualTo(Digest.of(OrderLines.TABLE, rows));
    }

    @Test
    void differsForEveryDifference() {
        List<String> drawings = List.of(
                ROWS,
                ROWS.replace("500", "501"),
                ROWS.replace("-500", "500"),
                ROWS.replace("cup        |             ", "           | cup         "),
                ROWS.replace("|            | cup          |", "| cup        | cup          |"),
                ROWS.replace("product_id | product_name", "product_name | product_id"),
                ROWS.replace("o3", "o2"),
                ROWS + "o3       |            | cup          | 0\n",
                ROWS.substring(0, ROWS.indexOf("o3")),
                ROWS.substring(0, ROWS.indexOf("o1")));

        List<Digest> digests = drawings.stream()
                .map(d -> Digest.of(OrderLines.TABLE, DrawnRows.of(OrderLines.TABLE, d)))
                .toList();

        assertThat(new HashSet<>(digests)).hasSameSizeAs(drawings);
    }

    @Test
    void tellsADoubledRowFromTwoOfAnother() {
        assertThat(Stream.of("a a b", "a b b", "a b")
                        .map(users -> "user_id\n" + users.replace(' ', '\n'))
                        .map(d -> Digest.of(AudienceMembers.TABLE, DrawnRows.of(AudienceMembers.TABLE, d)))
                        .distinct())
                .hasSize(3);
    }

    @Test
    void ofNothingIsZero() {
        assertThat(of(OrderLines.TABLE, "order_id")).isEqualTo(new Digest(0, "0-0000000000000000-0000000000000000"));
    }

    private static Digest of(Table table, String drawing) {
        Dataset<Row> rows = DrawnRows.of(table, drawing);
        return Digest.of(table, rows);
    }
}
