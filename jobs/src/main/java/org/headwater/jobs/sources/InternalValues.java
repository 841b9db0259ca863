package org.headwater.jobs.sources;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.util.DateTimeUtils;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * Values as Spark holds them. They are told by what they are, where Spark's own encoder would ask the schema for each of
 * some hundred fields of a landed row, most of which are null.
 *
 * <p>Texts that rows of a file have in common (its name, its shop, a state) are the same in row after row, and made
 * into bytes once. Belongs to one thread.
 */
final class InternalValues {

    private static final int PLACES = 64;

    private final String[] texts = new String[PLACES];
    private final UTF8String[] bytes = new UTF8String[PLACES];
    /** Which text of the row the next is; rows of a file are of one shape, mostly. */
    private int place;

    /** @param columns which of each row's are wanted */
    static Iterator<InternalRow> rows(Iterator<Row> rows, int[] columns) {
        var values = new InternalValues();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public InternalRow next() {
                return values.row(rows.next(), columns);
            }
        };
    }

    private InternalRow row(Row row, int[] columns) {
        place = 0;
        Object[] internal = new Object[columns.length];
        for (int i = 0; i < internal.length; i++) {
            internal[i] = of(row.get(columns[i]));
        }
        return new GenericInternalRow(internal);
    }

    /** @param row arrays as arrays of rows */
    private InternalRow row(Row row) {
        Object[] internal = new Object[row.length()];
        for (int i = 0; i < internal.length; i++) {
            internal[i] = of(row.get(i));
        }
        return new GenericInternalRow(internal);
    }

    private UTF8String text(String text) {
        int here = place++ % PLACES;
        if (!text.equals(texts[here])) {
            texts[here] = text;
            bytes[here] = UTF8String.fromString(text);
        }
        return bytes[here];
    }

    private Object of(Object value) {
        if (value == null || value instanceof Long || value instanceof Integer || value instanceof Boolean) {
            return value;
        }
        if (value instanceof String text) {
            return text(text);
        }
        if (value instanceof Instant time) {
            return DateTimeUtils.instantToMicros(time);
        }
        if (value instanceof LocalDate day) {
            return DateTimeUtils.localDateToDays(day);
        }
        if (value instanceof Row row) {
            return row(row);
        }
        if (value instanceof Object[] array) {
            Object[] internal = new Object[array.length];
            for (int i = 0; i < array.length; i++) {
                internal[i] = of(array[i]);
            }
            return new GenericArrayData(internal);
        }
        throw new IllegalStateException(
                "A landed row must hold texts, numbers, times, rows and arrays of them, holds a "
                        + value.getClass().getName() + "; add it to InternalValues");
    }
}
