package org.headwater.jobs.value;

import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.when;
import static org.headwater.jobs.plan.Param.AS_OF;
import static org.headwater.jobs.plan.Param.ZONE;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.plan.BusinessTime;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.tables.facts.UserOrders;
import org.headwater.jobs.tables.marts.User360;
import org.headwater.jobs.tables.marts.UserRfm;

/** Joins all that is known of a user into one row. To add a column: declare it in {@link User360}, join its table here. */
public final class User360Job {

    public static final Job JOB = new Job(
            "user_360",
            "All that is known of each user",
            List.of(UserOrders.TABLE, UserRfm.TABLE),
            User360.TABLE,
            List.of(AS_OF, ZONE),
            (in, settings) ->
                    join(in.rows(UserOrders.TABLE), in.rows(UserRfm.TABLE), settings.get(AS_OF), settings.get(ZONE)));

    private User360Job() {}

    static Dataset<Row> join(Dataset<Row> userOrders, Dataset<Row> userRfm, LocalDate asOf, ZoneId zone) {
        Dataset<Row> scores = userRfm.select(
                UserRfm.USER_ID.col(),
                UserRfm.RECENCY_DAYS.col(),
                UserRfm.RECENCY_SCORE.col(),
                UserRfm.FREQUENCY_SCORE.col(),
                UserRfm.MONETARY_SCORE.col(),
                UserRfm.RFM_SCORE.col(),
                UserRfm.SEGMENT.col(),
                UserRfm.SEGMENT_ZH.col(),
                UserRfm.VALUE_CLASS.col(),
                UserRfm.VALUE_CLASS_ZH.col());
        Column firstPaidOn = BusinessTime.dayOf(UserOrders.FIRST_PAID_AT.col(), zone);
        Column paid = RfmMeasures.money(UserOrders.PAID_FEN.col());
        Column refunded = RfmMeasures.money(UserOrders.REFUNDED_FEN.col());
        Column average = round(paid.divide(when(UserOrders.ORDERS.col().gt(0), UserOrders.ORDERS.col())), 2);
        return userOrders
                .join(scores, new String[] {User360.USER_ID.column()}, "left")
                .select(
                        User360.AS_OF.is(lit(asOf)),
                        User360.USER_ID.col(),
                        User360.FIRST_PAID_ON.is(firstPaidOn),
                        User360.LAST_PAID_ON.is(BusinessTime.dayOf(UserOrders.LAST_PAID_AT.col(), zone)),
                        User360.TENURE_DAYS.is(datediff(lit(asOf), firstPaidOn)),
                        User360.RECENCY_DAYS.col(),
                        User360.ORDERS.col(),
                        User360.REFUNDS.col(),
                        User360.PAID_REVENUE.is(paid),
                        User360.REFUNDED_REVENUE.is(refunded),
                        User360.NET_REVENUE.is(paid.minus(refunded)),
                        User360.AVERAGE_ORDER_VALUE.is(average),
                        User360.RECENCY_SCORE.col(),
                        User360.FREQUENCY_SCORE.col(),
                        User360.MONETARY_SCORE.col(),
                        User360.RFM_SCORE.col(),
                        User360.SEGMENT.col(),
                        User360.SEGMENT_ZH.col(),
                        User360.VALUE_CLASS.col(),
                        User360.VALUE_CLASS_ZH.col());
    }
}
