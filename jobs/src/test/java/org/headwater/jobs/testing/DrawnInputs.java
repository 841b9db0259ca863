package org.headwater.jobs.testing;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.plan.Inputs;
import org.headwater.jobs.tables.Table;

/** Tables that a job finds, each as a test made it; of a sliced table, the rows are the run's slice. */
public final class DrawnInputs implements Inputs {

    private final Map<Table, Dataset<Row>> tables = new LinkedHashMap<>();

    public DrawnInputs with(Table table, Dataset<Row> rows) {
        tables.put(table, rows);
        return this;
    }

    public DrawnInputs with(Table table, String drawing) {
        return with(table, DrawnRows.of(table, drawing));
    }

    public boolean has(Table table) {
        return tables.containsKey(table);
    }

    @Override
    public Dataset<Row> rows(Table table) {
        if (!tables.containsKey(table)) {
            throw new IllegalStateException("The test has no table " + table.name());
        }
        return tables.get(table);
    }

    @Override
    public Dataset<Row> history(Table table) {
        return rows(table);
    }
}
