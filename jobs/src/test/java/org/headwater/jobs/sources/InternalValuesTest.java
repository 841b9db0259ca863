package org.headwater.jobs.sources;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.catalyst.CatalystTypeConverters;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

class InternalValuesTest {

    private static final StructType PART = new StructType()
            .add("name", StringType)
            .add("at", TimestampType)
            .add("on", DateType)
            .add("amount", LongType)
            .add("times", IntegerType)
            .add("is_paid", BooleanType)
            .add("words", createArrayType(StringType));

    private static final StructType ROW = new StructType()
            .add("one", PART)
            .add("several", createArrayType(PART))
            .add("text", StringType);

    private static final List<Row> PARTS = List.of(
            part("", Instant.EPOCH, LocalDate.EPOCH, 0L, 0, false),
            part("tea", Instant.parse("2026-01-31T23:59:59.999999999Z"), LocalDate.parse("2026-01-31"), -5L, 7, true),
            part(
                    "茶 🍵",
                    Instant.parse("1969-12-31T23:59:59.999999999Z"),
                    LocalDate.parse("1969-12-31"),
                    1L,
                    -7,
                    true,
                    ""),
            part(
                    "half a sign \uD83C",
                    Instant.parse("0001-01-01T00:00:00Z"),
                    LocalDate.parse("0001-01-01"),
                    1L,
                    1,
                    true),
            part(
                    "é\u0000",
                    Instant.parse("9999-12-31T23:59:59Z"),
                    LocalDate.MAX.withYear(9999),
                    Long.MAX_VALUE,
                    1,
                    true),
            part(null, null, null, null, null, null, "a", null, "b"),
            RowFactory.create(null, null, null, null, null, null, null));

    private static Row part(
            String name, Instant at, LocalDate on, Long amount, Integer times, Boolean isPaid, String... words) {
        return RowFactory.create(name, at, on, amount, times, isPaid, words);
    }

    @Test
    void areThoseThatSparkMakesByTheSchema() {
        List<Row> rows = new ArrayList<>();
        for (Row part : PARTS) {
            rows.add(RowFactory.create(part, PARTS.toArray(Row[]::new), "x"));
            rows.add(RowFactory.create(part, new Row[] {part}, "x"));
        }
        rows.add(RowFactory.create(null, new Row[0], null));

        var made = InternalValues.rows(rows.iterator(), new int[] {0, 1, 2});

        rows.forEach(row -> assertThat(told(made.next(), ROW)).isEqualTo(told(bySchema(row), ROW)));
    }

    @Test
    void areOfTheColumnsThatAreWanted() {
        var made = InternalValues.rows(
                List.of(RowFactory.create("a", 1L, "b"), RowFactory.create("a", 2L, "a"))
                        .iterator(),
                new int[] {2, 1});

        assertThat(made.next().getUTF8String(0)).hasToString("b");
        InternalRow second = made.next();
        assertThat(second.getUTF8String(0)).hasToString("a");
        assertThat(second.getLong(1)).isEqualTo(2);
    }

    private static InternalRow bySchema(Row row) {
        return (InternalRow)
                CatalystTypeConverters.createToCatalystConverter(ROW).apply(row);
    }

    /** As Spark gives it back, so that every value is taken as what the schema says it is. */
    private static Object told(InternalRow row, DataType type) {
        return CatalystTypeConverters.createToScalaConverter(type).apply(row);
    }

    @Test
    void refusesWhatNoColumnHolds() {
        assertThatThrownBy(() -> InternalValues.rows(
                                List.of(RowFactory.create(BigDecimal.ONE)).iterator(), new int[] {0})
                        .next())
                .hasMessage("A landed row must hold texts, numbers, times, rows and arrays of them, holds a"
                        + " java.math.BigDecimal; add it to InternalValues");
    }
}
