package org.headwater.jobs.sources;

import java.io.Serializable;
import java.util.Arrays;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.headwater.jobs.tables.Field;

/**
 * One thing that a row of a file says.
 *
 * @param values in the order of the kind's table
 */
public record CoreRecord(RecordKind kind, Row values) implements Serializable {

    /** A record to be filled column by column. */
    public static Builder of(RecordKind kind) {
        return new Builder(kind);
    }

    /** Columns that are not set are null. */
    public static final class Builder {
        private final RecordKind kind;
        private final Object[] values;

        private Builder(RecordKind kind) {
            this.kind = kind;
            this.values = new Object[kind.table().fields().size()];
        }

        /** @throws IllegalArgumentException when the column is of another table */
        public Builder set(Enum<? extends Field> column, Object value) {
            int position = kind.table().fields().indexOf((Field) column);
            if (position < 0) {
                throw new IllegalArgumentException(kind.table().name() + " has no column " + column);
            }
            values[position] = value;
            return this;
        }

        public CoreRecord build() {
            return new CoreRecord(kind, RowFactory.create(Arrays.copyOf(values, values.length)));
        }
    }
}
