package org.headwater.jobs.fold;

import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.types.DataTypes;
import org.headwater.jobs.tables.Field;
import org.headwater.jobs.tables.Merge;
import org.headwater.jobs.tables.Table;

/**
 * How a fact's value columns stand in a row of longs, and how two such rows merge. Null is the neutral element of each
 * merge, so that a state needs no null flags.
 */
final class StateLayout implements Serializable {

    private final Merge[] merges;
    private final int[] sums;
    private final int[] minima;
    private final int[] maxima;

    private StateLayout(Merge[] merges) {
        this.merges = merges;
        this.sums = columnsOf(Merge.SUM);
        this.minima = columnsOf(Merge.MIN);
        this.maxima = columnsOf(Merge.MAX);
    }

    private int[] columnsOf(Merge merge) {
        return IntStream.range(0, merges.length).filter(c -> merges[c] == merge).toArray();
    }

    /** @throws IllegalStateException when the table cannot be folded */
    static StateLayout of(Table table) {
        List<Field> keys = table.keys();
        if (keys.size() != 1 || !keys.get(0).spec().type().equals(DataTypes.StringType)) {
            throw new IllegalStateException("Fact " + table.name() + " must have one key of type string, has " + keys);
        }
        if (table.fields().get(0) != keys.get(0)) {
            throw new IllegalStateException("Fact " + table.name() + " must have its key as the first column");
        }
        return new StateLayout(
                values(table).stream().map(field -> mergeOf(table, field)).toArray(Merge[]::new));
    }

    static List<Field> values(Table table) {
        return table.fields().subList(1, table.fields().size());
    }

    private static Merge mergeOf(Table table, Field field) {
        var type = field.spec().type();
        if (!type.equals(DataTypes.LongType) && !type.equals(DataTypes.TimestampType)) {
            throw new IllegalStateException(
                    "Fact " + table.name() + ": " + field.column() + " must be bigint or timestamp, is " + type.sql());
        }
        return field.spec()
                .merge()
                .orElseThrow(() -> new IllegalStateException(
                        "Fact " + table.name() + ": " + field.column() + " must say how it merges"));
    }

    int width() {
        return merges.length;
    }

    /** The value that changes nothing. */
    long neutral(int column) {
        return switch (merges[column]) {
            case SUM -> 0L;
            case MIN -> Long.MAX_VALUE;
            case MAX -> Long.MIN_VALUE;
        };
    }

    /** Whether the state of the column is still what null stands for; a sum of nothing is 0, not null. */
    boolean isNull(int column, long state) {
        return merges[column] != Merge.SUM && state == neutral(column);
    }

    /** Merges {@code from[fromAt…]} into {@code into[intoAt…]}. One loop a kind of merge: no branch depends on a column. */
    void merge(long[] into, int intoAt, long[] from, int fromAt) {
        for (int c : sums) {
            into[intoAt + c] = Math.addExact(into[intoAt + c], from[fromAt + c]);
        }
        for (int c : minima) {
            into[intoAt + c] = Math.min(into[intoAt + c], from[fromAt + c]);
        }
        for (int c : maxima) {
            into[intoAt + c] = Math.max(into[intoAt + c], from[fromAt + c]);
        }
    }
}
