package org.headwater.jobs.config;

import java.util.Optional;
import org.headwater.jobs.config.SourceConfig.RefundMapping;
import org.headwater.jobs.config.yaml.ObjectShape;
import org.headwater.jobs.config.yaml.Setting;
import org.headwater.jobs.config.yaml.Values;

/** How a row becomes a refund. */
final class RefundSettings {

    private static final Setting<Optional<Condition>> WHEN =
            Setting.optional("when", ConditionSettings.SHAPE, "all rows", "Rows that are refunds.");
    private static final Setting<TextColumn> REFUND_ID =
            Setting.required("refund_id", TextColumnSettings.SHAPE, "Refund number as the shop issued it.");
    private static final Setting<Optional<TextColumn>> ORDER_ID =
            Setting.optional("order_id", TextColumnSettings.SHAPE, "Order that is paid back.");
    private static final Setting<Optional<TextColumn>> USER_ID =
            Setting.optional("user_id", TextColumnSettings.SHAPE, "Who gets the money back.");
    private static final Setting<StatusColumn> STATUS = Setting.required(
            "status", StatusColumnSettings.OF_REFUND, "Whether the refund is a success, pending or failed.");
    private static final Setting<Optional<TimeColumn>> REFUNDED_AT =
            Setting.optional("refunded_at", TimeColumnSettings.SHAPE, "When the money went back.");
    private static final Setting<Optional<TimeColumn>> UPDATED_AT = Setting.optional(
            "updated_at",
            TimeColumnSettings.SHAPE,
            "When the row last changed: of two rows of one refund the later holds.");
    private static final Setting<MoneyColumn> REFUNDED =
            Setting.required("refunded", MoneyColumnSettings.SHAPE, "What was paid back, as a positive amount.");
    private static final Setting<Optional<CurrencyColumn>> CURRENCY = Setting.optional(
            "currency", CurrencyColumnSettings.SHAPE, "the currency of the source", "Currency of the amount.");

    static final ObjectShape<RefundMapping> SHAPE = ObjectShape.of(
            "refunds",
            "How a row becomes a refund.",
            RefundSettings::make,
            WHEN,
            REFUND_ID,
            ORDER_ID,
            USER_ID,
            STATUS,
            REFUNDED_AT,
            UPDATED_AT,
            REFUNDED,
            CURRENCY);

    private RefundSettings() {}

    private static RefundMapping make(Values values) {
        return new RefundMapping(
                values.get(WHEN),
                values.get(REFUND_ID),
                values.get(ORDER_ID),
                values.get(USER_ID),
                values.get(STATUS),
                values.get(REFUNDED_AT),
                values.get(UPDATED_AT),
                values.get(REFUNDED),
                values.get(CURRENCY));
    }
}
