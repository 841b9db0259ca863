package org.headwater.jobs.samples;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

class TaobaoFilesTest {

    @Test
    void linesEndAsOnWindows() throws IOException {
        assertThat(CheckedIn.texts("orders/taobao", CheckedIn.GB18030))
                .hasSize(13)
                .allSatisfy(text -> assertThat(text.replace("\r\n", ""))
                        .startsWith("订单编号,买家会员名,买家应付货款,买家应付邮费,总金额,买家实际支付金额,订单状态,")
                        .doesNotContain("\n", "\r"));
    }

    @Test
    void anOrderNumberIsLongerThanASpreadsheetCanCount() throws IOException {
        assertThat(CheckedIn.taobaoOrders())
                .hasSizeGreaterThan(1300)
                .allMatch(row -> row.get("订单编号").matches("=\"\\d{19}\""))
                .allMatch(row -> row.get("联系手机").matches("1\\d\\d\\*{4}\\d{4}"));
    }

    @Test
    void whatIsNotPaidHasNoTimeAndNoAmount() throws IOException {
        assertThat(CheckedIn.taobaoOrders()).allSatisfy(row -> {
            boolean paid = List.of("交易成功", "卖家已发货，等待买家确认").contains(row.get("订单状态"));
            assertThat(row.get("订单付款时间").isEmpty()).isEqualTo(!paid);
            assertThat(row.get("买家实际支付金额")).isEqualTo(paid ? row.get("买家应付货款") : "0.00");
        });
    }

    @Test
    void theLastDayOfAMonthAppearsAgainInALaterState() throws IOException {
        Map<String, List<String>> states = CheckedIn.taobaoOrders().stream()
                .collect(groupingBy(r -> r.get("订单编号"), mapping(r -> r.get("订单状态"), toList())));

        assertThat(states.values())
                .contains(List.of("等待买家付款", "交易成功"))
                .contains(List.of("等待买家付款", "交易关闭"))
                .contains(List.of("卖家已发货，等待买家确认", "交易成功"))
                .noneMatch(s -> s.size() > 2);
    }

    @Test
    void theTotalAtTheEndIsTheSumAboveIt() throws IOException {
        List<CSVRecord> rows = CheckedIn.csv("orders/taobao", CheckedIn.GB18030, ',');
        List<BigDecimal> totals = rows.stream()
                .filter(r -> r.get("订单编号").equals("合计"))
                .map(r -> new BigDecimal(r.get("买家实际支付金额")))
                .toList();

        assertThat(totals).hasSize(13);
        assertThat(sum(totals)).isEqualTo(sum(amounts(CheckedIn.taobaoOrders(), "买家实际支付金额")));
    }

    @Test
    void refundsBelongToPaidOrdersAndNeverExceedThem() throws IOException {
        Map<String, BigDecimal> paid = CheckedIn.taobaoOrders().stream()
                .collect(toMap(r -> r.get("订单编号"), r -> new BigDecimal(r.get("买家实际支付金额")), BigDecimal::max));
        Map<String, BigDecimal> refunded = CheckedIn.taobaoRefunds().stream()
                .collect(toMap(r -> r.get("订单编号"), r -> new BigDecimal(r.get("退款金额")), BigDecimal::add));

        assertThat(refunded).hasSizeGreaterThan(50);
        assertThat(refunded).allSatisfy((order, amount) -> assertThat(amount).isLessThanOrEqualTo(paid.get(order)));
    }

    private static List<BigDecimal> amounts(List<CSVRecord> rows, String column) {
        return rows.stream().map(r -> new BigDecimal(r.get(column))).toList();
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
