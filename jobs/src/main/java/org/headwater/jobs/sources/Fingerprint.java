package org.headwater.jobs.sources;

import java.util.List;
import org.apache.spark.sql.Row;
import org.headwater.jobs.tables.Field;
import org.headwater.jobs.tables.core.Messages;
import org.headwater.jobs.tables.core.OrderLines;
import org.headwater.jobs.tables.core.Orders;
import org.headwater.jobs.tables.core.Refunds;
import org.headwater.jobs.tables.landing.Landed;

/**
 * What a landed row is about and what it says, as numbers: rows that are about the same, and rows that say the same, have
 * the same. Worked out where the row is made, so that nothing has to be unpacked to find those that others supersede.
 *
 * <p>A row is about its order when there is one, else its refund, message, event, ad cost or delivery; a row that is about
 * none of these, such as a group's list of members, is about all that it says. Where rows are lines, a row is about its
 * line: by its number, or else by what it says; with an {@code updated_at}, but for state and times, so that a line that
 * only changed those is the same line.
 */
public final class Fingerprint {

    /** Kinds that have a key of their own; the others, such as relations, are several to a row. */
    private static final List<RecordKind> KEYED =
            List.of(RecordKind.MESSAGE, RecordKind.EVENT, RecordKind.COST, RecordKind.DELIVERY);

    private static final int FIRST = Landed.TABLE.fields().indexOf(Landed.ORDER);
    private static final int ORDER = FIRST;
    /** An export that masks addresses says nothing else of an order than one that doesn't. */
    private static final int ADDRESS_KEY = Orders.TABLE.fields().indexOf(Orders.ADDRESS_KEY);

    private static final int LINES = Landed.TABLE.fields().indexOf(Landed.LINES);
    private static final int REFUND = Landed.TABLE.fields().indexOf(Landed.REFUND);
    private static final int LAST = Landed.TABLE.fields().indexOf(Landed.BATCH);
    private static final int PER_LINE = Landed.TABLE.fields().indexOf(Landed.PER_LINE);
    private static final int CONTENT = Landed.TABLE.fields().indexOf(Landed.CONTENT);
    private static final int WHAT = Landed.TABLE.fields().indexOf(Landed.WHAT);
    private static final int ABOUT = Landed.TABLE.fields().indexOf(Landed.ABOUT);
    private static final int ABOUT_TOO = Landed.TABLE.fields().indexOf(Landed.ABOUT_TOO);

    private Fingerprint() {}

    /**
     * Fills the columns {@code content, what, about, about_too} from the others.
     *
     * @param row values in the order of {@link Landed}; arrays as arrays of rows
     */
    public static void fill(Object[] row) {
        var content = new Hash64(1);
        addAll(content, row);
        row[CONTENT] = content.value();
        boolean isLine = Boolean.TRUE.equals(row[PER_LINE]);
        Object lineId = isLine ? of(line(row), OrderLines.LINE_ID) : null;
        Long what = isLine && lineId == null ? what(row, content.value()) : null;
        row[WHAT] = what;
        Hash64 about = about(row, isLine, lineId, what);
        row[ABOUT] = about.value();
        row[ABOUT_TOO] = about.twin();
    }

    private static Hash64 about(Object[] row, boolean isLine, Object lineId, Long what) {
        var about = new Hash64(2, 3);
        Row order = (Row) row[ORDER];
        Row refund = (Row) row[REFUND];
        Row line = line(row);
        if (order != null) {
            about.add("order").add(of(order, Orders.SHOP)).add(of(order, Orders.ORDER_ID));
        } else if (refund != null) {
            about.add("refund").add(of(refund, Refunds.SHOP)).add(of(refund, Refunds.REFUND_ID));
        } else if (line != null) {
            about.add("order").add(of(line, OrderLines.SHOP)).add(of(line, OrderLines.ORDER_ID));
        } else {
            addOther(row, about);
        }
        if (isLine) {
            about.add(lineId).add(what);
        }
        return about;
    }

    private static void addOther(Object[] row, Hash64 about) {
        for (RecordKind kind : KEYED) {
            if (row[position(kind)] instanceof Object[] records && records.length > 0) {
                about.add(kind.name());
                for (Field key : kind.table().keys()) {
                    Object value = of((Row) records[0], kind, key);
                    about.add(key == Messages.MSGID ? WecomId.withoutTwin((String) value) : value);
                }
                return;
            }
        }
        addAll(about, row);
    }

    /** With their places instead of those that are null, as most are. */
    private static void addAll(Hash64 hash, Object[] row) {
        for (int i = FIRST; i < LAST; i++) {
            if (i == ORDER && row[i] != null) {
                hash.add((long) i).addWithout(ADDRESS_KEY, (Row) row[i]);
            } else if (row[i] != null) {
                hash.add((long) i).add(row[i]);
            }
        }
    }

    /** What tells a line without a number from others. */
    private static long what(Object[] row, long content) {
        Row order = (Row) row[ORDER];
        Row refund = (Row) row[REFUND];
        Object updated =
                order != null ? of(order, Orders.UPDATED_AT) : refund != null ? of(refund, Refunds.UPDATED_AT) : null;
        if (updated == null) {
            return content;
        }
        boolean hasLines = line(row) != null;
        return new Hash64(4)
                .add(row[LINES])
                .add(hasLines || order == null ? null : of(order, Orders.PAID_FEN))
                .add(refund == null ? null : of(refund, Refunds.REFUNDED_FEN))
                .value();
    }

    private static int position(RecordKind kind) {
        return POSITIONS[KEYED.indexOf(kind)];
    }

    private static final int[] POSITIONS = KEYED.stream()
            .mapToInt(kind -> Landed.TABLE.fields().indexOf(kind.landed()))
            .toArray();

    private static Row line(Object[] row) {
        return row[LINES] instanceof Object[] lines && lines.length > 0 ? (Row) lines[0] : null;
    }

    private static Object of(Row order, Orders field) {
        return order.get(Orders.TABLE.fields().indexOf(field));
    }

    private static Object of(Row refund, Refunds field) {
        return refund.get(Refunds.TABLE.fields().indexOf(field));
    }

    private static Object of(Row line, OrderLines field) {
        return line == null ? null : line.get(OrderLines.TABLE.fields().indexOf(field));
    }

    private static Object of(Row record, RecordKind kind, Field field) {
        return record.get(kind.table().fields().indexOf(field));
    }
}
