package org.headwater.jobs.run;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map_entries;
import static org.apache.spark.sql.functions.shiftrightunsigned;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.MapType;
import org.headwater.jobs.tables.Field;
import org.headwater.jobs.tables.Table;

/**
 * An order-free digest of a table: equal for equal rows, whatever files, partitions and order they lie in.
 *
 * <p>Two independent 64-bit hashes of each row are summed exactly. Spark's hash passes over nulls, so which columns are
 * null is hashed too.
 *
 * @param rows how many
 * @param keys how many different keys they have
 * @param value {@code rows-sum-sum}, the sums modulo 2^64 in hex
 */
public record Digest(long rows, long keys, String value) {

    /** One pass; keys are told apart by 128 bits of hash, so that no key is moved. */
    public static Digest of(Table table, Dataset<Row> rows) {
        Column first = hash(table.fields(), 1);
        Column second = hash(table.fields(), 2);
        Row sums = rows.groupBy(
                        hash(table.keys(), 3).as("key"), hash(table.keys(), 4).as("same_key"))
                .agg(
                        count(lit(1)).as("rows"),
                        low(first).as("first_low"),
                        high(first).as("first_high"),
                        low(second).as("second_low"),
                        high(second).as("second_high"))
                .agg(
                        sum("rows"),
                        count(lit(1)),
                        sum("first_low"),
                        sum("first_high"),
                        sum("second_low"),
                        sum("second_high"))
                .head();
        long count = sums.isNullAt(0) ? 0 : sums.getLong(0);
        return new Digest(count, sums.getLong(1), count + "-" + hex(sums, 2) + "-" + hex(sums, 4));
    }

    /** Sums of halves can't overflow, and modulo 2^64 they make the sum of the whole; decimals would be slow. */
    private static Column low(Column hash) {
        return sum(hash.bitwiseAND(lit(0xFFFF_FFFFL)));
    }

    private static Column high(Column hash) {
        return sum(shiftrightunsigned(hash, 32));
    }

    /** A digest that a ledger holds; its keys were unique, or it would not be there. */
    static Digest told(String value) {
        long rows = Long.parseLong(value.substring(0, value.indexOf('-')));
        return new Digest(rows, rows, value);
    }

    private static Column hash(List<Field> fields, int salt) {
        List<Column> columns = new ArrayList<>();
        columns.add(lit(salt));
        List<Column> nulls = new ArrayList<>();
        for (Field field : fields) {
            columns.add(field.spec().type() instanceof MapType ? map_entries(field.col()) : field.col());
            if (field.spec().isNullable()) {
                nulls.add(field.col().isNull());
            }
        }
        columns.addAll(nulls);
        return xxhash64(columns.toArray(Column[]::new));
    }

    private static String hex(Row sums, int at) {
        return String.format("%016x", sums.isNullAt(at) ? 0 : sums.getLong(at) + (sums.getLong(at + 1) << 32));
    }
}
