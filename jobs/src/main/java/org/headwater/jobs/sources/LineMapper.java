package org.headwater.jobs.sources;

import java.util.List;
import java.util.Optional;
import org.headwater.jobs.config.CountColumn;
import org.headwater.jobs.config.Format;
import org.headwater.jobs.config.SourceConfig;
import org.headwater.jobs.config.SourceConfig.LineMapping;
import org.headwater.jobs.config.SourceConfig.OrderMapping;
import org.headwater.jobs.config.TextColumn;

/** Rows to order lines. */
final class LineMapper {
    private final String shop;
    private final LineMapping mapping;
    private final IdParser orderId;
    private final boolean isOrdersId;
    private final Optional<IdParser> userId;
    private final Optional<IdParser> lineId;
    private final Optional<IdParser> productId;
    private final CountColumn quantity;
    private final MoneyParser paid;
    private final CurrencyParser currency;

    /** @throws IllegalArgumentException when the mapping does not say what order a line belongs to, or cuts CSV cells up */
    LineMapper(SourceConfig source, LineMapping mapping, String lakeCurrency) {
        if (mapping.each().isPresent() && source.format() == Format.CSV) {
            throw new IllegalArgumentException("order_lines.each must be left out for csv, whose rows hold no arrays");
        }
        this.shop = source.shop();
        this.mapping = mapping;
        this.orderId = new IdParser(mapping.orderId()
                .or(() -> source.orders().map(OrderMapping::orderId))
                .orElseThrow(
                        () -> new IllegalArgumentException("order_lines.order_id must be set, as there is no orders")));
        var ordersId = source.orders().map(OrderMapping::orderId);
        this.isOrdersId = mapping.orderId().isEmpty() || mapping.orderId().equals(ordersId);
        this.userId = source.orders().flatMap(OrderMapping::userId).map(IdParser::new);
        this.lineId = mapping.lineId().map(IdParser::new);
        this.productId = mapping.productId().map(IdParser::new);
        this.quantity = mapping.quantity();
        this.paid = new MoneyParser(mapping.paid());
        this.currency =
                new CurrencyParser(source.orders().flatMap(OrderMapping::currency), source.currency(), lakeCurrency);
    }

    boolean applies(Cells cells) {
        return mapping.when().map(when -> Conditions.holds(when, cells)).orElse(true);
    }

    List<Line> map(Cells cells) {
        if (mapping.each().isEmpty()) {
            return List.of(line(cells, cells));
        }
        return cells.each(mapping.each().get()).stream()
                .map(element -> line(element, cells))
                .toList();
    }

    /**
     * One line. What the mapping of orders reads is read from the row also here: an element often has an {@code id} or a
     * {@code currency} too, and means its own.
     */
    private Line line(Cells cells, Cells row) {
        var order = orderId.required(isOrdersId ? row : cells);
        var id = lineId.map(rule -> rule.optional(cells)).orElse(null);
        var user = userId.map(rule -> rule.user(row)).orElse(null);
        var product = productId.map(rule -> rule.optional(cells)).orElse(null);
        var name = label(mapping.productName(), cells);
        var category = label(mapping.category(), cells);
        var pieces =
                WholeNumber.parsePositive(Cell.of(cells, quantity.columns()).orReject());
        var fen = paid.parse(cells);
        var code = currency.parse(row);
        var digest = ContentDigest.of(product, name, category, Long.toString(pieces), Long.toString(fen), code);
        return new Line(shop, order, id, digest, user, product, name, category, pieces, fen, code);
    }

    private static String label(Optional<TextColumn> rule, Cells cells) {
        if (rule.isEmpty()) {
            return null;
        }
        var cell = Cell.of(cells, rule.get().columns());
        if (cell.isBlank()) {
            return null;
        }
        var label = Texts.without(rule.get(), Texts.label(cell.text()));
        return label.isEmpty() ? null : label;
    }
}
