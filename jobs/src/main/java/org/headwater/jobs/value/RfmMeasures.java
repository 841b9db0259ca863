package org.headwater.jobs.value;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import java.time.ZoneId;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.plan.BusinessTime;
import org.headwater.jobs.tables.facts.UserOrders;
import org.headwater.jobs.tables.marts.UserRfm;
import org.headwater.models.rfm.Axis;

/** The three measures of everybody who ever paid, in whole units: days, orders, fen. */
final class RfmMeasures {

    private static final String NET_FEN = "net_fen";

    private RfmMeasures() {}

    /** One row per user with a paid order: user, recency in days, frequency, net revenue in fen. */
    static Dataset<Row> of(Dataset<Row> userOrders, LocalDate asOf, ZoneId zone) {
        Column lastPaidOn = BusinessTime.dayOf(UserOrders.LAST_PAID_AT.col(), zone);
        return userOrders
                .filter(UserOrders.ORDERS.col().gt(0))
                .select(
                        UserOrders.USER_ID.col(),
                        UserRfm.RECENCY_DAYS.is(datediff(lit(asOf), lastPaidOn)),
                        UserRfm.FREQUENCY.is(UserOrders.ORDERS.col()),
                        UserOrders.PAID_FEN
                                .col()
                                .minus(UserOrders.REFUNDED_FEN.col())
                                .as(NET_FEN));
    }

    /** An axis in whole units, bigint. */
    static Column wholeUnits(Axis axis) {
        return switch (axis) {
            case RECENCY -> UserRfm.RECENCY_DAYS.col().cast("bigint");
            case FREQUENCY -> UserRfm.FREQUENCY.col();
            case MONETARY -> col(NET_FEN);
        };
    }

    /** How many whole units make 1 day, order or unit of currency. */
    static long one(Axis axis) {
        return axis == Axis.MONETARY ? 100 : 1;
    }

    static Column netFen() {
        return col(NET_FEN);
    }
}
