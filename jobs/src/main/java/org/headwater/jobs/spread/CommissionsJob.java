package org.headwater.jobs.spread;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.headwater.jobs.plan.Param.ACQUISITION;
import static org.headwater.jobs.plan.Param.AS_OF;
import static org.headwater.jobs.plan.Param.ZONE;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.headwater.jobs.config.AcquisitionConfig;
import org.headwater.jobs.plan.BusinessTime;
import org.headwater.jobs.plan.Inputs;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.plan.Money;
import org.headwater.jobs.tables.core.Refunds;
import org.headwater.jobs.tables.core.ShareOrders;
import org.headwater.jobs.tables.core.Shares;
import org.headwater.jobs.tables.facts.ShareTree;
import org.headwater.jobs.tables.marts.AbuseRings;
import org.headwater.jobs.tables.marts.Commissions;

/**
 * What selling in two levels owes for each order.
 *
 * <p>Orders are given to people by {@link SellingChains}. The parts of rewarded_revenue sum to an order's net value where all are known,
 * and never to more, so that one rate on it pays nothing twice; commission is by a rate for each of the two levels.
 */
public final class CommissionsJob {

    public static final Job JOB = new Job(
            "commissions",
            "What selling in two levels owes for each order",
            List.of(Shares.TABLE, ShareOrders.TABLE, Refunds.TABLE, ShareTree.TABLE, AbuseRings.TABLE),
            Commissions.TABLE,
            List.of(AS_OF, ZONE, ACQUISITION),
            (in, settings) -> of(in, settings.get(AS_OF), settings.get(ZONE), settings.get(ACQUISITION)));

    private CommissionsJob() {}

    static Dataset<Row> of(Inputs in, LocalDate asOf, ZoneId zone, AcquisitionConfig costs) {
        Dataset<Row> shares = in.rows(Shares.TABLE).filter(BusinessTime.upTo(Shares.SHARED_AT.col(), asOf, zone));
        Dataset<Row> orders = SharedMoney.upTo(in.rows(ShareOrders.TABLE), in.rows(Refunds.TABLE), asOf, zone);
        Dataset<Row> excluded = FirstTouches.excluded(in.rows(AbuseRings.TABLE)).withColumn("is_excluded", lit(true));
        Column first = col("level").equalTo(1);
        Column owed = when(col("is_excluded"), 0L)
                .when(first, part(costs.commissionRatio()))
                .when(col("level").equalTo(2), part(costs.secondCommissionRatio()))
                .otherwise(0L);
        Column margin = part(costs.marginRatio()).minus(lit(service(costs))).minus(col("order_commission_fen"));
        return SellingChains.of(orders, shares, in.rows(ShareTree.TABLE))
                .withColumnRenamed("seller", "person_id")
                .join(excluded, new String[] {"person_id"}, "left")
                .withColumn("is_excluded", coalesce(col("is_excluded"), lit(false)))
                .withColumn("commission_fen", greatest(owed, lit(0L)))
                .withColumn("order_commission_fen", sum("commission_fen").over(Window.partitionBy("shop", "order_id")))
                .select(
                        Commissions.AS_OF.is(lit(asOf)),
                        Commissions.SHOP.col(),
                        Commissions.ORDER_ID.col(),
                        Commissions.PERSON_ID.col(),
                        Commissions.LEVEL.is(col("level").cast("bigint")),
                        Commissions.DEPTH.is(col("depth").cast("bigint")),
                        Commissions.BUYER_ID.is(col("buyer")),
                        Commissions.PAID_AT.col(),
                        Commissions.NET_REVENUE.is(Money.ofFen(col("net_fen"))),
                        Commissions.REWARDED_REVENUE.is(Money.ofFen(col("part_fen"))),
                        Commissions.COMMISSION.is(Money.ofFen(col("commission_fen"))),
                        Commissions.MARGIN.is(when(first, Money.ofFen(margin))),
                        Commissions.IS_EXCLUDED.col());
    }

    private static long service(AcquisitionConfig costs) {
        return costs.serviceCostPerOrder()
                .movePointRight(2)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /** Of the order's net value, to the nearest fen, half up. */
    private static Column part(BigDecimal ratio) {
        return round(col("net_fen").cast("decimal(18,0)").multiply(lit(ratio)), 0)
                .cast("bigint");
    }
}
