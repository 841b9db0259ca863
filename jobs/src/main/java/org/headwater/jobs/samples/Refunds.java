package org.headwater.jobs.samples;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.headwater.jobs.samples.Refund.Decision;

/** Which paid orders come back, whole or in part, days or weeks later. */
final class Refunds {

    private static final double ASKED_RATIO = 0.065;
    private static final double REFUSED_RATIO = 0.12;
    private static final double WHOLE_RATIO = 0.5;
    private static final double USUAL_DAYS_UNTIL_ASKED = 5;

    private Refunds() {}

    /** None, mostly; at times one for every line of an order, one by one. Never more than was paid. */
    static List<Refund> of(Order order, Draws draws) {
        List<Refund> refunds = new ArrayList<>();
        if (order.isPaid() && draws.chance(ASKED_RATIO)) {
            List<Line> lines = order.purchase().lines();
            boolean whole = draws.chance(WHOLE_RATIO);
            int times = whole || lines.size() == 1 ? 1 : 1 + draws.below(2);
            for (int i = 0; i < times; i++) {
                List<Line> back = whole ? lines : List.of(onePieceOf(lines.get(i)));
                Refund refund = refund(order, i + 1, back, draws);
                if (refund.askedAt().isBefore(ShopCalendar.END)) {
                    refunds.add(refund);
                }
            }
        }
        return refunds;
    }

    private static Refund refund(Order order, int number, List<Line> lines, Draws draws) {
        long secondsUntilAsked = Math.round(3600 * (2 + 24 * draws.exponential(1 / USUAL_DAYS_UNTIL_ASKED)));
        LocalDateTime askedAt = order.purchase().settledAt().plusSeconds(secondsUntilAsked);
        if (atATill(order)) {
            askedAt = whenStoresAreOpen(askedAt.plusDays(1));
        }
        LocalDateTime decidedAt = atATill(order) ? askedAt : askedAt.plusSeconds(3600L * 4 + draws.below(4 * 86_400));
        boolean refused = draws.chance(REFUSED_RATIO) && !atATill(order);
        Decision decision = decidedAt.isBefore(ShopCalendar.END)
                ? (refused ? Decision.REFUSED : Decision.SUCCESS)
                : Decision.PENDING;
        return new Refund(number(order, number), order, lines, askedAt, decidedAt, decision);
    }

    /** Taobao's are as long as its order numbers and nothing but digits. */
    private static String number(Order order, int count) {
        return order.purchase().shop() == Shop.TAOBAO
                ? Long.toString(Long.parseLong(order.orderId()) + count)
                : "R" + order.orderId() + "-" + count;
    }

    private static LocalDateTime whenStoresAreOpen(LocalDateTime at) {
        return at.withHour(10 + at.getHour() / 2);
    }

    private static boolean atATill(Order order) {
        return order.purchase().shop() == Shop.POS;
    }

    private static Line onePieceOf(Line line) {
        return new Line(line.product(), 1, line.unitFen());
    }
}
