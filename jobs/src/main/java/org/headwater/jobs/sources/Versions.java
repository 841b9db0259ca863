package org.headwater.jobs.sources;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
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
import org.apache.spark.storage.StorageLevel;
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

    /** Things that several rows are about, of 8 bytes each, that are rather sent to every task than joined by a shuffle. */
    private static final long FEW = 1_000_000;

    private static final String[] USING_ABOUT = {"about"};

    private Versions() {}

    /**
     * The landed rows with {@code duplicate} as the disposition of those that are not kept, and every line with an id.
     */
    public static Dataset<Row> keepLatest(Dataset<Row> landed) {
        return apply(landed, verdicts(landed));
    }

    /**
     * What becomes of the accepted rows that another row is about the same as: {@code source, file, batch, line}, which
     * {@code version} of their thing they are from 1, the one to keep, and {@code equal}, which of equal lines of their
     * file. Rows that are alone about their thing, most of them mostly, have no verdict; they are told by a hash of what
     * they are about, so that only rows about the same are moved and ordered.
     */
    public static Dataset<Row> verdicts(Dataset<Row> landed) {
        Dataset<Row> rows = landed.filter(Landed.DISPOSITION.col().equalTo("accepted"))
                .withColumn("content", content())
                .withColumn("thing", thing())
                .withColumn("line_key", line(OrderLines.LINE_ID))
                .withColumn("what", when(Landed.PER_LINE.col(), coalesce(col("line_key"), hex(what()))))
                .withColumn("about", xxhash64(col("thing"), col("what")));
        Dataset<Row> several = rows.groupBy("about")
                .agg(count(lit(1)).as("rows"))
                .filter(col("rows").gt(1))
                .select("about")
                .persist(StorageLevel.MEMORY_AND_DISK());
        long things = several.count();
        Dataset<Row> few = things <= FEW ? broadcast(several) : several;
        Dataset<Row> verdicts = ranked(things == 0 ? rows.limit(0) : rows.join(few, USING_ABOUT, "left_semi"))
                .persist(StorageLevel.MEMORY_AND_DISK());
        verdicts.count();
        several.unpersist();
        return verdicts;
    }

    private static Dataset<Row> ranked(Dataset<Row> rows) {
        var equalInFile = Window.partitionBy("thing", Landed.SOURCE.column(), Landed.FILE.column(), "content")
                .orderBy(Landed.LINE.col());
        Column equal = when(
                Landed.PER_LINE.col().and(col("line_key").isNull()),
                row_number().over(equalInFile));
        var versions = Window.partitionBy("thing", "what", "equal")
                .orderBy(
                        updatedAt().desc_nulls_last(),
                        progress().desc(),
                        restated(Landed.FILE.col()).desc(),
                        restated(Landed.LINE.col()).desc(),
                        col("content").desc(),
                        Landed.SOURCE.col(),
                        Landed.FILE.col(),
                        Landed.LINE.col());
        return rows.withColumn("equal", coalesce(equal, lit(1)))
                .withColumn("version", row_number().over(versions))
                .select(
                        Landed.SOURCE.col(),
                        Landed.FILE.col(),
                        Landed.BATCH.col(),
                        Landed.LINE.col(),
                        col("version"),
                        col("equal"));
    }

    /** The landed rows, each with its verdict: {@code duplicate} where it is not kept, and every line with an id. */
    public static Dataset<Row> apply(Dataset<Row> landed, Dataset<Row> verdicts) {
        Column isDuplicate = coalesce(col("version"), lit(1)).gt(1);
        Dataset<Row> judged = landed.join(
                verdicts,
                new String[] {Landed.SOURCE.column(), Landed.FILE.column(), Landed.BATCH.column(), Landed.LINE.column()
                },
                "left");
        return Landed.TABLE.shape(judged.withColumn(Landed.LINES.column(), linesWithIds())
                .withColumn(
                        Landed.DISPOSITION.column(),
                        when(isDuplicate, "duplicate").otherwise(Landed.DISPOSITION.col())));
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
        return when(updatedAt().isNull(), content()).otherwise(lasting);
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

    /** A line without a number is called by what it says and which of equal ones it is. */
    private static Column linesWithIds() {
        Column named = concat_ws("-", hex(what()), coalesce(col("equal"), lit(1)));
        return when(
                        Landed.PER_LINE.col(),
                        transform(
                                Landed.LINES.col(),
                                line -> line.withField(
                                        OrderLines.LINE_ID.column(),
                                        coalesce(line.getField(OrderLines.LINE_ID.column()), named))))
                .otherwise(Landed.LINES.col());
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
