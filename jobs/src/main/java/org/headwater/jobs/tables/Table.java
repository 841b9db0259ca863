package org.headwater.jobs.tables;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * A table as a declaration: schema, comments, checks and the dictionary page all come from it.
 *
 * @param layer where the table stands in the way of the data
 * @param name bare name, unique over all layers
 * @param meaning what it holds; ends with "One row per …."
 * @param fields columns in order
 * @param identity SQL condition over one row that must hold for every row, if the table has one
 */
public record Table(Layer layer, String name, String meaning, List<Field> fields, Optional<String> identity) {

    /** The date that a sliced table holds one complete answer for. */
    private static final String SLICE = "as_of";

    public Table {
        if (!meaning.contains("One row per ")) {
            throw new IllegalStateException("Table " + name + " must say its grain: \"One row per …\"");
        }
        fields = List.copyOf(fields);
    }

    public static <F extends Enum<F> & Field> Table of(Layer layer, String name, Class<F> columns, String meaning) {
        return new Table(layer, name, meaning, List.of(columns.getEnumConstants()), Optional.empty());
    }

    /** The same with a condition that each row must fulfil. */
    public Table holding(String condition) {
        return new Table(layer, name, meaning, fields, Optional.of(condition));
    }

    /** {@code layer.name}, as the dictionary and messages show it. */
    public String qualifiedName() {
        return layer.folder() + "." + name;
    }

    /** Whether the table holds one slice per as-of date, each replaced as a whole. */
    public boolean isSliced() {
        return fields.stream().anyMatch(f -> f.spec().isKey() && f.column().equals(SLICE));
    }

    public List<Field> keys() {
        return fields.stream().filter(f -> f.spec().isKey()).toList();
    }

    public StructType schema() {
        var schema = new StructType();
        for (Field field : fields) {
            Spec spec = field.spec();
            schema = schema.add(new StructField(field.column(), spec.type(), spec.isNullable(), Metadata.empty())
                    .withComment(spec.meaning()));
        }
        return schema;
    }

    /**
     * The rows with exactly the declared columns in the declared order.
     *
     * @throws IllegalStateException naming every column that is missing or has another type
     */
    public Dataset<Row> shape(Dataset<Row> rows) {
        StructType schema = rows.schema();
        List<String> problems = unfit(schema).stream()
                .map(field -> field.column() + ": expected "
                        + field.spec().type().simpleString()
                        + (has(schema, field)
                                ? ", is "
                                        + schema.apply(field.column())
                                                .dataType()
                                                .simpleString()
                                : ", is missing"))
                .toList();
        if (!problems.isEmpty()) {
            throw new IllegalStateException("Table " + name + " does not have its declared shape:\n  "
                    + String.join("\n  ", problems) + "\nColumns it has: "
                    + rows.schema().simpleString());
        }
        return rows.select(fields.stream().map(Field::col).toArray(Column[]::new));
    }

    /** Declared columns that are missing in a schema or have another type there. */
    public List<Field> unfit(StructType schema) {
        return fields.stream()
                .filter(field -> !has(schema, field)
                        || !sameIgnoringNullability(
                                field.spec().type(),
                                schema.apply(field.column()).dataType()))
                .toList();
    }

    private static boolean has(StructType schema, Field field) {
        return Arrays.asList(schema.fieldNames()).contains(field.column());
    }

    /** Arrays and structs may differ in whether their parts may be null: Spark widens that on its own. */
    private static boolean sameIgnoringNullability(DataType a, DataType b) {
        if (a instanceof ArrayType x && b instanceof ArrayType y) {
            return sameIgnoringNullability(x.elementType(), y.elementType());
        }
        if (a instanceof MapType x && b instanceof MapType y) {
            return sameIgnoringNullability(x.keyType(), y.keyType())
                    && sameIgnoringNullability(x.valueType(), y.valueType());
        }
        if (a instanceof StructType x && b instanceof StructType y) {
            if (x.length() != y.length()) {
                return false;
            }
            for (int i = 0; i < x.length(); i++) {
                if (!x.apply(i).name().equals(y.apply(i).name())
                        || !sameIgnoringNullability(
                                x.apply(i).dataType(), y.apply(i).dataType())) {
                    return false;
                }
            }
            return true;
        }
        return Objects.equals(a, b);
    }

    @Override
    public String toString() {
        return qualifiedName() + fields.stream().map(Field::column).collect(joining(", ", "(", ")"));
    }
}
