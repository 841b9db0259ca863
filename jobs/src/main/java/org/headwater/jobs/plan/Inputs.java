package org.headwater.jobs.plan;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.tables.Table;

/** The tables that one job may read: those that it declared. */
public interface Inputs {

    /**
     * The table as this run has it; of a sliced table, the slice of the run's as-of date.
     *
     * @throws IllegalStateException when the job did not declare the table
     */
    Dataset<Row> rows(Table table);

    /** All slices of a sliced table up to and including the run's as-of date. */
    Dataset<Row> history(Table table);
}
