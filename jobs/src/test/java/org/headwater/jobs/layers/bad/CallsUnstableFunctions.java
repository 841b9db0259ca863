package org.headwater.jobs.layers.bad;

import static org.apache.spark.sql.functions.col;

import java.util.function.Supplier;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;

final class CallsUnstableFunctions {

    Column today() {
        return functions.current_date();
    }

    Column time() {
        return functions.current_timestamp();
    }

    Column now() {
        return functions.now();
    }

    Column seconds() {
        return functions.unix_timestamp();
    }

    Column random() {
        return functions.rand();
    }

    Column normal() {
        return functions.randn();
    }

    Column uuid() {
        return functions.uuid();
    }

    Column row() {
        return functions.monotonically_increasing_id();
    }

    Supplier<Column> file() {
        return functions::input_file_name;
    }

    Column anyRow() {
        return functions.first(col("user_id"));
    }
}
