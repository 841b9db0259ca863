package org.headwater.jobs.spread;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
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
import org.headwater.jobs.tables.core.ShareOpens;
import org.headwater.jobs.tables.core.ShareOrders;
import org.headwater.jobs.tables.core.Shares;
import org.headwater.jobs.tables.facts.ActiveDays;
import org.headwater.jobs.tables.facts.ShareEdges;
import org.headwater.jobs.tables.facts.ShareTree;
import org.headwater.jobs.tables.marts.AbuseRings;
import org.headwater.jobs.tables.marts.Distribution;

/**
 * What selling in two levels would owe to whom, and who follows them.
 *
 * <p>Fans are given by {@link FirstTouches}, orders to people by {@link SellingChains}. The parts of rewarded_revenue
 * sum to the orders' net value, so that one rate on it pays nothing twice; commission is by a rate for each of the two levels.
 *
 * <p>Levels, by what has to hold in full, 入门, 推广 and 领队 in Chinese:
 *
 * <ul>
 *   <li>starter: 3 valid fans and a day with a purchase of their own, as plans ask for friends brought and for something bought;
 *   <li>promoter: 10 valid fans besides;
 *   <li>leader: 30 valid fans, and 100 with the indirect ones.
 * </ul>
 *
 * <p>Each step is about three times the one before. They are constants, as any other plan is a condition over the columns beside.
 */
public final class DistributionJob {

    private static final int STARTER_FANS = 3;
    private static final int PROMOTER_FANS = 10;
    private static final int LEADER_FANS = 30;
    private static final int LEADER_ALL_FANS = 100;

    private static final String[] PERSON = {"person_id"};

    public static final Job JOB = new Job(
            "distribution",
            "What selling in two levels would owe to whom",
            List.of(
                    Shares.TABLE,
                    ShareOpens.TABLE,
                    ShareOrders.TABLE,
                    Refunds.TABLE,
                    ShareTree.TABLE,
                    ShareEdges.TABLE,
                    AbuseRings.TABLE,
                    ActiveDays.TABLE),
            Distribution.TABLE,
            List.of(AS_OF, ZONE, ACQUISITION),
            (in, settings) -> of(in, settings.get(AS_OF), settings.get(ZONE), settings.get(ACQUISITION)));

    private DistributionJob() {}

    static Dataset<Row> of(Inputs in, LocalDate asOf, ZoneId zone, AcquisitionConfig costs) {
        Dataset<Row> shares = in.rows(Shares.TABLE).filter(BusinessTime.upTo(Shares.SHARED_AT.col(), asOf, zone));
        Dataset<Row> fans = FirstTouches.of(in, asOf, zone)
                .filter(col("scope").equalTo(FirstTouches.ALL).and(col("by_id").isNotNull()))
                .select(col("person_id").as("fan"), col("by_id").as("person_id"))
                .localCheckpoint();
        Dataset<Row> excluded = FirstTouches.excluded(in.rows(AbuseRings.TABLE)).withColumn("is_excluded", lit(true));
        Dataset<Row> orders = SharedMoney.upTo(in.rows(ShareOrders.TABLE), in.rows(Refunds.TABLE), asOf, zone);
        Dataset<Row> chains = commissioned(SellingChains.of(orders, shares, in.rows(ShareTree.TABLE)), excluded, costs);
        Dataset<Row> promoters = promoters(shares, in.rows(ShareEdges.TABLE), asOf, zone)
                .join(direct(fans, excluded), PERSON, "left")
                .join(indirect(fans), PERSON, "left")
                .join(money(chains, fans, costs), PERSON, "left")
                .join(ownPurchases(in.rows(ActiveDays.TABLE), asOf), PERSON, "left")
                .na()
                .fill(0L)
                .join(excluded, PERSON, "left")
                .withColumn("is_excluded", coalesce(col("is_excluded"), lit(false)));
        return promoters
                .withColumn("as_of", lit(asOf))
                .withColumn("level", level("none", "starter", "promoter", "leader"))
                .withColumn("level_zh", level("无", "入门", "推广", "领队"))
                .withColumn("fan_revenue", Money.ofFen(col("fan_fen")))
                .withColumn("level_1_revenue", Money.ofFen(col("level_1_fen")))
                .withColumn("level_2_revenue", Money.ofFen(col("level_2_fen")))
                .withColumn("rewarded_revenue", Money.ofFen(col("rewarded_fen")))
                .withColumn("commission", Money.ofFen(col("commission_fen")))
                .withColumn("margin", Money.ofFen(col("margin_fen")));
    }

