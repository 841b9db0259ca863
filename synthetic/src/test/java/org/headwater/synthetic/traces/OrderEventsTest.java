package org.headwater.synthetic.traces;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import org.headwater.synthetic.brand.Shop;
import org.headwater.synthetic.files.OrderIds;
import org.headwater.synthetic.life.Order;
import org.headwater.synthetic.people.Ids;
import org.junit.jupiter.api.Test;

class OrderEventsTest {

    private static final Traced TRACED = Traced.of(Traced.WORLD);
    private static final OrderIds ORDER_IDS = new OrderIds(Traced.WORLD.seed());
    private static final Ids IDS = new Ids(Traced.WORLD.seed());
    /** What a few events of the last seconds may be short of. */
    private static final long UNSENT = 10_000;

    @Test
    void eachPaidOrderOfTheMiniProgramAndTheSiteIsPaidOnce() {
        List<String> paid = TRACED.of(EventKind.PAY_SUCCESS).stream()
                .map(event -> event.property("order_id") + " " + event.number("properties", "amount"))
                .toList();
        List<String> orders = orders(Order::isPaid).stream()
                .filter(order -> order.settledAt() < TRACED.end() - UNSENT)
                .map(order -> ORDER_IDS.order(order) + " " + yuan(order.paidFen()))
                .toList();

        assertThat(paid).doesNotHaveDuplicates().containsAll(orders);
        assertThat(orders).hasSizeGreaterThan(100).hasSizeGreaterThan(paid.size() - 3);
    }

    private static String yuan(long fen) {
        return fen / 100 + "." + fen % 100 / 10 + fen % 10;
    }

    @Test
    void eachOrderIsSubmittedOnceByItsBuyer() {
        List<String> submitted = TRACED.of(EventKind.ORDER_SUBMIT).stream()
                .filter(Parsed::isSensors)
                .map(event -> event.property("order_id") + " " + event.text("distinct_id") + " " + event.whole("time"))
                .toList();
        List<String> orders = orders(order -> order.shop() == Shop.MINI_PROGRAM).stream()
                .filter(order -> order.orderedAt() < TRACED.end() - UNSENT)
                .map(o -> ORDER_IDS.order(o) + " " + IDS.openid(o.person()) + " " + o.orderedAt())
                .toList();

        assertThat(submitted).doesNotHaveDuplicates().containsAll(orders);
    }

    @Test
    void ordersThroughALinkNameTheShare() {
        long linked = orders(order -> order.shareKey() != 0 && order.orderedAt() < TRACED.end() - UNSENT)
                .size();

        assertThat(linked).isPositive();
        assertThat(TRACED.of(EventKind.ORDER_SUBMIT).stream().filter(e -> e.property("share_id") != null))
                .hasSizeGreaterThanOrEqualTo((int) linked);
    }

    @Test
    void ordersInALiveRoomAreMadeWhileTheBuyerIsThere() {
        List<Parsed> inRoom = TRACED.of(EventKind.ORDER_SUBMIT).stream()
                .filter(event -> event.property("room_id") != null)
                .toList();

        assertThat(inRoom).isNotEmpty().allSatisfy(order -> {
            List<Parsed> there = TRACED.ofSensors().stream()
                    .filter(event -> order.property("room_id").equals(event.property("room_id")))
                    .filter(event -> order.property("$device_id").equals(event.property("$device_id"))
                            || order.text("distinct_id").equals(event.text("distinct_id")))
                    .toList();
            assertThat(there)
                    .anyMatch(e -> e.is(EventKind.LIVE_ENTER) && e.whole("time") <= order.whole("time"))
                    .anyMatch(e -> e.is(EventKind.LIVE_LEAVE) && e.whole("time") >= order.whole("time"));
        });
    }

    private static List<Order> orders(Predicate<Order> which) {
        return TRACED.district().orders().stream()
                .filter(order -> order.shop() != Shop.TAOBAO && order.orderedAt() < TRACED.end())
                .filter(which)
                .toList();
    }
}
