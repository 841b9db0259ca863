package org.headwater.jobs.spread;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.try_divide;
import static org.apache.spark.sql.functions.when;
import static org.headwater.jobs.plan.Param.AS_OF;
import static org.headwater.jobs.plan.Param.ZONE;

import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.plan.Money;
import org.headwater.jobs.tables.core.Refunds;
import org.headwater.jobs.tables.core.ShareOpens;
import org.headwater.jobs.tables.core.ShareOrders;
import org.headwater.jobs.tables.core.Shares;
import org.headwater.jobs.tables.facts.ShareEdges;
import org.headwater.jobs.tables.facts.ShareTree;
import org.headwater.jobs.tables.marts.AbuseRings;
import org.headwater.jobs.tables.marts.Koc;

/**
 * Who really moves others, by category.
 *
 * <pre>
 *   m                 buyers of those reached over the whole category
 *   conversion_ratio  (buyers + 20 m) / (reached + 20): as if 20 usual people had been reached besides
 *   f                 followed_orders: by own shares, at most five of each buyer
 *   score             reached · ((f + 20 m_f) / (reached + 20) - m_f): orders beyond those that follow somebody usual with the same
 *                     reach; m_f is the mean of f over those reached
 * </pre>
 *
 * <p>So neither who is loud without being followed scores, nor who was lucky once with few, nor who passed on what a mover of others then
 * passed on, but who is followed again and again does, be it by few. Accounts on the exclusion list stand after all others, and the means
 * leave them out.
 *
 * <p>Tiers, of those with a score above 0, going down the ranks until they have that share of the sum of scores: head 20 %, waist 50 %,
 * koc 80 %; all others are ordinary. In Chinese 头部, 腰部, KOC and 普通.
 */
public final class KocJob {

    private static final int USUAL_PEOPLE = 20;

    public static final Job JOB = new Job(
            "koc",
            "Who really moves others",
            List.of(
                    Shares.TABLE,
                    ShareOpens.TABLE,
                    ShareOrders.TABLE,
                    Refunds.TABLE,
                    ShareTree.TABLE,
                    ShareEdges.TABLE,
                    AbuseRings.TABLE),
            Koc.TABLE,
            List.of(AS_OF, ZONE),
            (in, settings) -> ranked(Movement.of(in, settings.get(AS_OF), settings.get(ZONE)), settings.get(AS_OF)));

    private KocJob() {}

    /** @param moved what {@link Movement} knows of each person and category */
    static Dataset<Row> ranked(Dataset<Row> moved, LocalDate asOf) {
        var category = Window.partitionBy("category");
        Dataset<Row> scored = moved.withColumn("mean", mean(col("buyers"), category))
                .withColumn("mean_followed", mean(col("followed_orders"), category))
                .withColumn("conversion_ratio", pulled(col("buyers"), col("mean")))
                .withColumn(
                        "score",
                        col("reached")
                                .multiply(pulled(col("followed_orders"), col("mean_followed"))
                                        .minus(col("mean_followed"))));
        var byScore = category.orderBy(col("is_excluded"), col("score").desc(), col("person_id"));
        // In the order of the ranks: sums of doubles differ by their order.
        var all = byScore.rowsBetween(Window.unboundedPreceding(), Window.unboundedFollowing());
        Column positive = when(col("is_excluded").or(col("score").leq(0)), 0.0).otherwise(col("score"));
        Dataset<Row> placed = scored.withColumn(
                        "rank", row_number().over(byScore).cast("bigint"))
                .withColumn("positive", positive)
                .withColumn("above", sum("positive").over(byScore.rowsBetween(Window.unboundedPreceding(), -1)))
                .withColumn(
                        "share_above",
                        try_divide(
                                coalesce(col("above"), lit(0)), sum("positive").over(all)));
        return placed.select(
                Koc.AS_OF.is(lit(asOf)),
                Koc.CATEGORY.col(),
                Koc.PERSON_ID.col(),
                Koc.RANK.col(),
                Koc.TIER.is(tier("head", "waist", "koc", "ordinary")),
                Koc.TIER_ZH.is(tier("头部", "腰部", "KOC", "普通")),
                Koc.SCORE.col(),
                Koc.SHARES.col(),
                Koc.ORGANIC_SHARES.col(),
                Koc.REACHED.col(),
                Koc.BUYERS.col(),
                Koc.CONVERSION_RATIO.col(),
                Koc.FOLLOWED_ORDERS.col(),
                Koc.MOVED_ORDERS.col(),
                Koc.MOVED_REVENUE.is(Money.ofFen(col("moved_fen"))),
                Koc.CREDITED_REVENUE.is(Money.ofFen(col("credited_fen"))),
                Koc.CORENESS.col(),
                Koc.ACTIVE_WEEKS.col(),
                Koc.IS_EXCLUDED.col());
    }

    /** Of those reached by all who are not excluded; of whole numbers, as sums of doubles differ by their order. */
    private static Column mean(Column number, WindowSpec category) {
        Column usual = when(col("is_excluded"), 0);
        return coalesce(
                try_divide(
                        sum(usual.otherwise(number)).over(category),
                        sum(usual.otherwise(col("reached"))).over(category)),
                lit(0));
    }

    private static Column pulled(Column number, Column mean) {
        return greatest(
                lit(0),
                number.plus(mean.multiply(USUAL_PEOPLE)).divide(col("reached").plus(USUAL_PEOPLE)));
    }

    private static Column tier(String head, String waist, String koc, String ordinary) {
        Column above = col("share_above");
        return when(col("positive").leq(0), ordinary)
                .when(above.lt(0.2), head)
                .when(above.lt(0.5), waist)
                .when(above.lt(0.8), koc)
                .otherwise(ordinary);
    }
}
