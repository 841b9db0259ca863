package org.headwater.jobs.reconciliation;

import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.plan.Inputs;

/**
 * A sum that two tables tell, each in its own way.
 *
 * @param name unique
 * @param meaning for people, names both tables
 * @param one rows that add up to it
 * @param other other rows that do
 */
record Sum(String name, String meaning, Side one, Side other) {

    /**
     * One way to count it.
     *
     * @param rows what is added up
     * @param value of a row, a whole number
     */
    record Side(Function<Inputs, Dataset<Row>> rows, Column value) {}
}
