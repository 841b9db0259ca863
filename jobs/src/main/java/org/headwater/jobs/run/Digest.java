package org.headwater.jobs.run;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.xxhash64;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DecimalType;
import org.headwater.jobs.tables.Field;
import org.headwater.jobs.tables.Table;

/**
 * An order-free digest of a table: equal for equal rows, whatever files, partitions and order they lie in.
 *
 * <p>Two independent 64-bit hashes of each row are summed exactly. Spark's hash passes over nulls, so which columns are
 * null is hashed too.
 *
 * @param rows how many
 * @param value {@code rows-sum-sum}, the sums modulo 2^64 in hex
 */
public record Digest(long rows, String value) {

    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(64);
    private static final DecimalType SUMMABLE = new DecimalType(20, 0);

    public static Digest of(Table table, Dataset<Row> rows) {
        Row sums = rows.agg(
                        count(lit(1)),
                        sum(hash(table, 1).cast(SUMMABLE)).as("first"),
                        sum(hash(table, 2).cast(SUMMABLE)).as("second"))
                .head();
        long count = sums.getLong(0);
        return new Digest(count, count + "-" + hex(sums.getDecimal(1)) + "-" + hex(sums.getDecimal(2)));
    }

    private static Column hash(Table table, int salt) {
        List<Column> columns = new ArrayList<>();
        columns.add(lit(salt));
        List<Column> nulls = new ArrayList<>();
        for (Field field : table.fields()) {
            columns.add(field.col());
            if (field.spec().isNullable()) {
                nulls.add(field.col().isNull());
            }
        }
        columns.addAll(nulls);
        return xxhash64(columns.toArray(Column[]::new));
    }

    private static String hex(BigDecimal sum) {
        BigInteger value = sum == null ? BigInteger.ZERO : sum.toBigIntegerExact();
        return String.format("%016x", value.mod(MODULUS));
    }
}
