package org.headwater.jobs.reconciliation;

import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.negate;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.headwater.jobs.plan.Param.AS_OF;
import static org.headwater.jobs.plan.Param.FUNNELS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.config.FunnelConfig;
import org.headwater.jobs.config.FunnelPresets;
import org.headwater.jobs.plan.Inputs;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.reconciliation.Sum.Side;
import org.headwater.jobs.tables.facts.ActiveDays;
import org.headwater.jobs.tables.facts.Purchases;
import org.headwater.jobs.tables.facts.ShareEdges;
import org.headwater.jobs.tables.facts.UserOrders;
import org.headwater.jobs.tables.marts.DailyMetrics;
import org.headwater.jobs.tables.marts.Funnel;
import org.headwater.jobs.tables.marts.FunnelMembers;
import org.headwater.jobs.tables.marts.Members;
import org.headwater.jobs.tables.marts.PointsByReason;
import org.headwater.jobs.tables.marts.Reconciliation;
import org.headwater.jobs.tables.marts.SegmentCounts;
import org.headwater.jobs.tables.marts.UserRfm;
import org.headwater.jobs.tables.marts.UserStage;

/**
 * Counts the same things in tables that were made in different ways. The table's identity lets no row in of which the two differ, so
 * a run that does not add up ends before anybody sees its answers.
 *
 * <p>To add a sum: a line in {@link #BOUGHT} or {@link #AARRR}.
 */
public final class ReconciliationJob {

    public static final Job JOB = new Job(
            "reconciliation",
            "Whether tables that count the same agree",
            List.of(
                    UserOrders.TABLE,
                    Purchases.TABLE,
                    ActiveDays.TABLE,
                    ShareEdges.TABLE,
                    UserRfm.TABLE,
                    SegmentCounts.TABLE,
                    DailyMetrics.TABLE,
                    UserStage.TABLE,
                    FunnelMembers.TABLE,
                    Funnel.TABLE,
                    Members.TABLE,
                    PointsByReason.TABLE),
            Reconciliation.TABLE,
            List.of(AS_OF, FUNNELS),
            (in, settings) -> compare(in, sums(settings.get(FUNNELS)), settings.get(AS_OF)));

    private static final Column ONE = lit(1L);

    /** Sums that hold in every run. */
    static final List<Sum> BOUGHT = List.of(
            new Sum(
                    "orders_of_buyers",
                    "Paid orders of known users: user_orders and purchases",
                    new Side(in -> in.rows(UserOrders.TABLE), UserOrders.ORDERS.col()),
                    new Side(in -> in.rows(Purchases.TABLE), ONE)),
            new Sum(
                    "paid_by_buyers",
                    "What they paid, in minor units: user_orders and purchases",
                    new Side(in -> in.rows(UserOrders.TABLE), UserOrders.PAID_FEN.col()),
                    new Side(in -> in.rows(Purchases.TABLE), Purchases.PAID_FEN.col())),
            new Sum(
                    "new_buyers",
                    "People who ever paid: user_orders and the new buyers of all days in daily_metrics",
                    new Side(
                            in -> in.rows(UserOrders.TABLE)
                                    .filter(UserOrders.ORDERS.col().gt(0)),
                            ONE),
                    new Side(in -> in.rows(DailyMetrics.TABLE), DailyMetrics.NEW_BUYERS.col())),
            new Sum(
                    "buyers_in_segments",
                    "People who ever paid: user_rfm and the segments of segment_counts",
                    new Side(in -> in.rows(UserRfm.TABLE), ONE),
                    new Side(
                            in -> in.rows(SegmentCounts.TABLE)
                                    .filter(SegmentCounts.MAP.col().equalTo("segment")),
                            SegmentCounts.USERS.col())),
            new Sum(
                    "points_owed",
                    "Points that members still have: members, and points earned less those spent and expired in points",
                    new Side(in -> in.rows(Members.TABLE), Members.POINTS_BALANCE.col()),
                    new Side(
                            in -> in.rows(PointsByReason.TABLE),
                            when(PointsByReason.KIND.col().equalTo("earned"), PointsByReason.POINTS.col())
                                    .otherwise(negate(PointsByReason.POINTS.col())))));

