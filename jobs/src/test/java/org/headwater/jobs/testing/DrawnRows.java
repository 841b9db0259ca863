package org.headwater.jobs.testing;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructType;
import org.headwater.jobs.tables.Field;
import org.headwater.jobs.tables.Table;

/**
 * Rows as a reader sees them.
 *
 * <pre>
 *   order_id | user_id | paid_at             | paid_fen
 *   o1       | ann     | 2026-01-01 08:00:00 |     1200
 * </pre>
 *
 * <p>A blank cell is null, two quotes are the empty text; times are UTC. Columns of the table that are not drawn are null, or "-", 0 or false where
 * null is not allowed. A map is drawn as {@code key=value;key=value}.
 */
public final class DrawnRows {

    private DrawnRows() {}

    public static Dataset<Row> of(Table table, String drawing) {
        Dataset<Row> texts = texts(drawing);
        List<String> drawn = List.of(texts.columns());
        assertThat(table.fields().stream().map(Field::column)).containsAll(drawn);
        return texts.select(typed(table, drawn));
    }

    /** The cells as they are drawn, all of them text. */
    static Dataset<Row> texts(String drawing) {
        List<List<String>> lines = cells(drawing);
        List<String> drawn = lines.get(0);
        var schema = new StructType();
        for (String column : drawn) {
            schema = schema.add(column, DataTypes.StringType);
        }
        List<Row> rows = lines.subList(1, lines.size()).stream()
                .map(l -> RowFactory.create(l.toArray()))
                .toList();
        return SharedSpark.session().createDataFrame(rows, schema);
    }

    /** The table's columns out of those that are drawn. */
    static Column[] typed(Table table, List<String> drawn) {
        List<Column> columns = new ArrayList<>();
        for (Field field : table.fields()) {
            Column value = drawn.contains(field.column()) ? col(field.column()) : functions.lit(null);
            Column filled = field.spec().isNullable() || drawn.contains(field.column()) ? value : filler(field);
            columns.add(typed(filled, field, drawn).as(field.column()));
        }
        return columns.toArray(Column[]::new);
    }

    private static Column typed(Column value, Field field, List<String> drawn) {
        var type = field.spec().type();
        boolean isDrawnMap = type instanceof MapType && drawn.contains(field.column());
        Column map = functions.str_to_map(
                functions.coalesce(value, functions.lit("")), functions.lit(";"), functions.lit("="));
        return isDrawnMap ? functions.when(value.isNull(), functions.map()).otherwise(map) : value.cast(type);
    }

    private static Column filler(Field field) {
        return switch (field.spec().type().typeName()) {
            case "string" -> functions.lit("-");
            case "boolean" -> functions.lit(false);
            case "map" -> functions.map();
            default ->
                field.spec().type().typeName().startsWith("array")
                        ? functions.array()
                        : field.spec().type().typeName().equals("date")
                                ? functions.lit("2026-01-31")
                                : functions.lit(0);
        };
    }

    /** Asserts that the drawn columns of {@code rows} hold exactly the drawn rows, in any order. */
    public static void assertRows(Dataset<Row> rows, String drawing) {
        List<List<String>> lines = cells(drawing);
        Column[] columns = lines.get(0).stream().map(c -> col(c).cast("string")).toArray(Column[]::new);
        List<String> found = rows.select(columns).collectAsList().stream()
                .map(DrawnRows::draw)
                .sorted()
                .toList();
        List<String> expected = lines.subList(1, lines.size()).stream()
                .map(l -> String.join(
                        " | ", l.stream().map(c -> c == null ? "" : c).toList()))
                .sorted()
                .toList();
        assertThat(found).isEqualTo(expected);
    }

    private static String draw(Row row) {
        List<String> cells = new ArrayList<>();
        for (int c = 0; c < row.length(); c++) {
            cells.add(row.isNullAt(c) ? "" : row.getString(c));
        }
        return String.join(" | ", cells);
    }

    private static List<List<String>> cells(String drawing) {
        return drawing.strip()
                .lines()
                .map(line -> Arrays.stream(line.split("\\|", -1))
                        .map(String::strip)
                        .map(cell -> cell.isEmpty() ? null : cell.equals("''") ? "" : cell)
                        .toList())
                .toList();
    }
}
