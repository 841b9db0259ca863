package org.headwater.jobs.samples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.headwater.jobs.samples.Order.State;

/**
 * What the mini program's backend appends to its monthly log: one JSON object per order and state, money in fen. It
 * writes on the hour; an order that is still open then is written as it is, and once more when it is settled.
 */
final class MiniProgramFiles {

    private MiniProgramFiles() {}

    private record OrderJson(
            String orderId,
            String userId,
            String status,
            long createdAt,
            Long paidAt,
            long updatedAt,
            long paidFen,
            List<LineJson> lines) {}

    private record LineJson(int lineId, String sku, String name, String category, int quantity, long paidFen) {}

    static List<SampleFile> of(World world) {
        List<Order> orders = world.orders(Shop.MINI_PROGRAM);
        return Export.ALL.stream().map(e -> file(e.month(), orders)).toList();
    }

    private static SampleFile file(YearMonth month, List<Order> orders) {
        String rows = orders.stream()
                .filter(o -> YearMonth.from(o.purchase().orderedAt()).equals(month))
                .map(MiniProgramFiles::rows)
                .collect(joining());
        String bad = BadRow.lines(BadRows.MINI_PROGRAM_ORDERS, month::equals, "\n");
        return new SampleFile("orders/miniprogram/" + month + ".jsonl", rows + bad, UTF_8);
    }

    private static String rows(Order order) {
        LocalDateTime nextHour =
                order.purchase().orderedAt().truncatedTo(ChronoUnit.HOURS).plusHours(1);
        State first = order.stateAt(nextHour);
        State last = order.stateAt(ShopCalendar.END);
        return first == last ? row(order, last) : row(order, first) + row(order, last);
    }

    private static String row(Order order, State state) {
        Purchase purchase = order.purchase();
        boolean paid = state == State.PAID;
        long settledAt = Json.epochMillis(purchase.settledAt());
        long createdAt = Json.epochMillis(purchase.orderedAt());
        return Json.line(new OrderJson(
                order.orderId(),
                order.userId(),
                state == State.CANCELLED ? "CLOSED" : state.name(),
                createdAt,
                paid ? settledAt : null,
                state == State.UNPAID ? createdAt : settledAt,
                paid ? order.amountFen() : 0,
                lines(purchase.lines(), paid)));
    }

    private static List<LineJson> lines(List<Line> lines, boolean paid) {
        return IntStream.range(0, lines.size())
                .mapToObj(i -> line(i + 1, lines.get(i), paid))
                .toList();
    }

    private static LineJson line(int id, Line line, boolean paid) {
        Product product = line.product();
        return new LineJson(
                id, product.sku(), product.name(), product.category(), line.quantity(), paid ? line.amountFen() : 0);
    }
}
