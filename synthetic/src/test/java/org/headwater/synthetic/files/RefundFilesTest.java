package org.headwater.synthetic.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.headwater.synthetic.files.Lived.at;
import static org.headwater.synthetic.files.Lived.order;
import static org.headwater.synthetic.files.Lived.refund;

import java.util.List;
import java.util.function.ToLongFunction;
import org.headwater.synthetic.brand.Shop;
import org.headwater.synthetic.life.Order;
import org.headwater.synthetic.life.Outcome;
import org.headwater.synthetic.life.Refund.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RefundFilesTest {

    private static Order refunded(Shop shop, Verdict verdict) {
        var refund = refund(1, "01-05 10:00:00", "01-06 11:00:00", 2_999, verdict);
        return order(shop, Outcome.PAID, "01-03 18:10:00", "01-03 18:12:00", refund);
    }

    @ParameterizedTest
    @EnumSource(Verdict.class)
    void taobaoListsARefundWhenAskedForAndWhenSettled(Verdict verdict) {
        List<Written.Text> texts = Written.of(Lived.with(refunded(Shop.TAOBAO, verdict)), new TaobaoRefunds());

        assertThat(texts).extracting(Written.Text::at).containsExactly(at("01-05 10:00:00"), at("01-06 11:00:00"));
        assertThat(texts)
                .extracting(t -> t.row().get("退款状态"))
                .containsExactly(
                        "等待卖家处理",
                        switch (verdict) {
                            case SUCCESS -> "退款成功";
                            case REFUSED, WITHDRAWN -> "退款关闭";
                        });
        assertThat(texts).extracting(t -> t.row().get("退款完结时间")).containsExactly("", "2025-01-06 11:00:00");
        assertThat(texts).allMatch(t -> t.row().get("退款金额").equals("29.99"));
    }

    @ParameterizedTest
    @EnumSource(Verdict.class)
    void theSiteTellsOfARefundWhenAskedForAndWhenSettled(Verdict verdict) {
        List<Written.Text> texts = Written.of(Lived.with(refunded(Shop.SITE, verdict)), new ShopifyRefunds());

        assertThat(texts)
                .extracting(t -> t.json().get("status"))
                .containsExactly("pending", verdict == Verdict.SUCCESS ? "success" : "failure");
        assertThat(texts)
                .extracting(t -> t.json().get("processed_at"))
                .containsExactly(null, "2025-01-06T11:00:00+08:00");
        assertThat(texts).allMatch(t -> t.json().get("amount").equals("29.99"));
    }

    @ParameterizedTest
    @EnumSource(Verdict.class)
    void theMiniProgramLogsARefundWhenAskedForAndWhenSettled(Verdict verdict) {
        List<Written.Text> texts =
                Written.of(Lived.with(refunded(Shop.MINI_PROGRAM, verdict)), new MiniProgramRefunds());

        assertThat(texts).extracting(t -> t.json().get("status")).containsExactly("PENDING", verdict.name());
        assertThat(texts)
                .extracting(t -> t.json().get("refunded_at"))
                .containsExactly(null, verdict == Verdict.SUCCESS ? at("01-06 11:00:00") : null);
        assertThat(texts).extracting(t -> t.json().get("refunded_fen")).containsOnly(2_999L);
    }

    @Test
    void whatWasGivenBackAddsUpAtEachShop() {
        assertThat(given(new TaobaoRefunds(), t -> t.row().get("退款状态").equals("退款成功") ? taobaoFen(t) : 0))
                .isEqualTo(givenBack(Shop.TAOBAO));
        assertThat(given(new ShopifyRefunds(), t -> t.json().get("status").equals("success") ? siteFen(t) : 0))
                .isEqualTo(givenBack(Shop.SITE));
        assertThat(given(
                        new MiniProgramRefunds(),
                        t -> t.json().get("status").equals("SUCCESS")
                                ? (Long) t.json().get("refunded_fen")
                                : 0))
                .isEqualTo(givenBack(Shop.MINI_PROGRAM));
    }

    private static long taobaoFen(Written.Text text) {
        return Fen.of(text.row().get("退款金额"));
    }

    private static long siteFen(Written.Text text) {
        return Fen.of((String) text.json().get("amount"));
    }

    private static long given(DistrictFiles files, ToLongFunction<Written.Text> fen) {
        return Written.of(Lived.until(90), files).stream().mapToLong(fen).sum();
    }

    private static long givenBack(Shop shop) {
        long end = Lived.world(90).endMillis();
        long fen = Lived.until(90).orders().stream()
                .filter(o -> o.shop() == shop && o.orderedAt() < end)
                .flatMap(o -> o.refunds().stream())
                .filter(r -> r.verdict() == Verdict.SUCCESS && r.settledAt() < end)
                .mapToLong(r -> r.amountFen())
                .sum();
        assertThat(fen).isPositive();
        return fen;
    }
}
