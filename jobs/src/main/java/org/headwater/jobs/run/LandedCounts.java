package org.headwater.jobs.run;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.log;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.run.AmountSizes.Paid;
import org.headwater.jobs.tables.core.Orders;
import org.headwater.jobs.tables.landing.Landed;

/**
 * The landed rows of one file, counted where they lie.
 *
 * @param error why the file can't be read, "" when it can
 * @param records rows that the reader counted while it read
 * @param unread columns that nobody reads, one a line; "" when there is none
 * @param paid its paid orders
 */
record LandedCounts(
        long accepted, long quarantined, long ignored, String error, long records, String unread, Paid paid) {

    private static final LandedCounts NOTHING = new LandedCounts(0, 0, 0, "", -1, "", new Paid(0, 0));

    /**
     * By source and file. Rows are added up in two steps, of which only the second handles texts, and few rows: Spark sorts
     * what it takes the greatest text of.
     */
    static Map<List<String>, LandedCounts> of(Dataset<Row> landed) {
        Map<List<String>, LandedCounts> counts = new HashMap<>();
        landed.groupBy(Landed.SOURCE.col(), Landed.FILE.col(), told().as("told"))
                .agg(
                        count(lit(1)).as("times"),
                        rowsOf("accepted").as("accepted"),
                        rowsOf("quarantined").as("quarantined"),
                        rowsOf("ignored").as("ignored"),
                        count(paidFen()).as("paid"),
                        sum(logarithm(paidFen())).as("logs"))
                .groupBy(Landed.SOURCE.col(), Landed.FILE.col())
                .agg(
                        sum("accepted"),
                        sum("quarantined"),
                        sum("ignored"),
                        coalesce(max(when(tells("file_error"), told(Landed.DETAIL))), lit("")),
                        when(
                                        areAllParts(),
                                        sum(when(
                                                tells("file_end"),
                                                told(Landed.DETAIL)
                                                        .cast("bigint")
                                                        .multiply(col("times")))))
                                .otherwise(-1L),
                        coalesce(max(when(tells("file_end"), told(Landed.COLUMN_NAME))), lit("")),
                        sum("paid"),
                        coalesce(sum("logs"), lit(0L)))
                .collectAsList()
                .forEach(r -> counts.put(
                        List.of(r.getString(0), r.getString(1)),
                        new LandedCounts(
                                r.getLong(2),
                                r.getLong(3),
                                r.getLong(4),
                                r.getString(5),
                                r.getLong(6),
                                r.getString(7),
                                new Paid(r.getLong(8), r.getLong(9)))));
        return counts;
    }

    /**
     * Those of one file.
     *
     * @throws DataGateException when the rows that lie there are not as many as were read
     */
    static LandedCounts of(Map<List<String>, LandedCounts> all, String source, String file) {
        LandedCounts counts = all.getOrDefault(List.of(source, file), NOTHING);
        long there = counts.accepted + counts.quarantined + counts.ignored;
        if (counts.error.isEmpty() && there != counts.records) {
            String wrong = counts.records < 0
                    ? String.format(
                            Locale.ROOT, "must be read to its end, was not, and %,d rows of it lie in the lake", there)
                    : String.format(
                            Locale.ROOT,
                            "%,d rows were read and must be accounted for, %,d are",
                            counts.records,
                            there);
            throw new DataGateException(
                    "Source " + source + ", file " + file + ": " + wrong + "; run again, which reads it again");
        }
        return counts;
    }

    /** What was read of a file before it turned out to be bad does not count. */
    LandedCounts ofBadFile() {
        return new LandedCounts(0, 0, 0, error, -1, "", NOTHING.paid);
    }

    /** What a row tells of its file as a whole; null for other rows. */
    private static Column told() {
        return when(
                is("file_end").or(is("file_error")),
                struct(
                        Landed.DISPOSITION.col(),
                        Landed.LINE.col(),
                        Landed.BYTE_OFFSET.col(),
                        Landed.COLUMN_NAME.col(),
                        Landed.DETAIL.col()));
    }

    private static Column told(Landed field) {
        return col("told").getField(field.column());
    }

    private static Column tells(String disposition) {
        return told(Landed.DISPOSITION).equalTo(disposition);
    }

    /** Whether the parts of a file follow each other: each begins where another ends, and one is the last. */
    private static Column areAllParts() {
        Column end = tells("file_end");
        Column times = col("times");
        return sum(when(end.and(told(Landed.LINE).equalTo(0)), times))
                .equalTo(1)
                .and(sum(when(end, told(Landed.LINE).multiply(times)))
                        .equalTo(sum(when(end, told(Landed.BYTE_OFFSET).multiply(times)))));
    }

    private static Column is(String disposition) {
        return Landed.DISPOSITION.col().equalTo(disposition);
    }

    private static Column rowsOf(String disposition) {
        return count(when(is(disposition), 1));
    }

    /** In millionths, to the nearest: what Spark's own rounding gives for these, which writes each number as a text first. */
    private static Column logarithm(Column amount) {
        return floor(log(amount).multiply(AmountSizes.SCALE).plus(0.5));
    }

    /** What was paid with an order over nothing; null for other rows. */
    private static Column paidFen() {
        Column order = Landed.ORDER.col();
        Column paid = order.getField(Orders.PAID_FEN.column());
        return when(
                is("accepted")
                        .and(order.getField(Orders.STATUS.column()).equalTo("paid"))
                        .and(paid.gt(0)),
                paid);
    }
}
