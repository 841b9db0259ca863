package org.headwater.jobs.run;

import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.headwater.jobs.lake.Lake;
import org.headwater.jobs.plan.Inputs;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.sources.MissingInputException;
import org.headwater.jobs.tables.Layer;
import org.headwater.jobs.tables.Table;

/** What one job of a run may read: tables of the lake, at the versions that the run wrote where it wrote them. */
final class LakeInputs implements Inputs {

    private static final Column AS_OF = functions.col("as_of");

    private final Job job;
    private final LocalDate asOf;
    private final Lake lake;
    private final Dataset<Row> landed;
    private final Map<Table, Long> written;

    LakeInputs(Job job, LocalDate asOf, Lake lake, Dataset<Row> landed, Map<Table, Long> written) {
        this.job = job;
        this.asOf = asOf;
        this.lake = lake;
        this.landed = landed;
        this.written = written;
    }

    @Override
    public Dataset<Row> rows(Table table) {
        Dataset<Row> rows = stored(table);
        return table.isSliced() ? rows.filter(AS_OF.equalTo(lit(asOf))) : rows;
    }

    @Override
    public Dataset<Row> history(Table table) {
        return stored(table).filter(AS_OF.leq(lit(asOf)));
    }

    private Dataset<Row> stored(Table table) {
        if (!job.reads().contains(table)) {
            throw new IllegalStateException(
                    "Job " + job.name() + " read table " + table.name() + " without declaring it; add it to its reads");
        }
        if (table.layer() == Layer.LANDING) {
            return landed;
        }
        if (written.containsKey(table)) {
            return lake.rows(table, written.get(table));
        }
        if (!lake.has(table)) {
            throw MissingInputException.table(job.name(), table.qualifiedName());
        }
        return lake.rows(table);
    }
}
