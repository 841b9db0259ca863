package org.headwater.jobs.acquisition;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.negate;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.trunc;
import static org.headwater.jobs.plan.Param.ACQUISITION;
import static org.headwater.jobs.plan.Param.AS_OF;
import static org.headwater.jobs.plan.Param.BUYERS;
import static org.headwater.jobs.plan.Param.ZONE;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.config.AcquisitionConfig;
import org.headwater.jobs.identity.OfCustomers;
import org.headwater.jobs.plan.BusinessTime;
import org.headwater.jobs.plan.Inputs;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.tables.core.Costs;
import org.headwater.jobs.tables.core.Customers;
import org.headwater.jobs.tables.core.Refunds;
import org.headwater.jobs.tables.facts.ConversionPaths;
import org.headwater.jobs.tables.facts.Purchases;
import org.headwater.jobs.tables.marts.Payback;

/** Adds up, day by day, what the customers of a month and a channel brought, until it has reached what they cost. */
public final class PaybackJob {

    public static final Job JOB = new Job(
            "payback",
            "Whether customers have earned what they cost, by cohort and channel",
            List.of(ConversionPaths.TABLE, Purchases.TABLE, Refunds.TABLE, Costs.TABLE, Customers.TABLE),
            Payback.TABLE,
            List.of(AS_OF, ZONE, ACQUISITION, BUYERS),
            (in, settings) -> weigh(
                    OfCustomers.of(in, settings), settings.get(AS_OF), settings.get(ZONE), settings.get(ACQUISITION)));

    private PaybackJob() {}

    private static Dataset<Row> weigh(Inputs in, LocalDate asOf, ZoneId zone, AcquisitionConfig config) {
        Dataset<Row> paid = in.rows(Purchases.TABLE)
                .select(
                        Purchases.USER_ID.col(),
                        Purchases.PAID_ON.col().as("day"),
                        Purchases.PAID_FEN.col().as("fen"),
                        Purchases.NUMBER.col().equalTo(1).cast("bigint").as("customers"));
        Column refundedAt = Refunds.REFUNDED_AT.col();
        Dataset<Row> refunded = in.rows(Refunds.TABLE)
                .filter(Refunds.STATUS.col().equalTo("success"))
                .filter(BusinessTime.upTo(refundedAt, asOf, zone))
                .select(
                        Refunds.USER_ID.col(),
                        BusinessTime.dayOf(refundedAt, zone).as("day"),
                        negate(Refunds.REFUNDED_FEN.col()).as("fen"),
                        lit(0L).as("customers"));
        List<Row> days = paid.unionAll(refunded)
                .join(FirstChannel.of(in.rows(ConversionPaths.TABLE)), "user_id")
                .groupBy(
                        trunc(col("first_on"), "month").as("cohort"),
                        col("channel"),
                        greatest(col("day"), col("first_on")).as("day"))
                .agg(sum("fen"), sum("customers"))
                .collectAsList();
        List<Row> costs = ChannelCacJob.monthly(in.rows(Costs.TABLE), asOf);
        return paid.sparkSession()
                .createDataFrame(new PaybackDays(asOf, config).rows(days, costs), Payback.TABLE.schema());
    }
}
