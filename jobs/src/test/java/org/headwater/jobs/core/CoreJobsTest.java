package org.headwater.jobs.core;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.sources.Versions;
import org.headwater.jobs.tables.core.OrderLines;
import org.headwater.jobs.tables.core.Orders;
import org.headwater.jobs.tables.core.Refunds;
import org.headwater.jobs.tables.landing.Landed;
import org.headwater.jobs.testing.DrawnInputs;
import org.headwater.jobs.testing.DrawnLanding;
import org.headwater.jobs.testing.DrawnRows;
import org.junit.jupiter.api.Test;

class CoreJobsTest {

    @Test
    void ordersAreTheAcceptedRows() {
        DrawnRows.assertRows(orders(DrawnLanding.orders("""
                file  | line | order_id | status | paid_at             | paid_fen | disposition
                a.csv | 2    | o1       | paid   | 2026-01-01 00:00:00 | 500      |
                a.csv | 3    | o2       | paid   | 2026-01-01 00:00:00 | 900      | quarantined
                a.csv | 4    | o3       | unpaid |                     | 0        |
                """)), """
                order_id | status | paid_fen
                o1       | paid   | 500
                o3       | unpaid | 0
                """);
    }

    @Test
    void anOrderOfLinesAddsUpThoseThatArePaid() {
        var landed = DrawnLanding.lines("""
                file  | line | order_id | user_id | status    | paid_at             | updated_at          | product_id | paid_fen
                a.csv | 2    | o1       | ann     | paid      | 2026-01-02 00:00:00 | 2026-01-05 00:00:00 | tea        | 500
                a.csv | 3    | o1       | ann     | paid      | 2026-01-01 00:00:00 | 2026-01-04 00:00:00 | cup        | 300
                a.csv | 4    | o1       | ann     | cancelled |                     | 2026-01-09 00:00:00 | pot        | 0
                a.csv | 5    | o2       | bob     | cancelled |                     |                     | tea        | 0
                a.csv | 6    | o2       | bob     | unpaid    |                     |                     | cup        | 0
                """);

        DrawnRows.assertRows(orders(landed), """
                order_id | user_id | status | paid_at             | updated_at          | paid_fen
                o1       | ann     | paid   | 2026-01-01 00:00:00 | 2026-01-09 00:00:00 | 800
                o2       | bob     | unpaid |                     |                     | 0
                """);
    }

    @Test
    void orderLinesAreThoseOfAcceptedRowsEachWithANumber() {
        var landed = Versions.keepLatest(DrawnLanding.lines("""
                file  | line | order_id | status | product_id | quantity | paid_fen
                a.csv | 2    | o1       | paid   | tea        | 1        | 500
                a.csv | 3    | o1       | paid   | tea        | 1        | 500
                b.csv | 2    | o1       | paid   | tea        | 1        | 500
                """));
        var lines = OrderLinesJob.JOB.transform().apply(new DrawnInputs().with(Landed.TABLE, landed), null);

        DrawnRows.assertRows(
                OrderLines.TABLE
                        .shape(lines)
                        .selectExpr("product_id", "paid_fen", "substring_index(line_id, '-', -1) as n"),
                """
                product_id | paid_fen | n
                tea        | 500      | 1
                tea        | 500      | 2
                """);
    }

    @Test
    void aRefundIsWhosePaidTheOrderUnlessItSays() {
        var orders = DrawnRows.of(Orders.TABLE, """
                shop | order_id | user_id
                s    | o1       | ann
                t    | o1       | bob
                s    | o2       |
                """);

        DrawnRows.assertRows(refunds(DrawnLanding.refunds("""
                file  | line | shop | refund_id | order_id | user_id | status  | refunded_fen
                a.csv | 2    | s    | r1        | o1       |         | success | 100
                a.csv | 3    | t    | r1        | o1       |         | success | 200
                a.csv | 4    | s    | r2        | o1       | zoe     | success | 300
                a.csv | 5    | s    | r3        | o2       |         | success | 400
                a.csv | 6    | s    | r4        | lost     |         | success | 500
                a.csv | 7    | s    | r5        |          |         | success | 600
                """), orders), """
                shop | refund_id | user_id | refunded_fen
                s    | r1        | ann     | 100
                t    | r1        | bob     | 200
                s    | r2        | zoe     | 300
                s    | r3        |         | 400
                s    | r4        |         | 500
                s    | r5        |         | 600
                """);
    }

    @Test
    void linesOfARefundAddUp() {
        DrawnRows.assertRows(refunds(DrawnLanding.refundLines("""
                file  | line | refund_id | order_id | user_id | status  | refunded_at         | refunded_fen
                a.csv | 2    | r1        | o1       | ann     | success | 2026-01-02 00:00:00 | 100
                a.csv | 3    | r1        | o1       | ann     | success | 2026-01-01 00:00:00 | 20
                a.csv | 4    | r2        | o2       | bob     | pending |                     | 3
                """), DrawnRows.of(Orders.TABLE, "order_id")), """
                refund_id | order_id | user_id | status  | refunded_at         | refunded_fen
                r1        | o1       | ann     | success | 2026-01-01 00:00:00 | 120
                r2        | o2       | bob     | pending |                     | 3
                """);
    }

    @Test
    void aRefundOfLinesInSeveralStatesIsOneRowOfWhatWasGivenBack() {
        DrawnRows.assertRows(refunds(DrawnLanding.refundLines("""
                file  | line | refund_id | user_id | status  | refunded_at         | refunded_fen
                a.csv | 2    | r1        | ann     | success | 2026-01-02 00:00:00 | 100
                a.csv | 3    | r1        | ann     | pending |                     | 20
                a.csv | 4    | r1        | ann     | failed  |                     | 3
                a.csv | 5    | r2        | bob     | failed  |                     | 7
                a.csv | 6    | r2        | bob     | pending |                     | 5
                """), DrawnRows.of(Orders.TABLE, "order_id")), """
                refund_id | status  | refunded_at         | refunded_fen
                r1        | success | 2026-01-02 00:00:00 | 100
                r2        | pending |                     | 5
                """);
    }

    private static Dataset<Row> orders(Dataset<Row> landed) {
        return Orders.TABLE.shape(OrdersJob.JOB.transform().apply(new DrawnInputs().with(Landed.TABLE, landed), null));
    }

    private static Dataset<Row> refunds(Dataset<Row> landed, Dataset<Row> orders) {
        var in = new DrawnInputs().with(Landed.TABLE, landed).with(Orders.TABLE, orders);
        return Refunds.TABLE.shape(RefundsJob.JOB.transform().apply(in, null));
    }
}
