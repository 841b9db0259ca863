package org.headwater.jobs.sources;

import java.util.Optional;
import org.headwater.jobs.config.SourceConfig;
import org.headwater.jobs.config.SourceConfig.RefundMapping;

/** Rows to refunds. */
final class RefundMapper {
    private final String shop;
    private final RefundMapping mapping;
    private final IdParser refundId;
    private final Optional<IdParser> orderId;
    private final Optional<IdParser> userId;
    private final StatusParser status;
    private final Optional<TimeParser> refundedAt;
    private final Optional<TimeParser> updatedAt;
    private final MoneyParser refunded;
    private final CurrencyParser currency;

    RefundMapper(SourceConfig source, RefundMapping mapping, String lakeCurrency) {
        this.shop = source.shop();
        this.mapping = mapping;
        this.refundId = new IdParser(mapping.refundId());
        this.orderId = mapping.orderId().map(IdParser::new);
        this.userId = mapping.userId().map(IdParser::new);
        this.status = new StatusParser(mapping.status());
        this.refundedAt = mapping.refundedAt().map(TimeParser::new);
        this.updatedAt = mapping.updatedAt().map(TimeParser::new);
        this.refunded = new MoneyParser(mapping.refunded());
        this.currency = new CurrencyParser(mapping.currency(), source.currency(), lakeCurrency);
    }

    boolean applies(Cells cells) {
        return mapping.when().map(when -> Conditions.holds(when, cells)).orElse(true);
    }

    Refund map(Cells cells) {
        var state = status.parse(cells);
        var time = refundedAt.map(rule -> rule.parse(cells)).orElse(null);
        if (state.equals("success") && time == null) {
            var column = mapping.refundedAt()
                    .map(rule -> Cell.of(cells, rule.columns()).column())
                    .orElse("");
            throw new Rejection(Reason.MISSING_VALUE, column, "must say when the money of a refund went back");
        }
        return new Refund(
                shop,
                refundId.required(cells),
                orderId.map(rule -> rule.optional(cells)).orElse(null),
                userId.map(rule -> rule.user(cells)).orElse(null),
                state,
                time,
                updatedAt.map(rule -> rule.parse(cells)).orElse(null),
                refunded.parseNotNegative(cells),
                currency.parse(cells));
    }
}
