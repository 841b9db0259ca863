package org.headwater.jobs.sources;

import java.time.Instant;
import java.util.Optional;
import org.headwater.jobs.config.SourceConfig;
import org.headwater.jobs.config.SourceConfig.Grain;
import org.headwater.jobs.config.SourceConfig.OrderMapping;

/** Rows to orders. */
final class OrderMapper {
    private final String shop;
    private final boolean isLine;
    private final OrderMapping mapping;
    private final IdParser orderId;
    private final Optional<IdParser> userId;
    private final StatusParser status;
    private final Optional<TimeParser> orderedAt;
    private final Optional<TimeParser> paidAt;
    private final Optional<TimeParser> updatedAt;
    private final MoneyParser paid;
    private final Optional<MoneyParser> discount;
    private final AddressParser address;
    private final CurrencyParser currency;

    OrderMapper(SourceConfig source, OrderMapping mapping, String lakeCurrency) {
        this.shop = source.shop();
        this.isLine = source.grain() == Grain.LINE;
        this.mapping = mapping;
        this.orderId = new IdParser(mapping.orderId());
        this.userId = mapping.userId().map(IdParser::new);
        this.status = new StatusParser(mapping.status());
        this.orderedAt = mapping.orderedAt().map(TimeParser::new);
        this.paidAt = mapping.paidAt().map(TimeParser::new);
        this.updatedAt = mapping.updatedAt().map(TimeParser::new);
        this.paid = new MoneyParser(mapping.paid());
        this.discount = mapping.discount().map(MoneyParser::new);
        this.address = new AddressParser(mapping.address());
        this.currency = new CurrencyParser(mapping.currency(), source.currency(), lakeCurrency);
    }

    boolean applies(Cells cells) {
        return mapping.when().map(when -> Conditions.holds(when, cells)).orElse(true);
    }

    Order map(Cells cells) {
        var ordered = orderedAt.map(rule -> rule.parse(cells)).orElse(null);
        var payment = paidAt.map(rule -> rule.parse(cells)).orElse(null);
        var state = state(cells, payment);
        var isPaid = state.equals("paid");
        if (isPaid && payment == null) {
            throw new Rejection(Reason.MISSING_VALUE, paidAtColumn(cells), "must say when a paid order was paid");
        }
        return new Order(
                shop,
                orderId.required(cells),
                userId.map(rule -> rule.user(cells)).orElse(null),
                state,
                ordered,
                isPaid ? payment : null,
                updatedAt.map(rule -> rule.parse(cells)).orElse(null),
                amount(cells, isPaid),
                discount(cells),
                address.key(cells),
                currency.parse(cells));
    }

    /** An order that was closed after its payment was paid; what was given back stands among the refunds. */
    private String state(Cells cells, Instant payment) {
        var state = status.parse(cells);
        return state.equals("closed") ? (payment == null ? "cancelled" : "paid") : state;
    }

    /** A discount can be a line of its own, below zero; an order cannot. */
    private long amount(Cells cells, boolean isPaid) {
        if (!isPaid && paid.isBlank(cells)) {
            return 0;
        }
        var fen = isLine ? paid.parse(cells) : paid.parseNotNegative(cells);
        return isPaid ? fen : 0;
    }

    /** Blank is unknown, not nothing. */
    private Long discount(Cells cells) {
        return discount.filter(rule -> !rule.isBlank(cells))
                .map(rule -> isLine ? rule.parse(cells) : rule.parseNotNegative(cells))
                .orElse(null);
    }

    private String paidAtColumn(Cells cells) {
        return mapping.paidAt()
                .map(rule -> Cell.of(cells, rule.columns()).column())
                .orElse("");
    }
}
