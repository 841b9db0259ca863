package org.headwater.jobs.fold;

import java.util.List;
import java.util.function.BiFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.plan.Inputs;
import org.headwater.jobs.plan.Settings;
import org.headwater.jobs.tables.Table;

/**
 * A fact as a declaration: which rows add to which state columns. How two states merge is said by the table's columns.
 *
 * <p>A key's state is a pure function of the rows with that key, so folding days one by one, in any order and grouping,
 * gives what one fold over everything gives.
 *
 * @param table keyed by one string column; every other column is a bigint or timestamp with a merge
 * @param contributions one per table that it draws from
 */
public record Fact(Table table, List<Contribution> contributions) {

    /**
     * What the rows of one table add.
     *
     * @param from table read
     * @param rows the rows as states: the key and any of the value columns; a value column left out stays neutral
     */
    public record Contribution(Table from, BiFunction<Dataset<Row>, Settings, Dataset<Row>> rows) {}

    public Fact {
        contributions = List.copyOf(contributions);
        StateLayout.of(table);
    }

    /** The fact over all rows at once. */
    public Dataset<Row> fold(Inputs in, Settings settings) {
        return Fold.all(
                table,
                contributions.stream()
                        .map(c -> c.rows().apply(in.rows(c.from()), settings))
                        .toList());
    }

    /** The state after {@code earlier} and {@code later}, each rows of the fact's table; either may come first. */
    public Dataset<Row> merge(Dataset<Row> earlier, Dataset<Row> later) {
        return Fold.all(table, List.of(earlier, later));
    }
}
