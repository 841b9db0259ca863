package org.headwater.jobs.plan;

import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Column;
import org.headwater.jobs.tables.Types;

/** Amounts of money on their way from minor units to marts, exact. */
public final class Money {

    private Money() {}

    /** Whole currency with two decimals. */
    public static Column ofFen(Column fen) {
        return fen.cast("decimal(20,0)").divide(lit(100)).cast(Types.MONEY);
    }
}
