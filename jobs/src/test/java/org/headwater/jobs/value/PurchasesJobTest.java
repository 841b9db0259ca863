package org.headwater.jobs.value;

import static org.headwater.jobs.testing.DrawnRows.assertRows;

import org.headwater.jobs.tables.core.OrderLines;
import org.headwater.jobs.tables.core.Orders;
import org.headwater.jobs.testing.DrawnInputs;
import org.headwater.jobs.testing.DrawnSettings;
import org.junit.jupiter.api.Test;

class PurchasesJobTest {

    @Test
    void numbersPaidOrdersAndNamesTheCategoryOfMostMoney() {
        var in = new DrawnInputs().with(Orders.TABLE, """
            shop | order_id | user_id | status    | paid_at             | paid_fen
            b    | o1       | ann     | paid      | 2026-01-02 00:00:00 | 100
            a    | o9       | ann     | paid      | 2026-01-02 00:00:00 | 200
            a    | o2       | ann     | paid      | 2026-01-31 15:59:59 | 300
            a    | o3       | ann     | paid      | 2026-01-31 16:00:00 | 999
            a    | o4       | ann     | cancelled |                     | 0
            a    | o5       |         | paid      | 2026-01-05 00:00:00 | 999
            a    | o6       | 张三    | paid      | 2026-01-05 16:00:00 | 0
            """).with(OrderLines.TABLE, """
                shop | order_id | line_id | category | paid_fen
                a    | o9       | 1       | tea      | 100
                a    | o9       | 2       | cup      | 60
                a    | o9       | 3       | cup      | 60
                a    | o2       | 1       | tea      | 150
                a    | o2       | 2       | cup      | 150
                a    | o6       | 1       |          | 0
                """);

        assertRows(
                PurchasesJob.JOB
                        .transform()
                        .apply(in, DrawnSettings.asOf("2026-01-31").of(PurchasesJob.JOB)),
                """
                shop | order_id | user_id | paid_on    | paid_fen | number | first_paid_on | previous_paid_on | next_paid_on | category
                a    | o9       | ann     | 2026-01-02 | 200      | 1      | 2026-01-02    |                  | 2026-01-02   | cup
                b    | o1       | ann     | 2026-01-02 | 100      | 2      | 2026-01-02    | 2026-01-02       | 2026-01-31   |
                a    | o2       | ann     | 2026-01-31 | 300      | 3      | 2026-01-02    | 2026-01-02       |              | cup
                a    | o6       | 张三    | 2026-01-06 | 0        | 1      | 2026-01-06    |                  |              |
                """);
    }
}
