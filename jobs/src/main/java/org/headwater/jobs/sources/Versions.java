package org.headwater.jobs.sources;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.get;
import static org.apache.spark.sql.functions.hex;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.md5;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.headwater.jobs.tables.Field;
import org.headwater.jobs.tables.Table;
import org.headwater.jobs.tables.core.Costs;
import org.headwater.jobs.tables.core.Deliveries;
import org.headwater.jobs.tables.core.Events;
import org.headwater.jobs.tables.core.Messages;
import org.headwater.jobs.tables.core.OrderLines;
import org.headwater.jobs.tables.core.Orders;
import org.headwater.jobs.tables.core.Refunds;
import org.headwater.jobs.tables.landing.Landed;

/**
 * Which of several rows about the same thing is kept; the others become duplicates.
 *
 * <p>The row with the latest {@code updated_at} wins; without one, or between equal ones, the state that is further in
 * its life (paid before cancelled before unpaid); then a hash of what the rows say. So files may come in any order,
 * twice, or overlap, and core is the same. Rows that are one line of something and carry no line number are told apart
 * by what they say and a count within their file: two equal lines of one file are two lines, the same line in two
 * exports is one. With an {@code updated_at}, a line that only changed its state and times is the same line.
 */
public final class Versions {

    private Versions() {}

    /** The landed rows with {@code duplicate} as the disposition of those that are not kept, and every line with an id. */
    public static Dataset<Row> keepLatest(Dataset<Row> landed) {
        Column accepted = Landed.DISPOSITION.col().equalTo("accepted");
        Dataset<Row> rows = landed.filter(accepted)
                .withColumn("content", content())
                .withColumn("thing", thing())
                .withColumn("line_key", line(OrderLines.LINE_ID));
        var equalInFile =
                Window.partitionBy("thing", Landed.FILE.column(), "content").orderBy(Landed.LINE.col());
        Column counted = when(
                Landed.PER_LINE.col(),
                coalesce(
                        col("line_key"),
                        concat_ws("-", hex(what()), row_number().over(equalInFile))));
        var versions = Window.partitionBy("thing", "line_key")
                .orderBy(
                        updatedAt().desc_nulls_last(),
                        progress().desc(),
                        restated(Landed.FILE.col()).desc(),
                        restated(Landed.LINE.col()).desc(),
                        col("content").desc(),
                        Landed.FILE.col(),
                        Landed.LINE.col());
        Dataset<Row> ranked = rows.withColumn("line_key", counted)
                .withColumn("version", row_number().over(versions))
                .withColumn(
                        Landed.DISPOSITION.column(),
                        when(col("version").equalTo(1), "accepted").otherwise("duplicate"))
                .withColumn(Landed.LINES.column(), linesWithIds());
        return Landed.TABLE.shape(ranked).unionByName(landed.filter(accepted.equalTo(lit(false))));
    }

    /**
     * What the row is about: its order when there is one, else its refund, message, event, ad cost or delivery. A row that
     * is about none of these, such as a group's list of members, is about what it says.
     */
    private static Column thing() {
        Column isRefund = Landed.ORDER.col().isNull().and(Landed.REFUND.col().isNotNull());
        Column shop = coalesce(order(Orders.SHOP), refund(Refunds.SHOP), line(OrderLines.SHOP));
        Column id = coalesce(order(Orders.ORDER_ID), refund(Refunds.REFUND_ID), line(OrderLines.ORDER_ID));
        Column sold = struct(when(isRefund, "refund").otherwise("order").as("kind"), shop.as("of"), id.as("id"));
        return coalesce(
                when(id.isNotNull(), sold),
                keyed(Landed.MESSAGES, Messages.TABLE),
                keyed(Landed.EVENTS, Events.TABLE),
                keyed(Landed.COSTS, Costs.TABLE),
                keyed(Landed.DELIVERIES, Deliveries.TABLE),
                struct(
                        lit("row").as("kind"),
                        lit("").as("of"),
                        md5(everything()).as("id")));
    }

    /** Exactly what a row says that is about nothing but what it says. */
    private static Column everything() {
        return to_json(struct(Landed.RELATIONS.col(), Landed.IDENTITY_LINKS.col(), Landed.CONSENTS.col()));
    }

    /** The first record of a kind by its key; null when the row has none. */
    private static Column keyed(Landed kind, Table table) {
        Column[] keys = table.keys().stream()
                .map(key -> first(kind, key).cast("string"))
                .toArray(Column[]::new);
        Column id = to_json(array(keys));
        return when(kind.col().isNotNull(), struct(lit(table.name()).as("kind"), lit("").as("of"), id.as("id")));
    }

    private static Column first(Landed kind, Field field) {
        return get(kind.col(), lit(0)).getField(field.column());
    }

    /** A value of rows that a later file, or a later line, states anew; null for others. */
    private static Column restated(Column value) {
        return when(Landed.COSTS.col().isNotNull().or(Landed.DELIVERIES.col().isNotNull()), value);
    }

    /** All that the row says. A hash passes over nulls, so which texts are unknown is hashed too. */
    private static Column content() {
        return xxhash64(
                Landed.ORDER.col(),
                Landed.LINES.col(),
                Landed.REFUND.col(),
                Landed.MESSAGES.col(),
                Landed.MESSAGE_TEXTS.col(),
                Landed.EVENTS.col(),
                Landed.COSTS.col(),
                Landed.RELATIONS.col(),
                Landed.IDENTITY_LINKS.col(),
                Landed.CONSENTS.col(),
                Landed.DELIVERIES.col(),
                line(OrderLines.PRODUCT_ID).isNull(),
                line(OrderLines.PRODUCT_NAME).isNull(),
                line(OrderLines.CATEGORY).isNull());
    }

    /** What tells a line without a number from others: all that it says, but for its state and times where it has versions. */
    private static Column what() {
        Column lasting = xxhash64(
                size(Landed.LINES.col()),
                line(OrderLines.PRODUCT_ID).isNull(),
                line(OrderLines.PRODUCT_NAME).isNull(),
                line(OrderLines.CATEGORY).isNull(),
                Landed.LINES.col(),
                when(size(Landed.LINES.col()).equalTo(0), order(Orders.PAID_FEN)),
                refund(Refunds.REFUNDED_FEN));
        return when(updatedAt().isNull(), col("content")).otherwise(lasting);
    }

    private static Column updatedAt() {
        return coalesce(order(Orders.UPDATED_AT), refund(Refunds.UPDATED_AT));
    }

    private static Column progress() {
        Column state = coalesce(order(Orders.STATUS), refund(Refunds.STATUS), lit(""));
        return when(state.isin("paid", "success"), 3)
                .when(state.isin("cancelled", "failed"), 2)
                .otherwise(1);
    }

    private static Column linesWithIds() {
        return transform(
                Landed.LINES.col(),
                line -> line.withField(
                        OrderLines.LINE_ID.column(),
                        coalesce(line.getField(OrderLines.LINE_ID.column()), col("line_key"))));
    }

    private static Column order(Orders field) {
        return Landed.ORDER.col().getField(field.column());
    }

    private static Column refund(Refunds field) {
        return Landed.REFUND.col().getField(field.column());
    }

    /** Of the row's first line; where each row is one line, of that line. */
    private static Column line(OrderLines field) {
        return get(Landed.LINES.col(), lit(0)).getField(field.column());
    }
}
