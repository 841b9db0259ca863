package org.headwater.synthetic.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.headwater.synthetic.files.Lived.order;
import static org.headwater.synthetic.files.Lived.refund;

import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.headwater.synthetic.brand.Shop;
import org.headwater.synthetic.life.Order;
import org.headwater.synthetic.life.Outcome;
import org.headwater.synthetic.life.Refund;
import org.headwater.synthetic.life.Refund.Verdict;
import org.headwater.synthetic.people.Ids;
import org.headwater.synthetic.text.ChinaTime;
import org.junit.jupiter.api.Test;

class ShopifyOrdersTest {

    private static List<String> states(Outcome outcome, String orderedAt, String settledAt, Refund... refunds) {
        Order order = order(Shop.SITE, outcome, orderedAt, settledAt, refunds);
        return Written.of(Lived.with(order), new ShopifyOrders()).stream()
                .map(t -> String.join(
                        " ",
                        ChinaTime.date(t.at()).substring(5),
                        t.row().get("Financial Status"),
                        t.row().get("Refunded Amount"),
                        t.row().get("Outstanding Balance")))
                .toList();
    }

    @Test
    void anOrderIsExportedOnEachDayOnWhichItChangedAsItThenStood() {
        assertThat(states(Outcome.PAID, "01-03 18:10:00", "01-03 18:12:00")).containsExactly("01-03 paid 0.00 0.00");
        assertThat(states(Outcome.PAID, "01-03 18:10:00", "01-04 02:12:00"))
                .containsExactly("01-03 pending 0.00 100.00", "01-04 paid 0.00 0.00");
        assertThat(states(Outcome.UNPAID, "01-03 18:10:00", "01-04 18:10:00"))
                .containsExactly("01-03 pending 0.00 100.00", "01-04 voided 0.00 0.00");
    }

    @Test
    void refundsAddUpAndOnlyThoseThatWerePaidOut() {
        assertThat(states(
                        Outcome.PAID,
                        "01-03 18:10:00",
                        "01-03 18:12:00",
                        refund(1, "01-05 10:00:00", "01-06 10:00:00", 7_001, Verdict.SUCCESS),
                        refund(2, "01-08 10:00:00", "01-09 10:00:00", 2_999, Verdict.SUCCESS)))
                .containsExactly(
                        "01-03 paid 0.00 0.00", "01-06 partially_refunded 70.01 0.00", "01-09 refunded 100.00 0.00");
        assertThat(states(
                        Outcome.PAID,
                        "01-03 18:10:00",
                        "01-03 18:12:00",
                        refund(1, "01-05 10:00:00", "01-06 10:00:00", 7_001, Verdict.REFUSED)))
                .containsExactly("01-03 paid 0.00 0.00");
    }

    @Test
    void whatIsTrueOfTheOrderStandsOnItsFirstRowOnly() {
        Order order = order(Shop.SITE, Outcome.PAID, "01-03 18:10:00", "01-03 18:12:00");

        List<CSVRecord> rows =
                Written.of(Lived.with(order), new ShopifyOrders()).get(0).rows();

        CSVRecord first = rows.get(0);
        assertThat(first.get("Name")).matches("#[0-9]{4,16}");
        assertThat(first.get("Email")).isEqualTo(new Ids(7).email(3));
        assertThat(first.get("Created at")).isEqualTo("2025-01-03 18:10:00 +0800");
        assertThat(first.get("Paid at")).isEqualTo("2025-01-03 18:12:00 +0800");
        assertThat(first.get("Total")).isEqualTo("100.00");
        assertThat(first.get("Discount Code")).isEqualTo("friend");
        assertThat(first.get("Discount Amount")).isEqualTo("20.00");
        assertThat(first.get("Note Attributes")).isEqualTo("share_id: s2r");
        assertThat(first.get("Id")).matches("5[0-9]{15}");
        assertThat(first.get("Source")).isEqualTo("web");
        CSVRecord second = rows.get(1);
        assertThat(second.stream().filter(cell -> !cell.isEmpty()))
                .containsExactly(
                        first.get("Name"),
                        "1",
                        "青汀防晒喷雾150ml",
                        "99.00",
                        "SU02",
                        "true",
                        "false",
                        "pending",
                        "青汀",
                        "69.01");
        assertThat(second.get("Lineitem discount")).isEqualTo("69.01");
        assertThat(second.get("Vendor")).isEqualTo("青汀");
    }

    @Test
    void everyRowHasAllColumnsAndLinesAddUpToTheTotal() {
        for (Written.Text text : Written.of(Lived.until(90), new ShopifyOrders())) {
            List<CSVRecord> rows = text.rows();
            long fen = 0;
            for (CSVRecord row : rows) {
                assertThat(row.size()).isEqualTo(70);
                assertThat(row.get("Name")).isEqualTo(rows.get(0).get("Name"));
                fen += Fen.of(row.get("Lineitem price")) * Integer.parseInt(row.get("Lineitem quantity"))
                        - Fen.of(row.get("Lineitem discount"));
            }
            assertThat(fen).isEqualTo(Fen.of(rows.get(0).get("Total")));
        }
    }
}
