package org.headwater.jobs.core;

import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.map_from_entries;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.MapType;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.tables.Field;
import org.headwater.jobs.tables.Table;
import org.headwater.jobs.tables.landing.Landed;

/** Core tables that hold records as the kept rows of the files say them. */
public final class Recorded {

    private Recorded() {}

    /** The job of a table whose rows are records and nothing more. */
    static Job job(Table table, Landed records, String purpose) {
        return new Job(
                table.name(),
                purpose,
                List.of(Landed.TABLE),
                table,
                List.of(),
                (in, settings) -> rows(in.rows(Landed.TABLE), table, records));
    }

    /** The records of the kept rows, in the columns of their table. */
    static Dataset<Row> rows(Dataset<Row> landed, Table table, Landed records) {
        Column[] columns = table.fields().stream().map(Recorded::typed).toArray(Column[]::new);
        return landed.filter(Landed.DISPOSITION.col().equalTo("accepted"))
                .filter(records.col().isNotNull())
                .select(explode(records.col()).as("record"))
                .select("record.*")
                .select(columns);
    }

    private static Column typed(Field field) {
        return field.spec().type() instanceof MapType
                ? map_from_entries(field.col()).as(field.column())
                : field.col();
    }
}