    private static Dataset<Row> promoters(Dataset<Row> shares, Dataset<Row> edges, LocalDate asOf, ZoneId zone) {
        return edges.filter(ShareEdges.KIND.col().equalTo("invite"))
                .filter(BusinessTime.upTo(ShareEdges.FIRST_AT.col(), asOf, zone))
                .select(ShareEdges.FROM_ID.col().as("person_id"))
                .unionByName(shares.filter(Shares.PERSON_ID.col().isNotNull()).select("person_id"))
                .distinct();
    }

    private static Dataset<Row> direct(Dataset<Row> fans, Dataset<Row> excluded) {
        return fans.join(excluded.withColumnRenamed("person_id", "fan"), new String[] {"fan"}, "left")
                .groupBy("person_id")
                .agg(
                        count(lit(1)).as("direct_fans"),
                        count(when(col("is_excluded").isNull(), 1)).as("valid_fans"));
    }

    private static Dataset<Row> indirect(Dataset<Row> fans) {
        Dataset<Row> theirs =
                fans.select(col("fan").as("fan_of_fan"), col("person_id").as("fan"));
        return fans.join(theirs, new String[] {"fan"})
                .filter("fan_of_fan <> person_id")
                .groupBy("person_id")
                .agg(count(lit(1)).as("indirect_fans"));
    }

    /** With {@code commission_fen} of each place and {@code order_commission_fen} of all places of the order. */
    private static Dataset<Row> commissioned(Dataset<Row> chains, Dataset<Row> excluded, AcquisitionConfig costs) {
        Column owed = when(col("is_excluded").isNotNull(), 0L)
                .when(col("level").equalTo(1), part(col("net_fen"), costs.commissionRatio()))
                .when(col("level").equalTo(2), part(col("net_fen"), costs.secondCommissionRatio()))
                .otherwise(0L);
        return chains.join(excluded.withColumnRenamed("person_id", "seller"), new String[] {"seller"}, "left")
                .withColumn("commission_fen", greatest(owed, lit(0L)))
                .withColumn("order_commission_fen", sum("commission_fen").over(Window.partitionBy("shop", "order_id")));
    }

    /** To the nearest fen, half up. */
    private static Column part(Column fen, BigDecimal ratio) {
        return round(fen.cast("decimal(18,0)").multiply(lit(ratio)), 0).cast("bigint");
    }

    private static Dataset<Row> money(Dataset<Row> chains, Dataset<Row> fans, AcquisitionConfig costs) {
        Dataset<Row> followed =
                fans.select(col("fan").as("buyer"), col("person_id").as("followed"));
        Column first = col("level").equalTo(1);
        Column second = col("level").equalTo(2);
        long service = costs.serviceCostPerOrder()
                .movePointRight(2)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        Column margin =
                part(col("net_fen"), costs.marginRatio()).minus(lit(service)).minus(col("order_commission_fen"));
        Column ofFan = first.and(col("followed").equalTo(col("seller")));
        return chains.join(followed, new String[] {"buyer"}, "left")
                .groupBy(col("seller").as("person_id"))
                .agg(
                        count(when(ofFan, 1)).as("fan_orders"),
                        sum(when(ofFan, col("net_fen"))).as("fan_fen"),
                        count(when(first, 1)).as("level_1_orders"),
                        sum(when(first, col("net_fen"))).as("level_1_fen"),
                        count(when(second, 1)).as("level_2_orders"),
                        sum(when(second, col("net_fen"))).as("level_2_fen"),
                        sum("part_fen").as("rewarded_fen"),
                        sum("commission_fen").as("commission_fen"),
                        sum(when(first, margin)).as("margin_fen"),
                        count(when(first.and(col("depth").gt(2)), 1)).as("deep_orders"),
                        count(when(col("level").gt(2), 1)).as("beyond_orders"));
    }

    private static Dataset<Row> ownPurchases(Dataset<Row> days, LocalDate asOf) {
        return days.filter(ActiveDays.KIND.col().equalTo("purchase"))
                .filter(ActiveDays.DAY.col().leq(lit(asOf)))
                .groupBy("person_id")
                .agg(count(lit(1)).as("purchase_days"));
    }

    private static Column level(String none, String starter, String promoter, String leader) {
        Column valid = col("valid_fans");
        Column all = valid.plus(col("indirect_fans"));
        return when(col("is_excluded").or(col("purchase_days").equalTo(0)), none)
                .when(valid.geq(LEADER_FANS).and(all.geq(LEADER_ALL_FANS)), leader)
                .when(valid.geq(PROMOTER_FANS), promoter)
                .when(valid.geq(STARTER_FANS), starter)
                .otherwise(none);
    }
}
