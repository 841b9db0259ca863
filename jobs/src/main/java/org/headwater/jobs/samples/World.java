package org.headwater.jobs.samples;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * All that happened, good rows only.
 *
 * @param orders by time of order
 * @param refunds by time of asking
 */
record World(List<Order> orders, List<Refund> refunds) {

    private static final Comparator<Purchase> BY_TIME = Comparator.comparing(Purchase::orderedAt)
            .thenComparing(p -> p.customer().userId());

    static World of(long seed) {
        List<Purchase> purchases = new ArrayList<>();
        for (int number = 1; number <= Customers.COUNT; number++) {
            var draws = new Draws(seed, number);
            purchases.addAll(Purchases.of(Customers.draw(number, draws), draws));
        }
        purchases.sort(BY_TIME);
        List<Order> orders = new ArrayList<>();
        Map<Shop, Integer> serials = new EnumMap<>(Shop.class);
        for (Purchase purchase : purchases) {
            orders.add(Order.numbered(serials.merge(purchase.shop(), 1, Integer::sum), purchase));
        }
        return new World(List.copyOf(orders), refunds(seed, orders));
    }

    private static List<Refund> refunds(long seed, List<Order> orders) {
        var draws = new Draws(seed, 0);
        List<Refund> refunds = new ArrayList<>();
        for (Order order : orders) {
            refunds.addAll(Refunds.of(order, draws));
        }
        refunds.sort(Comparator.comparing(Refund::askedAt).thenComparing(Refund::refundId));
        return List.copyOf(refunds);
    }

    List<Order> orders(Shop shop) {
        return orders.stream().filter(o -> o.purchase().shop() == shop).toList();
    }

    List<Refund> refunds(Shop shop) {
        return refunds.stream().filter(r -> r.order().purchase().shop() == shop).toList();
    }
}
