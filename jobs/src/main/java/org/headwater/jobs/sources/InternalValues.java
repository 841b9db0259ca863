package org.headwater.jobs.sources;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.util.DateTimeUtils;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * Values as Spark holds them. They are told by what they are, where Spark's own encoder would ask the schema for each of
 * some hundred fields of a landed row, most of which are null.
 */
final class InternalValues {

    private InternalValues() {}

    /** @param row arrays as arrays of rows */
    static InternalRow row(Row row) {
        Object[] internal = new Object[row.length()];
        for (int i = 0; i < internal.length; i++) {
            internal[i] = of(row.get(i));
        }
        return new GenericInternalRow(internal);
    }

    /** @param columns which of the row's are wanted */
    static InternalRow row(Row row, int[] columns) {
        Object[] internal = new Object[columns.length];
        for (int i = 0; i < internal.length; i++) {
            internal[i] = of(row.get(columns[i]));
        }
        return new GenericInternalRow(internal);
    }

    private static Object of(Object value) {
        if (value == null || value instanceof Long || value instanceof Integer || value instanceof Boolean) {
            return value;
        }
        if (value instanceof String text) {
            return UTF8String.fromString(text);
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
            return new GenericArrayData(
                    Arrays.stream(array).map(InternalValues::of).toArray());
        }
        throw new IllegalStateException(
                "A landed row must hold texts, numbers, times, rows and arrays of them, holds a "
                        + value.getClass().getName() + "; add it to InternalValues");
    }
}
