package org.headwater.jobs.sources.hostile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.headwater.jobs.sources.Line;
import org.headwater.jobs.sources.MappedRow;
import org.headwater.jobs.sources.Order;
import org.headwater.jobs.sources.Refund;

/** What an accepted row says, in one line. */
final class Said {

    private Said() {}

    static String by(MappedRow row) {
        List<String> said = new ArrayList<>();
        if (row.order() != null) {
            said.add(order(row.order()));
        }
        row.lines().forEach(line -> said.add(line(line)));
        if (row.refund() != null) {
            said.add(refund(row.refund()));
        }
        row.records()
                .forEach(record ->
                        said.add(record.kind().name().toLowerCase(Locale.ROOT) + " " + values(record.values())));
        return String.join("; ", said);
    }

    private static String values(Row record) {
        return IntStream.range(0, record.length())
                .mapToObj(i -> record.get(i) instanceof Object[] array
                        ? Arrays.deepToString(array)
                        : String.valueOf(record.get(i)))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String order(Order o) {
        return "order " + o.orderId() + part(" of ", o.userId()) + ", " + o.status() + part(" ", o.paidAt())
                + part(", updated ", o.updatedAt()) + ", " + o.paidFen() + " fen";
    }

    private static String line(Line l) {
        return "line" + part(" ", l.lineId()) + " of " + l.orderId() + ", " + l.quantity() + " ×"
                + part(" ", l.productId()) + part(" ", shown(l.productName())) + ", " + l.paidFen() + " fen";
    }

    private static String refund(Refund r) {
        return "refund " + r.refundId() + part(" for ", r.orderId()) + part(" to ", r.userId()) + ", " + r.status()
                + part(" ", r.refundedAt()) + ", " + r.refundedFen() + " fen";
    }

    private static String shown(String text) {
        return text == null || text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    private static String part(String before, Object value) {
        return value == null ? "" : before + value;
    }
}
