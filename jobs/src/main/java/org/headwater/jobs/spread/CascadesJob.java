package org.headwater.jobs.spread;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.unix_seconds;
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
import org.headwater.jobs.plan.Money;
import org.headwater.jobs.tables.core.Refunds;
import org.headwater.jobs.tables.core.ShareOpens;
import org.headwater.jobs.tables.core.ShareOrders;
import org.headwater.jobs.tables.core.Shares;
import org.headwater.jobs.tables.facts.ShareTree;
import org.headwater.jobs.tables.marts.Cascades;

/**
 * One row for all that went on from one share: how far, how deep, how, and what it brought.
 *
 * <p>A cascade counts as far as it had come on the as-of date. Structural virality is that of
 * {@code org.headwater.models.spread.Cascades}: 2/(n(n-1)) · Σ s(n-s) over shares but the root, s the size of what is below.
 */
public final class CascadesJob {

    private static final long SECONDS_OF_AN_HOUR = 3600;

    public static final Job JOB = new Job(
            "cascades",
            "How far each share went",
            List.of(Shares.TABLE, ShareOpens.TABLE, ShareOrders.TABLE, Refunds.TABLE, ShareTree.TABLE),
            Cascades.TABLE,
            List.of(AS_OF, ZONE),
            (in, settings) -> of(in, settings.get(AS_OF), settings.get(ZONE)));

    private CascadesJob() {}

    static Dataset<Row> of(Inputs in, LocalDate asOf, ZoneId zone) {
        Dataset<Row> shares = in.rows(Shares.TABLE)
                .filter(BusinessTime.upTo(Shares.SHARED_AT.col(), asOf, zone))
                .join(in.rows(ShareTree.TABLE), new String[] {"share_id"});
        Dataset<Row> roots = in.rows(ShareTree.TABLE).select("share_id", "root_share_id");
        Dataset<Row> opens = in.rows(ShareOpens.TABLE)
                .filter(BusinessTime.upTo(ShareOpens.FIRST_AT.col(), asOf, zone))
                .join(roots, new String[] {"share_id"});
        Dataset<Row> orders = SharedMoney.upTo(in.rows(ShareOrders.TABLE), in.rows(Refunds.TABLE), asOf, zone)
                .join(roots, new String[] {"share_id"});
        return trees(shares)
                .join(openers(opens), new String[] {"root_share_id"}, "left")
                .join(peaks(opens, shares), new String[] {"root_share_id"}, "left")
                .join(buyers(orders), new String[] {"root_share_id"}, "left")
                .select(
                        Cascades.AS_OF.is(lit(asOf)),
                        Cascades.ROOT_SHARE_ID.col(),
                        Cascades.PERSON_ID.is(col("root.person_id")),
                        Cascades.CONTENT_ID.is(col("root.content_id")),
                        Cascades.CATEGORY.is(col("root.category")),
                        Cascades.STARTED_AT.is(col("root.shared_at")),
                        Cascades.SHARES.col(),
                        Cascades.SHARERS.col(),
                        Cascades.DEPTH.col(),
                        Cascades.STRUCTURAL_VIRALITY.is(virality()),
                        Cascades.OPENERS.is(coalesce(col("openers"), lit(0))),
                        Cascades.BUYERS.is(coalesce(col("buyers"), lit(0))),
                        Cascades.ORDERS.is(coalesce(col("orders"), lit(0))),
                        Cascades.REVENUE.is(coalesce(Money.ofFen(col("net_fen")), lit(0))),
                        Cascades.HOURS_TO_PEAK.col());
    }

    private static Dataset<Row> trees(Dataset<Row> shares) {
        Column below = ShareTree.DESCENDANTS.col().plus(1);
        Column generation = ShareTree.GENERATION.col();
        return shares.groupBy(ShareTree.ROOT_SHARE_ID.col())
                .agg(
                        min(when(
                                        generation.equalTo(0),
                                        struct(
                                                Shares.SHARED_AT.col(),
                                                Shares.PERSON_ID.col(),
                                                Shares.CONTENT_ID.col(),
                                                Shares.CATEGORY.col())))
                                .as("root"),
                        Cascades.SHARES.is(count(lit(1))),
                        Cascades.SHARERS.is(count_distinct(Shares.PERSON_ID.col())),
                        Cascades.DEPTH.is(max(generation)),
                        max(below).as("whole"),
                        sum(when(generation.gt(0), below)).as("sizes"),
                        sum(when(generation.gt(0), below.multiply(below))).as("squares"))
                .filter(col("root").isNotNull());
    }

    private static Column virality() {
        Column n = col("whole").cast("double");
        Column paths = n.multiply(coalesce(col("sizes"), lit(0))).minus(coalesce(col("squares"), lit(0)));
        return when(n.gt(1), paths.multiply(2).divide(n.multiply(n.minus(1)))).otherwise(0);
    }

    private static Dataset<Row> openers(Dataset<Row> opens) {
        return opens.groupBy("root_share_id").agg(Cascades.OPENERS.is(count_distinct(ShareOpens.PERSON_ID.col())));
    }

    /** The hour with the most first openings, the earlier of equals. */
    private static Dataset<Row> peaks(Dataset<Row> opens, Dataset<Row> shares) {
        Dataset<Row> starts = shares.filter(ShareTree.GENERATION.col().equalTo(0))
                .select(ShareTree.ROOT_SHARE_ID.col(), Shares.SHARED_AT.col().as("started_at"));
        Column hours = unix_seconds(ShareOpens.FIRST_AT.col())
                .minus(unix_seconds(col("started_at")))
                .divide(SECONDS_OF_AN_HOUR)
                .cast("bigint");
        return opens.join(starts, new String[] {"root_share_id"})
                .groupBy(col("root_share_id"), greatest(hours, lit(0L)).as("hour"))
                .agg(count(lit(1)).as("people"))
                .groupBy("root_share_id")
                .agg(Cascades.HOURS_TO_PEAK.is(
                        max(struct(col("people"), col("hour").multiply(-1).as("earlier")))
                                .getField("earlier")
                                .multiply(-1)));
    }

    private static Dataset<Row> buyers(Dataset<Row> orders) {
        return orders.groupBy("root_share_id")
                .agg(
                        Cascades.BUYERS.is(count_distinct(ShareOrders.PERSON_ID.col())),
                        Cascades.ORDERS.is(count(lit(1))),
                        sum("net_fen").as("net_fen"));
    }
}
