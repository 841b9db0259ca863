package org.headwater.jobs.tables;

import static org.apache.spark.sql.functions.lit;

import java.util.Locale;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;

/**
 * One column of a {@link Table}. Each table is an enum of its columns in order, so a column that does not exist does
 * not compile.
 */
public interface Field {

    /** The enum constant's name. */
    String name();

    Spec spec();

    /** The column's name in the table: the constant's in lower case. */
    default String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    default Column col() {
        return functions.col(column());
    }

    /** {@code value} under this column's name and type. */
    default Column is(Column value) {
        return value.cast(spec().type()).as(column());
    }

    default Column is(Object literal) {
        return is(lit(literal));
    }
}
