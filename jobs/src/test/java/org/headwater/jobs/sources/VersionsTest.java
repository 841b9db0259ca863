package org.headwater.jobs.sources;

import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.tables.landing.Landed;
import org.headwater.jobs.testing.Cases;
import org.headwater.jobs.testing.DrawnLanding;
import org.headwater.jobs.testing.DrawnRows;
import org.junit.jupiter.api.Test;

class VersionsTest {

    @Test
    void keepsTheRowThatWasUpdatedLast() {
        DrawnRows.assertRows(Versions.keepLatest(DrawnLanding.orders("""
                file  | line | order_id | status | updated_at          | paid_fen
                a.csv | 2    | o1       | paid   | 2026-01-02 00:00:00 | 500
                b.csv | 2    | o1       | unpaid | 2026-01-03 00:00:00 | 0
                c.csv | 2    | o1       | paid   |                     | 700
                """)), """
                file  | line | disposition
                a.csv | 2    | duplicate
                b.csv | 2    | accepted
                c.csv | 2    | duplicate
                """);
    }

    @Test
    void keepsTheStateFurtherInItsLifeWhereNoTimeDecides() {
        DrawnRows.assertRows(Versions.keepLatest(DrawnLanding.orders("""
                file  | line | order_id | status    | updated_at
                a.csv | 2    | o1       | cancelled | 2026-01-02 00:00:00
                a.csv | 3    | o1       | paid      | 2026-01-02 00:00:00
                a.csv | 4    | o1       | unpaid    | 2026-01-02 00:00:00
                a.csv | 5    | o2       | unpaid    |
                b.csv | 2    | o2       | cancelled |
                """)), """
                file  | line | disposition
                a.csv | 2    | duplicate
                a.csv | 3    | accepted
                a.csv | 4    | duplicate
                a.csv | 5    | duplicate
                b.csv | 2    | accepted
                """);
    }

    @Test
    void keepsOneOfRowsThatSayTheSame() {
        DrawnRows.assertRows(Versions.keepLatest(DrawnLanding.orders("""
                file  | line | shop | order_id | status
                b.csv | 2    | s    | o1       | paid
                a.csv | 9    | s    | o1       | paid
                a.csv | 10   | s    | o1       | paid
                a.csv | 11   | t    | o1       | paid
                """)), """
                file  | line | disposition
                b.csv | 2    | duplicate
                a.csv | 9    | accepted
                a.csv | 10   | duplicate
                a.csv | 11   | accepted
                """);
    }

    @Test
    void leavesRowsAloneThatWereNotAccepted() {
        DrawnRows.assertRows(Versions.keepLatest(DrawnLanding.orders("""
                file  | line | order_id | status | disposition
                a.csv | 2    | o1       | paid   | quarantined
                a.csv | 3    | o1       | paid   | ignored
                a.csv | 4    | o1       | paid   | accepted
                b.csv | 0    | o1       | paid   | file_error
                """)), """
                file  | line | disposition
                a.csv | 2    | quarantined
                a.csv | 3    | ignored
                a.csv | 4    | accepted
                b.csv | 0    | file_error
                """);
    }

    @Test
    void twoEqualLinesOfOneFileAreTwoAndTheSameLinesOfAnotherExportAreTheSame() {
        DrawnRows.assertRows(Versions.keepLatest(DrawnLanding.lines("""
                file  | line | order_id | status | product_id | paid_fen
                a.csv | 2    | o1       | paid   | tea        | 500
                a.csv | 3    | o1       | paid   | tea        | 500
                a.csv | 4    | o1       | paid   | cup        | 500
                b.csv | 2    | o1       | paid   | tea        | 500
                b.csv | 3    | o1       | paid   | cup        | 500
                b.csv | 4    | o1       | paid   | cup        | 500
                """)), """
                file  | line | disposition
                a.csv | 2    | accepted
                a.csv | 3    | accepted
                a.csv | 4    | accepted
                b.csv | 2    | duplicate
                b.csv | 3    | duplicate
                b.csv | 4    | accepted
                """);
    }

    @Test
    void aLineNumberTellsLinesApartAlsoWhenTheyWereChanged() {
        DrawnRows.assertRows(Versions.keepLatest(DrawnLanding.lines("""
                file  | line | order_id | line_id | status | updated_at          | paid_fen
                a.csv | 2    | o1       | 1       | unpaid | 2026-01-01 00:00:00 | 0
                a.csv | 3    | o1       | 2       | unpaid | 2026-01-01 00:00:00 | 0
                b.csv | 2    | o1       | 1       | paid   | 2026-01-02 00:00:00 | 500
                b.csv | 3    | o1       | 2       | paid   | 2026-01-02 00:00:00 | 500
                """)), """
                file  | line | disposition
                a.csv | 2    | duplicate
                a.csv | 3    | duplicate
                b.csv | 2    | accepted
                b.csv | 3    | accepted
                """);
    }

