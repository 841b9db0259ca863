package org.headwater.jobs.run;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;
import org.headwater.jobs.run.AudienceFiles.Delivery;

/** One stream of rows, ordered by delivery, handed out delivery by delivery. */
final class DeliveredRows {

    /** Column that says which delivery a row is for. */
    static final String NUMBER = "delivery";

    private final Iterator<Row> rows;
    private Row next;

    DeliveredRows(Iterator<Row> rows) {
        this.rows = rows;
        advance();
    }

    private void advance() {
        next = rows.hasNext() ? rows.next() : null;
    }

    /** The rows of one delivery; deliveries must be asked for in order, each read to its end. */
    Iterator<org.headwater.jobs.exports.Row> of(Delivery delivery) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return next != null && next.getInt(0) == delivery.number();
            }

            @Override
            public org.headwater.jobs.exports.Row next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                Row row = next;
                advance();
                return field -> row.getString(row.fieldIndex(field));
            }
        };
    }
}
