package org.headwater.jobs.sources;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.hex;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.nth_value;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.try_element_at;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.storage.StorageLevel;
import org.headwater.jobs.tables.core.MessageTexts;
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

    /** Of a row that contradicts the one that is kept, though nothing tells which is newer: where that one stands. */
    public static final String KEPT_FILE = "kept_file";

    public static final String KEPT_LINE = "kept_line";

    /** Things that several rows are about, of 8 bytes each, that are rather sent to every task than joined by a shuffle. */
    private static final long FEW = 1_000_000;

    private static final String[] ABOUT = {Landed.ABOUT.column(), Landed.ABOUT_TOO.column()};

    private Versions() {}

    /**
     * The landed rows with {@code duplicate} as the disposition of those that are not kept, and every line with an id.
     */
    public static Dataset<Row> keepLatest(Dataset<Row> landed) {
        return apply(landed, verdicts(landed));
    }

    /**
     * What becomes of the accepted rows that another row is about the same as: {@code source, file, batch, line}, which
     * {@code version} of their thing they are from 1, the one to keep, {@code equal}, which of equal lines of their file,
     * and of rows that contradict the kept one, {@value #KEPT_FILE} and {@value #KEPT_LINE} of that. Rows that are alone about their thing, most of them mostly, have no verdict; they are told by two numbers of
     * what they are about ({@link Fingerprint}), so that only rows about the same are moved and ordered. The result is
     * computed and persisted when this returns; unpersist it when done.
     */
    public static Dataset<Row> verdicts(Dataset<Row> landed) {
        Dataset<Row> rows = landed.filter(Landed.DISPOSITION.col().equalTo("accepted"));
        Dataset<Row> several = Pairs.repeated(rows.select(Landed.ABOUT.col(), Landed.ABOUT_TOO.col()))
                .persist(StorageLevel.MEMORY_AND_DISK());
        long things = several.count();
        Dataset<Row> few = things <= FEW ? broadcast(several) : several;
        Dataset<Row> verdicts = ranked(things == 0 ? rows.limit(0) : rows.join(few, ABOUT, "left_semi"))
                .persist(StorageLevel.MEMORY_AND_DISK());
        verdicts.count();
        several.unpersist();
        return verdicts;
    }

    private static Dataset<Row> ranked(Dataset<Row> rows) {
        Dataset<Row> slim = rows.select(
                Landed.SOURCE.col(),
                Landed.FILE.col(),
                Landed.BATCH.col(),
                Landed.LINE.col(),
                Landed.CONTENT.col(),
                Landed.WHAT.col(),
                Landed.ABOUT.col(),
                Landed.ABOUT_TOO.col(),
                updatedAt().as("updated"),
                progress().as("progress"),
                restated(Landed.FILE.col()).as("stated_in"),
                restated(Landed.LINE.col()).as("stated_at"),
                said().as("said"),
                words().as("words"));
        var equalInFile = Window.partitionBy(
                        Landed.ABOUT.col(),
                        Landed.ABOUT_TOO.col(),
                        Landed.SOURCE.col(),
                        Landed.FILE.col(),
                        Landed.CONTENT.col())
                .orderBy(Landed.LINE.col());
        Column equal = when(Landed.WHAT.col().isNotNull(), row_number().over(equalInFile));
        var versions = Window.partitionBy(Landed.ABOUT.col(), Landed.ABOUT_TOO.col(), col("equal"))
                .orderBy(
                        col("updated").desc_nulls_last(),
                        col("progress").desc(),
                        col("stated_in").desc(),
                        col("stated_at").desc(),
                        Landed.CONTENT.col().desc(),
                        Landed.SOURCE.col(),
                        Landed.FILE.col(),
                        Landed.LINE.col());
        return slim.withColumn("equal", coalesce(equal, lit(1)))
                .withColumn("version", row_number().over(versions))
                .withColumn("first", nth_value(struct(contradictable()), 1).over(versions))
                .withColumn("contradicts", contradicts())
                .select(
                        Landed.SOURCE.col(),
                        Landed.FILE.col(),
                        Landed.BATCH.col(),
                        Landed.LINE.col(),
                        col("version"),
                        col("equal"),
                        when(col("contradicts"), col("first").getField(Landed.FILE.column()))
                                .as(KEPT_FILE),
                        when(col("contradicts"), col("first").getField(Landed.LINE.column()))
                                .as(KEPT_LINE));
    }

    private static Column[] contradictable() {
        return new Column[] {
            Landed.FILE.col(), Landed.LINE.col(), col("updated"), col("progress"), col("said"), col("words")
        };
    }

    /** Whether it says something else than the first version, and neither a time nor its state puts it before that. */
    private static Column contradicts() {
        return differs("said")
                .or(differs("words"))
                .and(col("progress").equalTo(col("first").getField("progress")))
                .and(col("updated").eqNullSafe(col("first").getField("updated")));
    }

    /** Where both say something. */
    private static Column differs(String name) {
        return coalesce(col(name).notEqual(col("first").getField(name)), lit(false));
    }

    /**
     * What two rows about the same thing must not tell differently: the amount of an order or a refund; sender, time and kind
     * of a message. Null for others, as later rows state those anew.
     */
    private static Column said() {
        Column message = element_at(Landed.MESSAGES.col(), 1);
        return coalesce(
                order(Orders.PAID_FEN),
                refund(Refunds.REFUNDED_FEN),
                when(
                        Landed.MESSAGES.col().isNotNull(),
                        xxhash64(
                                message.getField(Messages.FROM_ID.column()),
                                message.getField(Messages.SENT_AT.column()),
                                message.getField(Messages.KIND.column()))));
    }

    /** The words of a message; null where there are none or their time is over. */
    private static Column words() {
        Column words = try_element_at(Landed.MESSAGE_TEXTS.col(), lit(1)).getField(MessageTexts.TEXT.column());
        return when(words.isNotNull(), xxhash64(words));
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

    /** A value of rows that a later file, or a later line, states anew; null for others. */
    private static Column restated(Column value) {
        return when(Landed.COSTS.col().isNotNull().or(Landed.DELIVERIES.col().isNotNull()), value);
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
        Column named = concat_ws("-", hex(Landed.WHAT.col()), coalesce(col("equal"), lit(1)));
        return when(
                        Landed.WHAT.col().isNotNull(),
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
}
