package org.headwater.jobs.samples;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.headwater.jobs.samples.Purchase.Outcome;

/** One customer's orders, from the first until they leave or the last day ends. */
final class Purchases {

    private static final double AT_HOME_RATIO = 0.8;
    private static final double FORGOTTEN_CARD_RATIO = 0.05;
    private static final double LATE_PAYER_RATIO = 0.08;
    private static final double SPEND_SIGMA_OF_ONE_ORDER = 0.35;
    private static final int TILLS_OPEN_HOUR = 10;
    private static final int TILLS_CLOSE_HOUR = 22;

    private Purchases() {}

    static List<Purchase> of(Customer customer, Draws draws) {
        List<Purchase> purchases = new ArrayList<>();
        double at = customer.joinsAt();
        while (at < ShopCalendar.length()) {
            Purchase purchase = purchase(customer, ShopCalendar.at(at), draws);
            purchases.add(purchase);
            boolean leaves = purchase.outcome() == Outcome.PAID && draws.chance(customer.leavesRatio());
            if (leaves) {
                break;
            }
            at += draws.exponential(customer.ordersPerDay());
        }
        return purchases;
    }

    private static Purchase purchase(Customer customer, LocalDateTime orderedAt, Draws draws) {
        Shop shop = shop(customer, orderedAt, draws);
        Outcome outcome = draws.chance(shop.unpaidRatio) ? Outcome.CANCELLED : Outcome.PAID;
        LocalDateTime settledAt = outcome == Outcome.CANCELLED
                ? orderedAt.plus(shop.closesAfter)
                : orderedAt.plusSeconds(secondsToPay(shop, draws));
        long budgetFen = draws.logNormal(customer.usualSpendFen(), SPEND_SIGMA_OF_ONE_ORDER);
        int payPercent = ShopCalendar.isFestival(orderedAt.toLocalDate()) ? 75 : 85 + 5 * draws.below(4);
        boolean memberKnown = shop != Shop.POS || !draws.chance(FORGOTTEN_CARD_RATIO);
        List<Line> lines = Basket.fill(draws, customer.favouriteCategory(), budgetFen, payPercent);
        return new Purchase(shop, customer, memberKnown, orderedAt, outcome, settledAt, lines);
    }

    private static Shop shop(Customer customer, LocalDateTime orderedAt, Draws draws) {
        Shop shop = draws.chance(AT_HOME_RATIO) ? customer.home() : draws.pick(List.of(Shop.values()), s -> s.share);
        boolean tillsOpen = orderedAt.getHour() >= TILLS_OPEN_HOUR && orderedAt.getHour() < TILLS_CLOSE_HOUR;
        return shop == Shop.POS && !tillsOpen ? Shop.MINI_PROGRAM : shop;
    }

    /** A few think about it until the next day, but not at a till and not past the hour when the order closes. */
    private static long secondsToPay(Shop shop, Draws draws) {
        long quick = 20L + draws.below(160);
        return shop == Shop.TAOBAO && draws.chance(LATE_PAYER_RATIO) ? 3600L * (1 + draws.below(20)) + quick : quick;
    }
}
