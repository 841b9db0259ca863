package org.headwater.jobs.config;

import java.util.Optional;
import org.headwater.jobs.config.SourceConfig.LineMapping;
import org.headwater.jobs.config.yaml.ObjectShape;
import org.headwater.jobs.config.yaml.Setting;
import org.headwater.jobs.config.yaml.Values;

/** How a row becomes order lines. */
final class LineSettings {

    private static final Setting<Optional<Condition>> WHEN =
            Setting.optional("when", ConditionSettings.SHAPE, "all rows", "Rows that are or hold order lines.");
    static final Setting<Optional<String>> EACH = Setting.optional(
            "each",
            Columns.NAME,
            "the row is the line",
            "JSON array that holds the lines; names are looked up in its element, then in the row.");
    static final Setting<Optional<TextColumn>> ORDER_ID = Setting.optional(
            "order_id", TextColumnSettings.SHAPE, "order_id of orders", "Order that the line belongs to.");
    private static final Setting<Optional<TextColumn>> LINE_ID =
            Setting.optional("line_id", TextColumnSettings.SHAPE, "Line number as the shop issued it.");
    private static final Setting<Optional<TextColumn>> PRODUCT_ID =
            Setting.optional("product_id", TextColumnSettings.SHAPE, "What was bought, as an id.");
    private static final Setting<Optional<TextColumn>> PRODUCT_NAME =
            Setting.optional("product_name", TextColumnSettings.SHAPE, "What was bought, for people.");
    private static final Setting<Optional<TextColumn>> CATEGORY =
            Setting.optional("category", TextColumnSettings.SHAPE, "What kind of thing was bought.");
    private static final Setting<CountColumn> QUANTITY =
            Setting.required("quantity", CountColumnSettings.SHAPE, "How many were bought.");
    private static final Setting<MoneyColumn> PAID =
            Setting.required("paid", MoneyColumnSettings.SHAPE, "What was paid for the line after discounts.");

    static final ObjectShape<LineMapping> SHAPE = ObjectShape.of(
            "order_lines",
            "How a row becomes order lines.",
            LineSettings::make,
            WHEN,
            EACH,
            ORDER_ID,
            LINE_ID,
            PRODUCT_ID,
            PRODUCT_NAME,
            CATEGORY,
            QUANTITY,
            PAID);

    private LineSettings() {}

    private static LineMapping make(Values values) {
        return new LineMapping(
                values.get(WHEN),
                values.get(EACH),
                values.get(ORDER_ID),
                values.get(LINE_ID),
                values.get(PRODUCT_ID),
                values.get(PRODUCT_NAME),
                values.get(CATEGORY),
                values.get(QUANTITY),
                values.get(PAID));
    }

    /** {@code lines} with the order's id when they have none of their own. */
    static LineMapping withOrderId(LineMapping lines, TextColumn orderId) {
        return new LineMapping(
                lines.when(),
                lines.each(),
                lines.orderId().or(() -> Optional.of(orderId)),
                lines.lineId(),
                lines.productId(),
                lines.productName(),
                lines.category(),
                lines.quantity(),
                lines.paid());
    }
}
