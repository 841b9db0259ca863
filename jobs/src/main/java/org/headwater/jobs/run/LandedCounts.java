package org.headwater.jobs.run;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.log;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.round;
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

    /** By source and file. */
    static Map<List<String>, LandedCounts> of(Dataset<Row> landed) {
        Map<List<String>, LandedCounts> counts = new HashMap<>();
        landed.groupBy(Landed.SOURCE.col(), Landed.FILE.col())
                .agg(
                        rowsOf("accepted"),
                        rowsOf("quarantined"),
                        rowsOf("ignored"),
                        coalesce(max(when(is("file_error"), Landed.DETAIL.col())), lit("")),
                        when(
                                        areAllParts(),
                                        sum(when(
                                                is("file_end"),
                                                Landed.DETAIL.col().cast("bigint"))))
                                .otherwise(-1L),
                        coalesce(max(when(is("file_end"), Landed.COLUMN_NAME.col())), lit("")),
                        count(paidFen()),
                        coalesce(
                                sum(round(log(paidFen()).multiply(AmountSizes.SCALE))
                                        .cast("bigint")),
                                lit(0L)))
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

    /** Whether the parts of a file follow each other: each begins where another ends, and one is the last. */
    private static Column areAllParts() {
        Column end = is("file_end");
        return count(when(end.and(Landed.LINE.col().equalTo(0)), 1))
                .equalTo(1)
                .and(sum(when(end, Landed.LINE.col())).equalTo(sum(when(end, Landed.BYTE_OFFSET.col()))));
    }

    private static Column is(String disposition) {
        return Landed.DISPOSITION.col().equalTo(disposition);
    }

    private static Column rowsOf(String disposition) {
        return count(when(is(disposition), 1));
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
