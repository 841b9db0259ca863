package org.headwater.jobs.config;

import java.util.List;
import java.util.Optional;
import org.headwater.jobs.config.SourceConfig.OrderMapping;
import org.headwater.jobs.config.yaml.ObjectShape;
import org.headwater.jobs.config.yaml.OneOrMany;
import org.headwater.jobs.config.yaml.Setting;
import org.headwater.jobs.config.yaml.Values;

/** How a row becomes an order. */
final class OrderSettings {

    private static final Setting<Optional<Condition>> WHEN =
            Setting.optional("when", ConditionSettings.SHAPE, "all rows", "Rows that are orders.");
    private static final Setting<TextColumn> ORDER_ID =
            Setting.required("order_id", TextColumnSettings.SHAPE, "Order number as the shop issued it.");
    private static final Setting<Optional<TextColumn>> USER_ID =
            Setting.optional("user_id", TextColumnSettings.SHAPE, "Who bought.");
    private static final Setting<StatusColumn> STATUS = Setting.required(
            "status",
            StatusColumnSettings.OF_ORDER,
            "Whether the order is unpaid, paid or cancelled; closed is paid where the row says when it was paid, as what"
                    + " was given back stands among the refunds, and else cancelled.");
    private static final Setting<Optional<TimeColumn>> ORDERED_AT =
            Setting.optional("ordered_at", TimeColumnSettings.SHAPE, "When the order was placed.");
    private static final Setting<Optional<TimeColumn>> PAID_AT = Setting.optional(
            "paid_at", TimeColumnSettings.SHAPE, "When the payment cleared: the day that revenue counts on.");
    private static final Setting<Optional<TimeColumn>> UPDATED_AT = Setting.optional(
            "updated_at",
            TimeColumnSettings.SHAPE,
            "When the row last changed: of two rows of one order the later holds.");
    private static final Setting<MoneyColumn> PAID =
            Setting.required("paid", MoneyColumnSettings.SHAPE, "What was paid for goods after discounts.");
    private static final Setting<Optional<MoneyColumn>> DISCOUNT = Setting.optional(
            "discount",
            MoneyColumnSettings.SHAPE,
            "unknown",
            "What coupons and promotions took off the list price; blank is unknown.");
    private static final Setting<Optional<List<String>>> ADDRESS = Setting.optional(
            "address",
            new OneOrMany<>(Columns.NAME),
            "unknown",
            "Where it was sent to: one column, or all that make the address together, the street last. Of rows that can be read only a fingerprint"
                    + " of it is kept; blank and masked ones (with *) are unknown.");
    private static final Setting<Optional<CurrencyColumn>> CURRENCY = Setting.optional(
            "currency", CurrencyColumnSettings.SHAPE, "the currency of the source", "Currency of the amount.");

    static final ObjectShape<OrderMapping> SHAPE = ObjectShape.of(
            "orders",
            "How a row becomes an order.",
            OrderSettings::make,
            WHEN,
            ORDER_ID,
            USER_ID,
            STATUS,
            ORDERED_AT,
            PAID_AT,
            UPDATED_AT,
            PAID,
            DISCOUNT,
            ADDRESS,
            CURRENCY);

    private OrderSettings() {}

    private static OrderMapping make(Values values) {
        return new OrderMapping(
                values.get(WHEN),
                values.get(ORDER_ID),
                values.get(USER_ID),
                values.get(STATUS),
                values.get(ORDERED_AT),
                values.get(PAID_AT),
                values.get(UPDATED_AT),
                values.get(PAID),
                values.get(DISCOUNT),
                values.get(ADDRESS).orElse(List.of()),
                values.get(CURRENCY));
    }
}
