package org.headwater.jobs.plan;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.tables.Table;

/**
 * A job as a value: what it reads, what it writes, what it takes, and a pure function between them.
 *
 * @param name unique, as in {@code --jobs}
 * @param purpose what it answers, for people
 * @param reads tables that it may read; order, checks and documentation follow from them
 * @param writes the one table that it makes; no other job may make it
 * @param params plain values that it takes
 */
public record Job(
        String name, String purpose, List<Table> reads, Table writes, List<Param<?>> params, Transform transform) {

    /** From tables and plain values to a table; no session, path, clock or write. */
    @FunctionalInterface
    public interface Transform {
        Dataset<Row> apply(Inputs in, Settings settings);
    }

    public Job {
        reads = List.copyOf(reads);
        params = List.copyOf(params);
    }
}
