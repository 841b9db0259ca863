package org.headwater.jobs.value;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.headwater.jobs.tables.core.Events;
import org.headwater.jobs.tables.core.OrderLines;
import org.headwater.jobs.tables.core.Orders;
import org.headwater.jobs.tables.core.Refunds;
import org.headwater.jobs.testing.DrawnInputs;

/**
 * A small brand by chance, for second opinions: few users, so that same days, same moments, full refunds and refunds
 * without an order occur. Days are those of Shanghai, and the first is 2025-01-01.
 */
record DrawnBrand(List<Order> orders, List<Refund> refunds, List<Visit> visits) {

    static final LocalDate FIRST = LocalDate.of(2025, 1, 1);

    /** @param user "" for nobody */
    record Order(String id, String user, boolean paid, Instant at, long fen, String category) {
        LocalDate day() {
            return dayOf(at);
        }
    }

    record Refund(String id, String user, boolean success, Instant at, long fen) {
        LocalDate day() {
            return dayOf(at);
        }
    }

    record Visit(String user, Instant at) {
        LocalDate day() {
            return dayOf(at);
        }
    }

    static LocalDate dayOf(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.ofHours(8)).toLocalDate();
    }

    static DrawnBrand random(Random random, int users, int days) {
        var orders = new ArrayList<Order>();
        var refunds = new ArrayList<Refund>();
        var visits = new ArrayList<Visit>();
        for (int i = 0; i < users * 4; i++) {
            String user = random.nextInt(20) == 0 ? "" : "u" + (int) (users * Math.pow(random.nextDouble(), 2));
            Instant at = at(random, days);
            boolean paid = random.nextInt(6) > 0;
            long fen = paid ? random.nextInt(5) * 1250L : 0;
            orders.add(new Order(
                    "o" + i, user, paid, at, fen, List.of("tea", "cup", "").get(random.nextInt(3))));
            if (random.nextInt(3) == 0) {
                refunds.add(new Refund(
                        "r" + i, user, random.nextInt(4) > 0, at.plusSeconds(random.nextInt(4) * 50_000L), fen));
            }
            visits.add(new Visit("v" + random.nextInt(users), at(random, days)));
        }
        refunds.add(new Refund("rx", "stranger", true, at(random, days), 700));
        return new DrawnBrand(orders, refunds, visits);
    }

    private static Instant at(Random random, int days) {
        return FIRST.atStartOfDay(ZoneOffset.ofHours(8))
                .toInstant()
                .plusSeconds(random.nextInt(days) * 86_400L + random.nextInt(5) * 21_599L);
    }

    /** Paid orders of one known user up to a day, first to last. */
    List<Order> paidBy(String user, LocalDate asOf) {
        return orders.stream()
                .filter(o -> o.paid() && o.user().equals(user) && !o.day().isAfter(asOf))
                .sorted(Comparator.comparing(Order::at).thenComparing(Order::id))
                .toList();
    }

    List<Refund> refundsUntil(LocalDate asOf) {
        return refunds.stream()
                .filter(r -> r.success() && !r.day().isAfter(asOf))
                .toList();
    }

    DrawnInputs inputs() {
        var lines = new StringBuilder("order_id | line_id | category | paid_fen\n");
        var ordered = new StringBuilder("order_id | user_id | status | ordered_at | paid_at | paid_fen\n");
        for (Order o : orders) {
            String at = text(o.at());
            ordered.append(String.join(
                            " | ",
                            o.id(),
                            o.user(),
                            o.paid() ? "paid" : "unpaid",
                            at,
                            o.paid() ? at : "",
                            String.valueOf(o.fen())))
                    .append('\n');
            lines.append(o.id()).append(" | 1 | ").append(o.category()).append(" | 1\n");
        }
        var given = new StringBuilder("refund_id | user_id | status | refunded_at | refunded_fen\n");
        refunds.forEach(r -> given.append(String.join(
                        " | ",
                        r.id(),
                        r.user(),
                        r.success() ? "success" : "failed",
                        text(r.at()),
                        String.valueOf(r.fen())))
                .append('\n'));
        var seen = new StringBuilder("event_id | who_kind | who_id | happened_at\n");
        for (int i = 0; i < visits.size(); i++) {
            seen.append("e%d | member_id | %s | %s\n"
                    .formatted(i, visits.get(i).user(), text(visits.get(i).at())));
        }
        return new DrawnInputs()
                .with(Orders.TABLE, ordered.toString())
                .with(OrderLines.TABLE, lines.toString())
                .with(Refunds.TABLE, given.toString())
                .with(Events.TABLE, seen.toString());
    }

    private static String text(Instant at) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").format(at.atOffset(ZoneOffset.UTC));
    }
}
