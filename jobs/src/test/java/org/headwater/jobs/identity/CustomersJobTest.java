package org.headwater.jobs.identity;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.config.IdScopes.KindOfId;
import org.headwater.jobs.plan.Buyers;
import org.headwater.jobs.tables.core.Customers;
import org.headwater.jobs.tables.core.Identities;
import org.headwater.jobs.tables.core.Orders;
import org.headwater.jobs.tables.core.Refunds;
import org.headwater.jobs.testing.DrawnRows;
import org.junit.jupiter.api.Test;

class CustomersJobTest {

    /** Taobao's orders name buyers by nick and its refunds by phone; the site's by e-mail or member id; the till's by nothing. */
    private static final Buyers BUYERS = new Buyers(Map.of(
            "tb_orders", List.of(new KindOfId("taobao_nick", "")),
            "tb_refunds", List.of(new KindOfId("phone", "")),
            "site", List.of(new KindOfId("email", "", ".+@.+"), new KindOfId("member_id", "brand", "M[0-9]+"))));

    private static final String IDENTITIES = """
            kind        | scope | id_value       | person_id
            taobao_nick |       | ann            | p1
            phone       |       | +8613800138000 | p1
            email       |       | ann@b.cn       | p1
            member_id   | brand | M2             | p2
            member_id   | other | M3             | p3
            """;

    private static final String NO_REFUNDS = "shop | refund_id | user_id | source\n";

    @Test
    void aBuyerOfTwoShopsIsOneCustomer() {
        assertCustomers("""
                shop   | order_id | user_id  | source
                taobao | o1       | ann      | tb_orders
                taobao | o2       | ann      | tb_orders
                site   | o3       | ann@b.cn | site
                site   | o4       | Ann@B.cn | site
                site   | o5       | M2       | site
                """, NO_REFUNDS, """
                shop   | user_id  | customer_id
                taobao | ann      | p1
                site   | ann@b.cn | p1
                site   | Ann@B.cn | p1
                site   | M2       | p2
                """);
    }

    @Test
    void whatIsNobodysIdIsNoCustomer() {
        assertCustomers("""
                shop   | order_id | user_id  | source
                taobao | o1       | a***n    | tb_orders
                site   | o2       | neither  | site
                site   | o3       |          | site
                """, NO_REFUNDS, """
                shop   | user_id | customer_id
                taobao | a***n   |
                site   | neither |
                """);
    }

    /** M3 is known in another scope only. */
    @Test
    void whoWasNeverSeenElsewhereIsACustomerByThemselves() {
        assertCustomers("""
                shop   | order_id | user_id | source
                site   | o1       | M3      | site
                """, NO_REFUNDS, """
                shop   | user_id | customer_id
                site   | M3      | p71b24363797da64c1416b3ab
                """);
    }

    @Test
    void aSourceThatDoesNotSayWhatItsUserIdsAreHasNoCustomers() {
        assertCustomers("""
                shop | order_id | user_id | source
                till | o1       | ann     | till
                """, NO_REFUNDS, "shop | user_id | customer_id\n");
    }

    /** The refund r1 names nobody, and has its user id from its order. */
    @Test
    void ofTwoKindsOfOneShopTheOrdersHold() {
        assertCustomers("""
                shop   | order_id | user_id | source
                taobao | o1       | ann     | tb_orders
                """, """
                shop   | refund_id | user_id     | source
                taobao | r1        | ann         | tb_refunds
                taobao | r2        | 13800138000 | tb_refunds
                """, """
                shop   | user_id     | customer_id
                taobao | ann         | p1
                taobao | 13800138000 | p1
                """);
    }

    @Test
    void rowsOfACustomerHaveTheCustomersId() {
        Dataset<Row> customers = DrawnRows.of(Customers.TABLE, """
                shop   | user_id | customer_id
                taobao | ann     | p1
                site   | ann     | p2
                taobao | a***n   |
                """);

        DrawnRows.assertRows(CustomersOf.rows(DrawnRows.of(Orders.TABLE, """
                        shop   | order_id | user_id
                        taobao | o1       | ann
                        taobao | o2       | ann
                        site   | o3       | ann
                        till   | o4       | ann
                        taobao | o5       | a***n
                        taobao | o6       |
                        """), customers), """
                shop   | order_id | user_id
                taobao | o1       | p1
                taobao | o2       | p1
                site   | o3       | p2
                till   | o4       | ann
                taobao | o5       |
                taobao | o6       |
                """);
    }

    private static void assertCustomers(String orders, String refunds, String customers) {
        Dataset<Row> identities =
                DrawnRows.of(Identities.TABLE, IDENTITIES).na().fill("", new String[] {"scope"});

        DrawnRows.assertRows(
                CustomersJob.customers(
                        DrawnRows.of(Orders.TABLE, orders), DrawnRows.of(Refunds.TABLE, refunds), identities, BUYERS),
                customers);
    }
}
