package org.headwater.jobs.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.tables.core.Customers;
import org.headwater.jobs.tables.core.Orders;
import org.headwater.jobs.tables.core.Refunds;
import org.headwater.jobs.testing.DrawnInputs;
import org.headwater.jobs.testing.DrawnRows;
import org.headwater.jobs.testing.DrawnSettings;
import org.junit.jupiter.api.Test;

class UserOrdersJobTest {

    private static final String NO_REFUNDS = """
            refund_id | user_id | status | refunded_at | refunded_fen
            """;

    private static final String NO_ORDERS = """
            order_id | user_id | status | paid_at | paid_fen
            """;

    @Test
    void countsOrdersPaidBeforeTheMidnightOfShanghaiThatEndsTheDay() {
        DrawnRows.assertRows(fold("""
                order_id | user_id | status | paid_at             | paid_fen
                o1       | ann     | paid   | 2026-01-01 08:00:00 |  1200
                o2       | ann     | paid   | 2026-01-31 15:59:59 |   800
                o3       | ann     | paid   | 2026-01-31 16:00:00 | 99900
                o4       | bob     | paid   | 2026-02-01 00:00:00 | 99900
                """, NO_REFUNDS), """
                user_id | orders | paid_fen | refunds | refunded_fen | first_paid_at       | last_paid_at        | last_refunded_at
                ann     | 2      | 2000     | 0       | 0            | 2026-01-01 08:00:00 | 2026-01-31 15:59:59 |
                """);
    }

    @Test
    void countsRefundsMadeBeforeTheMidnightOfShanghaiThatEndsTheDay() {
        DrawnRows.assertRows(fold(NO_ORDERS, """
                refund_id | user_id | status  | refunded_at         | refunded_fen
                r1        | ann     | success | 2026-01-31 15:59:59 |   300
                r2        | ann     | success | 2026-01-31 16:00:00 | 99900
                r3        | ann     | success | 2026-01-02 00:00:00 |   200
                """), """
                user_id | orders | paid_fen | refunds | refunded_fen | first_paid_at | last_paid_at | last_refunded_at
                ann     | 0      | 0        | 2       | 500          |               |              | 2026-01-31 15:59:59
                """);
    }

    @Test
    void countsPaidOrdersAndSuccessfulRefundsOnly() {
        DrawnRows.assertRows(fold("""
                order_id | user_id | status    | paid_at             | paid_fen
                o1       | ann     | unpaid    |                     | 0
                o2       | ann     | cancelled |                     | 0
                o3       | bob     | paid      | 2026-01-05 00:00:00 | 700
                """, """
                refund_id | user_id | status  | refunded_at         | refunded_fen
                r1        | ann     | pending |                     | 300
                r2        | bob     | failed  | 2026-01-06 00:00:00 | 300
                """), """
                user_id | orders | paid_fen | refunds | refunded_fen
                bob     | 1      | 700      | 0       | 0
                """);
    }

    @Test
    void countsRowsWithoutAUserNowhere() {
        DrawnRows.assertRows(fold("""
                order_id | user_id | status | paid_at             | paid_fen
                o1       |         | paid   | 2026-01-05 00:00:00 | 700
                """, """
                refund_id | user_id | status  | refunded_at         | refunded_fen
                r1        |         | success | 2026-01-06 00:00:00 | 300
                """), "user_id");
    }

    @Test
    void givesTheSameDayByDayInAnyOrderAsAtOnce() {
        var days = List.of("""
                order_id | user_id | status | paid_at             | paid_fen
                o1       | ann     | paid   | 2026-01-01 08:00:00 | 1200
                o2       | bob     | paid   | 2026-01-01 09:00:00 |  500
                """, """
                order_id | user_id | status | paid_at             | paid_fen
                o3       | ann     | paid   | 2026-01-02 08:00:00 |  300
                o4       | 张三    | paid   | 2026-01-02 08:00:00 |    0
                """, """
                order_id | user_id | status | paid_at             | paid_fen
                o5       | bob     | paid   | 2026-01-03 08:00:00 |  700
                o6       | ann     | paid   | 2026-01-03 08:00:00 |    1
                """);
        var refunds = DrawnRows.of(Refunds.TABLE, """
                refund_id | user_id | status  | refunded_at         | refunded_fen
                r1        | ann     | success | 2026-01-03 10:00:00 | 400
                """);
        List<Dataset<Row>> orders =
                days.stream().map(d -> DrawnRows.of(Orders.TABLE, d)).toList();
        var noOrders = DrawnRows.of(Orders.TABLE, NO_ORDERS);
        var noRefunds = DrawnRows.of(Refunds.TABLE, NO_REFUNDS);

        Dataset<Row> dayByDay = fold(noOrders, refunds);
        for (int day : new int[] {2, 0, 1}) {
            dayByDay = UserOrdersJob.FACT.merge(fold(orders.get(day), noRefunds), dayByDay);
        }
        Dataset<Row> atOnce = fold(orders.stream().reduce(Dataset::union).orElseThrow(), refunds);

        assertThat(sorted(dayByDay)).isEqualTo(sorted(atOnce)).hasSize(3);
    }

    /** Of the till nobody says what its user ids are: ann there is another customer. */
    @Test
    void countsAPersonWhoBuysInTwoShopsOnce() {
        var in = new DrawnInputs()
                .with(Orders.TABLE, """
                        shop   | order_id | user_id | status | paid_at             | paid_fen
                        taobao | o1       | ann     | paid   | 2026-01-05 00:00:00 | 700
                        site   | o2       | ann@b.c | paid   | 2026-01-07 00:00:00 | 300
                        till   | o3       | ann     | paid   | 2026-01-08 00:00:00 | 20
                        taobao | o4       | a***n   | paid   | 2026-01-08 00:00:00 | 1
                        """)
                .with(Refunds.TABLE, """
                        shop | refund_id | user_id | status  | refunded_at         | refunded_fen
                        site | r1        | ann@b.c | success | 2026-01-09 00:00:00 | 100
                        """)
                .with(Customers.TABLE, """
                        shop   | user_id | customer_id
                        taobao | ann     | p1
                        site   | ann@b.c | p1
                        taobao | a***n   |
                        """);

        DrawnRows.assertRows(
                UserOrdersJob.JOB
                        .transform()
                        .apply(
                                in,
                                DrawnSettings.asOf("2026-01-31")
                                        .withBuyers("taobao", "taobao_nick")
                                        .of(UserOrdersJob.JOB)),
                """
                user_id | orders | paid_fen | refunds | refunded_fen | first_paid_at       | last_paid_at
                p1      | 2      | 1000     | 1       | 100          | 2026-01-05 00:00:00 | 2026-01-07 00:00:00
                ann     | 1      | 20       | 0       | 0            | 2026-01-08 00:00:00 | 2026-01-08 00:00:00
                """);
    }

    private static Dataset<Row> fold(String orders, String refunds) {
        return fold(DrawnRows.of(Orders.TABLE, orders), DrawnRows.of(Refunds.TABLE, refunds));
    }

    private static Dataset<Row> fold(Dataset<Row> orders, Dataset<Row> refunds) {
        var in = new DrawnInputs().with(Orders.TABLE, orders).with(Refunds.TABLE, refunds);
        return UserOrdersJob.JOB
                .transform()
                .apply(in, DrawnSettings.asOf("2026-01-31").of(UserOrdersJob.JOB));
    }

    private static List<String> sorted(Dataset<Row> rows) {
        return rows.collectAsList().stream().map(Row::toString).sorted().toList();
    }
}
