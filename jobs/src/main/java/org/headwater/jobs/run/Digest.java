package org.headwater.jobs.run;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map_entries;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.MapType;
import org.headwater.jobs.sources.Pairs;
import org.headwater.jobs.sources.Pairs.Sums;
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
        Sums sums = Pairs.sums(rows.select(
                hash(table.keys(), 3).as("key"),
                hash(table.keys(), 4).as("same_key"),
                hash(table.fields(), 1).as("first"),
                hash(table.fields(), 2).as("second")));
        String value = String.format(Locale.ROOT, "%d-%016x-%016x", sums.rows(), sums.first(), sums.second());
        return new Digest(sums.rows(), sums.different(), value);
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
}
