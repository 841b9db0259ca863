package org.headwater.jobs.samples;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.summingLong;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.headwater.jobs.samples.Refund.Decision;
import org.junit.jupiter.api.Test;

class WorldTest {

    private static final World WORLD = World.of(SampleShop.SEED);
    private static final List<Order> PAID =
            WORLD.orders().stream().filter(Order::isPaid).toList();

    /** Were everybody alike, counts would be Poisson and variance and mean the same. */
    @Test
    void peopleDifferSoRepeatPurchasesVaryMoreThanTheirMean() {
        Collection<Long> orders = PAID.stream()
                .collect(groupingBy(o -> o.purchase().customer(), counting()))
                .values();
        double mean = orders.stream().mapToLong(n -> n - 1).average().orElseThrow();
        double variance = orders.stream()
                .mapToDouble(n -> (n - 1 - mean) * (n - 1 - mean))
                .average()
                .orElseThrow();

        assertThat(variance).isGreaterThan(2 * mean);
    }

    @Test
    void moreThanHalfBuyOnceAndSomeBuyVeryOften() {
        Collection<Long> orders = PAID.stream()
                .collect(groupingBy(o -> o.purchase().customer(), counting()))
                .values();

        assertThat(orders.stream().filter(n -> n == 1).count() * 2.0 / orders.size())
                .isBetween(1.0, 1.4);
        assertThat(orders).anyMatch(n -> n >= 15);
    }

    /** On a log scale the middle lies between the ends; on the money scale it lies far below. */
    @Test
    void spendingIsSkewedAsALogNormalIs() {
        long[] fen = PAID.stream().mapToLong(Order::amountFen).sorted().toArray();
        double median = fen[fen.length / 2];
        double tenth = fen[fen.length / 10];
        double ninetieth = fen[fen.length * 9 / 10];

        assertThat(ninetieth - median).isGreaterThan(2 * (median - tenth));
        assertThat(ninetieth / median).isBetween(0.6 * median / tenth, 1.6 * median / tenth);
    }

    @Test
    void aboutOneOrderInEightIsNeverPaid() {
        double ratio = 1 - (double) PAID.size() / WORLD.orders().size();

        assertThat(ratio).isBetween(0.10, 0.14);
    }

    @Test
    void aboutSixInAHundredPaidOrdersGiveMoneyBack() {
        long returned = successful().stream().map(Refund::order).distinct().count();

        assertThat((double) returned / PAID.size()).isBetween(0.045, 0.075);
    }

    @Test
    void someRefundsAreWholeAndSomeAreParts() {
        Map<Boolean, Long> byWhole = successful().stream()
                .collect(groupingBy(r -> r.amountFen() == r.order().amountFen(), counting()));

        assertThat(byWhole.get(true)).isGreaterThan(20);
        assertThat(byWhole.get(false)).isGreaterThan(20);
    }

    @Test
    void noOrderGivesBackMoreThanWasPaidNorBeforeItWasPaid() {
        Map<Order, Long> asked =
                WORLD.refunds().stream().collect(groupingBy(Refund::order, summingLong(Refund::amountFen)));

        assertThat(asked).allSatisfy((order, fen) -> assertThat(fen).isBetween(1L, order.amountFen()));
        assertThat(WORLD.refunds())
                .allMatch(r -> r.order().isPaid())
                .allMatch(r -> r.askedAt().isAfter(r.order().purchase().settledAt()));
    }

    @Test
    void numbersAreUniqueInTheirShop() {
        for (Shop shop : Shop.values()) {
            assertThat(WORLD.orders(shop)).extracting(Order::orderId).doesNotHaveDuplicates();
            assertThat(WORLD.refunds(shop)).extracting(Refund::refundId).doesNotHaveDuplicates();
        }
    }

    @Test
    void someCustomersBuyInAllShopsUnderOneId() {
        Map<String, Set<Shop>> shops = PAID.stream()
                .collect(groupingBy(Order::userId, mapping(o -> o.purchase().shop(), toSet())));
        shops.remove("");

        assertThat(shops.values().stream().filter(s -> s.size() == 3)).hasSizeGreaterThan(20);
        assertThat(shops.keySet()).allMatch(id -> id.matches("m\\d{6}"));
    }

    @Test
    void customersOfOtherNumbersDoNotDependOnEachOther() {
        var alone = new Draws(SampleShop.SEED, 700);
        List<Purchase> expected = Purchases.of(Customers.draw(700, alone), alone);

        assertThat(WORLD.orders().stream().map(Order::purchase))
                .filteredOn(p -> p.customer().userId().equals("m000700"))
                .containsExactlyElementsOf(expected);
    }

    private static List<Refund> successful() {
        return WORLD.refunds().stream()
                .filter(r -> r.decision() == Decision.SUCCESS)
                .toList();
    }
}