    @Test
    void aLineWithoutANumberThatIsUpdatedLaterIsTheSameLine() {
        DrawnRows.assertRows(Versions.keepLatest(DrawnLanding.lines("""
                file  | line | order_id | status | updated_at          | product_id | paid_fen
                a.csv | 2    | o1       | paid   | 2026-01-01 00:00:00 | tea        | 500
                a.csv | 3    | o1       | paid   | 2026-01-01 00:00:00 | tea        | 500
                b.csv | 2    | o1       | paid   | 2026-01-02 00:00:00 | tea        | 500
                b.csv | 3    | o1       | paid   | 2026-01-02 00:00:00 | tea        | 500
                """)), """
                file  | line | disposition
                a.csv | 2    | duplicate
                a.csv | 3    | duplicate
                b.csv | 2    | accepted
                b.csv | 3    | accepted
                """);
    }

    @Test
    void linesThatDifferInWhichTextIsUnknownAreTwo() {
        DrawnRows.assertRows(Versions.keepLatest(DrawnLanding.lines("""
                file  | line | order_id | status | product_id | product_name | paid_fen
                a.csv | 2    | o1       | paid   | tea        |              | 500
                b.csv | 2    | o1       | paid   |            | tea          | 500
                """)), """
                file  | disposition
                a.csv | accepted
                b.csv | accepted
                """);
    }

    /** A platform restates a day up or down: neither the larger amount nor the one read first counts, but the last. */
    @Test
    void ofRestatedCostsTheLaterFileHoldsAndInAFileTheLaterLine() {
        DrawnRows.assertRows(Versions.keepLatest(DrawnLanding.costs("""
                file          | line | platform | account_id | campaign_id | day        | cost_fen
                2026-01-02.js | 1    | meta     | a1         | c1          | 2026-01-01 | 900
                2026-01-03.js | 1    | meta     | a1         | c1          | 2026-01-01 | 700
                2026-01-03.js | 2    | meta     | a1         | c1          | 2026-01-01 | 800
                2026-01-03.js | 10   | meta     | a1         | c1          | 2026-01-01 | 750
                2026-01-03.js | 3    | meta     | a1         | c1          | 2026-01-02 | 100
                2026-01-02.js | 9    | meta     | a1         | c2          | 2026-01-01 | 100
                2026-01-02.js | 8    | meta     | a2         | c1          | 2026-01-01 | 100
                2026-01-02.js | 7    | tencent  | a1         | c1          | 2026-01-01 | 100
                """)), """
                file          | line | disposition
                2026-01-02.js | 1    | duplicate
                2026-01-03.js | 1    | duplicate
                2026-01-03.js | 2    | duplicate
                2026-01-03.js | 10   | accepted
                2026-01-03.js | 3    | accepted
                2026-01-02.js | 9    | accepted
                2026-01-02.js | 8    | accepted
                2026-01-02.js | 7    | accepted
                """);
    }

    @Test
    void costsThatAreSaidTwiceAreOne() {
        DrawnRows.assertRows(Versions.keepLatest(DrawnLanding.costs("""
                file | line | platform | campaign_id | day        | cost_fen
                a    | 1    | meta     | c1          | 2026-01-01 | 900
                a    | 2    | meta     | c1          | 2026-01-01 | 900
                b    | 1    | meta     | c1          | 2026-01-01 | 900
                """)), """
                file | line | disposition
                a    | 1    | duplicate
                a    | 2    | duplicate
                b    | 1    | accepted
                """);
    }

    @Test
    void neitherOrderNorNamesOfFilesNorPartitionsChangeWhatIsKept() {
        Cases.forAll(41, 2, VersionsTest::overlappingExports, drawing -> {
            Dataset<Row> landed = DrawnLanding.orders(drawing);
            Dataset<Row> permuted = landed.withColumn("file", concat(lit("z"), lit(9).minus(Landed.FILE.col())))
                    .repartition(3, Landed.LINE.col());

            assertThat(kept(permuted)).isEqualTo(kept(landed));
        });
    }

    private static List<String> kept(Dataset<Row> landed) {
        return Versions.keepLatest(landed)
                .filter(Landed.DISPOSITION.col().equalTo("accepted"))
                .select(Landed.ORDER.col())
                .collectAsList()
                .stream()
                .map(Row::toString)
                .sorted()
                .toList();
    }

    private static String overlappingExports(Random random) {
        var drawing = new StringBuilder("file | line | order_id | user_id | status | updated_at | paid_fen\n");
        for (int line = 0; line < 80; line++) {
            drawing.append("%d | %d | o%d | u%d | %s | %s | %d%n"
                    .formatted(
                            random.nextInt(4),
                            line,
                            random.nextInt(15),
                            random.nextInt(2),
                            List.of("paid", "unpaid", "cancelled").get(random.nextInt(3)),
                            random.nextBoolean() ? "" : "2026-01-0" + (1 + random.nextInt(3)) + " 00:00:00",
                            random.nextInt(3)));
        }
        return drawing.toString();
    }
}