    /** Sums of the way AARRR as it is shipped. */
    static final List<Sum> AARRR = List.of(
            new Sum(
                    "aarrr_acquired",
                    "People on the way AARRR: user_stage and the first step of funnel",
                    new Side(ReconciliationJob::aarrr, ONE),
                    new Side(
                            in -> in.rows(Funnel.TABLE)
                                    .filter(Funnel.FUNNEL.col().equalTo("aarrr"))
                                    .filter(Funnel.BREAKDOWN.col().equalTo("all"))
                                    .filter(Funnel.STEP_NO.col().equalTo(1)),
                            Funnel.USERS.col())),
            new Sum(
                    "aarrr_active",
                    "People who ever did something: active_days, and how many of them user_stage has acquired",
                    new Side(in -> people(in, "activity"), ONE),
                    new Side(in -> staged(people(in, "activity"), aarrr(in)), ONE)),
            new Sum(
                    "aarrr_paid",
                    "People who ever paid: the purchases of active_days and the step revenue of funnel_members",
                    new Side(in -> people(in, "purchase"), ONE),
                    new Side(in -> reached(in, "revenue"), ONE)),
            new Sum(
                    "aarrr_referred",
                    "People whose shares others opened: share_edges, and how many of them reached the step refer of funnel_members",
                    new Side(ReconciliationJob::sharers, ONE),
                    new Side(in -> staged(sharers(in), reached(in, "refer")), ONE)));

    private ReconciliationJob() {}

    private static List<Sum> sums(List<FunnelConfig> funnels) {
        List<Sum> sums = new ArrayList<>(BOUGHT);
        if (funnels.stream().anyMatch(f -> FunnelPresets.isShipped(f, "aarrr"))) {
            sums.addAll(AARRR);
        }
        return sums;
    }

    /** Each sum in one row, whether or not there is anything to add up. */
    static Dataset<Row> compare(Inputs in, List<Sum> sums, LocalDate asOf) {
        Dataset<Row> terms = null;
        Column meaning = lit(null);
        for (Sum sum : sums) {
            Dataset<Row> both = terms(in, sum, sum.one(), true).unionAll(terms(in, sum, sum.other(), false));
            terms = terms == null ? both : terms.unionAll(both);
            meaning = when(col("sum_name").equalTo(sum.name()), sum.meaning()).otherwise(meaning);
        }
        return terms.groupBy("sum_name")
                .agg(
                        sum(when(col("is_one"), col("value")).otherwise(0L)).as("one_value"),
                        sum(when(col("is_one"), 0L).otherwise(col("value"))).as("other_value"))
                .withColumn("meaning", meaning)
                .withColumn("as_of", lit(asOf));
    }

    private static Dataset<Row> terms(Inputs in, Sum sum, Side side, boolean isOne) {
        return side.rows()
                .apply(in)
                .agg(coalesce(sum(side.value()), lit(0L)).as("value"))
                .select(lit(sum.name()).as("sum_name"), lit(isOne).as("is_one"), col("value"));
    }

    private static Dataset<Row> aarrr(Inputs in) {
        return in.rows(UserStage.TABLE).filter(UserStage.MODEL.col().equalTo("aarrr"));
    }

    /** Also who went on without it first: on the way to the furthest step it may have been left out. */
    private static Dataset<Row> reached(Inputs in, String step) {
        return in.rows(FunnelMembers.TABLE)
                .filter(FunnelMembers.FUNNEL.col().equalTo("aarrr"))
                .filter(array_contains(FunnelMembers.STEPS.col(), step));
    }

    private static Dataset<Row> people(Inputs in, String kind) {
        return in.rows(ActiveDays.TABLE)
                .filter(ActiveDays.KIND.col().equalTo(kind))
                .select(ActiveDays.PERSON_ID.col())
                .distinct();
    }

    private static Dataset<Row> sharers(Inputs in) {
        return in.rows(ShareEdges.TABLE)
                .filter(ShareEdges.KIND.col().equalTo("share"))
                .select(ShareEdges.FROM_ID.col().as("person_id"))
                .distinct();
    }

    private static Dataset<Row> staged(Dataset<Row> people, Dataset<Row> stages) {
        return people.join(stages.select("person_id"), new String[] {"person_id"}, "left_semi");
    }
}
