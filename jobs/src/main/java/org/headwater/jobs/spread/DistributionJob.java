package org.headwater.jobs.spread;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
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
import org.headwater.jobs.plan.Inputs;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.tables.Types;
import org.headwater.jobs.tables.core.ShareOpens;
import org.headwater.jobs.tables.core.Shares;
import org.headwater.jobs.tables.facts.ActiveDays;
import org.headwater.jobs.tables.facts.ShareEdges;
import org.headwater.jobs.tables.marts.AbuseRings;
import org.headwater.jobs.tables.marts.Commissions;
import org.headwater.jobs.tables.marts.Distribution;

/**
 * What selling in two levels would owe to whom, and who follows them: fans are given by {@link FirstTouches}, orders and money are those
 * of {@link Commissions}.
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
                    ShareEdges.TABLE,
                    AbuseRings.TABLE,
                    ActiveDays.TABLE,
                    Commissions.TABLE),
            Distribution.TABLE,
            List.of(AS_OF, ZONE),
            (in, settings) -> of(in, settings.get(AS_OF), settings.get(ZONE)));

    private DistributionJob() {}

    static Dataset<Row> of(Inputs in, LocalDate asOf, ZoneId zone) {
        Dataset<Row> shares = in.rows(Shares.TABLE).filter(BusinessTime.upTo(Shares.SHARED_AT.col(), asOf, zone));
        Dataset<Row> fans = FirstTouches.of(in, asOf, zone)
                .filter(col("scope").equalTo(FirstTouches.ALL).and(col("by_id").isNotNull()))
                .select(col("person_id").as("fan"), col("by_id").as("person_id"))
                .localCheckpoint();
        Dataset<Row> excluded = FirstTouches.excluded(in.rows(AbuseRings.TABLE)).withColumn("is_excluded", lit(true));
        Dataset<Row> promoters = promoters(shares, in.rows(ShareEdges.TABLE), asOf, zone)
                .join(direct(fans, excluded), PERSON, "left")
                .join(indirect(fans), PERSON, "left")
                .join(money(in.rows(Commissions.TABLE), fans), PERSON, "left")
                .join(ownPurchases(in.rows(ActiveDays.TABLE), asOf), PERSON, "left")
                .na()
                .fill(0L)
                .join(excluded, PERSON, "left")
                .withColumn("is_excluded", coalesce(col("is_excluded"), lit(false)));
        return promoters
                .withColumn("as_of", lit(asOf))
                .withColumn("level", level("none", "starter", "promoter", "leader"))
                .withColumn("level_zh", level("无", "入门", "推广", "领队"));
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

    private static Dataset<Row> money(Dataset<Row> commissions, Dataset<Row> fans) {
        Dataset<Row> followed =
                fans.select(col("fan").as("buyer_id"), col("person_id").as("followed"));
        Column first = col("level").equalTo(1);
        Column second = col("level").equalTo(2);
        Column ofFan = first.and(col("followed").equalTo(col("person_id")));
        Column net = col("net_revenue");
        return commissions
                .join(followed, new String[] {"buyer_id"}, "left")
                .groupBy("person_id")
                .agg(
                        count(when(ofFan, 1)).as("fan_orders"),
                        total(when(ofFan, net)).as("fan_revenue"),
                        count(when(first, 1)).as("level_1_orders"),
                        total(when(first, net)).as("level_1_revenue"),
                        count(when(second, 1)).as("level_2_orders"),
                        total(when(second, net)).as("level_2_revenue"),
                        total(col("rewarded_revenue")).as("rewarded_revenue"),
                        total(col("commission")).as("commission"),
                        total(col("margin")).as("margin"),
                        count(when(first.and(col("depth").gt(2)), 1)).as("deep_orders"),
                        count(when(col("level").gt(2), 1)).as("beyond_orders"));
    }

    private static Column total(Column money) {
        return sum(money).cast(Types.MONEY);
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
