package org.headwater.jobs.sources.hostile;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sort_array;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.Pipeline;
import org.headwater.jobs.plan.Inputs;
import org.headwater.jobs.run.InputGate;
import org.headwater.jobs.tables.Catalog;
import org.headwater.jobs.tables.Table;
import org.headwater.jobs.tables.landing.Landed;
import org.headwater.jobs.tables.ops.Quarantine;
import org.headwater.jobs.testing.DrawnSettings;
import org.headwater.jobs.testing.SharedSpark;

/** The tables of one shop whose sources are all the cases; each is made when it is asked for. */
final class MadeTables implements Inputs {

    private static final DrawnSettings SETTINGS = DrawnSettings.asOf("2026-01-31");

    private final Map<Table, Dataset<Row>> made = new HashMap<>();

    MadeTables(InputGate.Landed landed) {
        var spark = SharedSpark.session();
        made.put(Landed.TABLE, spark.createDataFrame(landed.rows(), Landed.TABLE.schema()));
        made.put(Quarantine.TABLE, spark.createDataFrame(landed.quarantine(), Quarantine.TABLE.schema()));
    }

    @Override
    public Dataset<Row> rows(Table table) {
        if (!made.containsKey(table)) {
            var job = Pipeline.JOBS.stream()
                    .filter(j -> j.writes().equals(table))
                    .findFirst()
                    .orElseThrow();
            Dataset<Row> rows = table.shape(job.transform().apply(this, SETTINGS.of(job)));
            List<Row> held = rows.collectAsList();
            made.put(table, SharedSpark.session().createDataFrame(held, table.schema()));
        }
        return made.get(table);
    }

    @Override
    public Dataset<Row> history(Table table) {
        return rows(table);
    }

    /** The rows as {@link ExpectedTable#rows()} has them. */
    List<String> draw(ExpectedTable expected) {
        Table table = Catalog.ALL.stream()
                .filter(t -> t.qualifiedName().equals(expected.table()))
                .findFirst()
                .orElseThrow();
        Dataset<Row> rows = rows(table).filter(expr(expected.where()));
        Column[] cells = expected.columns().stream()
                .map(name -> coalesce(col(name).cast("string"), lit("")))
                .toArray(Column[]::new);
        return (expected.people() ? people(rows) : rows)
                .select(cells).collectAsList().stream()
                        .map(MadeTables::drawn)
                        .sorted()
                        .toList();
    }

    private static Dataset<Row> people(Dataset<Row> ids) {
        return ids.groupBy("person_id")
                .agg(concat_ws(", ", sort_array(collect_list(concat_ws("/", col("scope"), col("id_value")))))
                        .as("ids"));
    }

    private static String drawn(Row row) {
        return IntStream.range(0, row.length()).mapToObj(row::getString).collect(Collectors.joining(" | "));
    }
}
