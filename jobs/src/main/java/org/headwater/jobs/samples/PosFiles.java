package org.headwater.jobs.samples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the tills of the stores print into one monthly file: semicolons, one row per line of a receipt. A return is a
 * receipt of its own, with negative quantities and the number of the receipt that it undoes.
 */
final class PosFiles {

    private static final Csv CSV = new Csv(";", "\n");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xx", Locale.ROOT);
    private static final String HEADER = CSV.row(
            "order_id",
            "line_no",
            "type",
            "user_id",
            "status",
            "paid_at",
            "sku",
            "name",
            "category",
            "quantity",
            "unit_price",
            "returned_order_id");

    private PosFiles() {}

    /** @param returned number of the receipt that this one undoes, "" for a sale */
    private record Receipt(
            String number,
            String type,
            Order order,
            String status,
            LocalDateTime at,
            List<Line> lines,
            String returned) {

        static Receipt of(Order order) {
            Purchase purchase = order.purchase();
            String status = order.isPaid() ? "PAID" : "VOID";
            return new Receipt(order.orderId(), "SALE", order, status, purchase.settledAt(), purchase.lines(), "");
        }

        static Receipt of(Refund refund) {
            Order order = refund.order();
            return new Receipt(
                    refund.refundId(), "RETURN", order, "PAID", refund.decidedAt(), refund.lines(), order.orderId());
        }
    }

    static List<SampleFile> of(World world) {
        List<Receipt> receipts = Stream.concat(
                        world.orders(Shop.POS).stream().map(Receipt::of),
                        world.refunds(Shop.POS).stream().map(Receipt::of))
                .toList();
        return Export.ALL.stream().map(export -> file(export, receipts)).toList();
    }

    private static SampleFile file(Export export, List<Receipt> receipts) {
        String rows = receipts.stream()
                .filter(r -> export.holds(r.at()))
                .map(PosFiles::rows)
                .collect(joining());
        String bad = BadRow.lines(BadRows.POS_LINES, export.month()::equals, "\n");
        return new SampleFile("orders/pos/receipts-" + export.month() + ".csv", HEADER + rows + bad, UTF_8);
    }

    private static String rows(Receipt receipt) {
        return IntStream.range(0, receipt.lines().size())
                .mapToObj(i -> row(receipt, i + 1, receipt.lines().get(i)))
                .collect(joining());
    }

    private static String row(Receipt receipt, int lineNumber, Line line) {
        Product product = line.product();
        boolean sale = receipt.returned().isEmpty();
        return CSV.row(
                receipt.number(),
                lineNumber,
                receipt.type(),
                receipt.order().userId(),
                receipt.status(),
                TIME.format(receipt.at().atOffset(ZoneOffset.ofHours(8))),
                product.sku(),
                product.name(),
                product.category(),
                sale ? line.quantity() : -line.quantity(),
                Yuan.of(line.unitFen()),
                receipt.returned());
    }
}
