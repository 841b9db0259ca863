package org.headwater.jobs.value;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.bool_or;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map;
import static org.apache.spark.sql.functions.map_from_entries;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.negate;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.headwater.jobs.plan.Param.AS_OF;
import static org.headwater.jobs.plan.Param.ZONE;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.identity.CustomersOf;
import org.headwater.jobs.plan.BusinessTime;
import org.headwater.jobs.plan.Inputs;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.plan.Money;
import org.headwater.jobs.tables.Field;
import org.headwater.jobs.tables.facts.UserOrders;
import org.headwater.jobs.tables.marts.BestHour;
import org.headwater.jobs.tables.marts.Eligibility;
import org.headwater.jobs.tables.marts.Interests;
import org.headwater.jobs.tables.marts.Koc;
import org.headwater.jobs.tables.marts.Members;
import org.headwater.jobs.tables.marts.Touchpoints;
import org.headwater.jobs.tables.marts.User360;
import org.headwater.jobs.tables.marts.UserClusters;
import org.headwater.jobs.tables.marts.UserLifecycle;
import org.headwater.jobs.tables.marts.UserPropensity;
import org.headwater.jobs.tables.marts.UserRfm;
import org.headwater.jobs.tables.marts.UserStage;
import org.headwater.jobs.tables.marts.UserValue;

/**
 * Joins all that is known of a user into one row. To add a column: declare it in {@link User360}, and say here from which
 * table it comes.
 */
public final class User360Job {

    public static final Job JOB = new Job(
            "user_360",
            "All that is known of each user",
            List.of(
                    UserOrders.TABLE,
                    UserRfm.TABLE,
                    UserLifecycle.TABLE,
                    UserValue.TABLE,
                    UserPropensity.TABLE,
                    UserClusters.TABLE,
                    UserStage.TABLE,
                    Koc.TABLE,
                    BestHour.TABLE,
                    Interests.TABLE,
                    Touchpoints.TABLE,
                    Members.TABLE,
                    Eligibility.TABLE),
            User360.TABLE,
            List.of(AS_OF, ZONE),
            (in, settings) -> join(in, settings.get(AS_OF), settings.get(ZONE)));

    private static final String USER = User360.USER_ID.column();

    private static final List<UserRfm> OF_RFM = List.of(
            UserRfm.RECENCY_DAYS,
            UserRfm.RECENCY_SCORE,
            UserRfm.FREQUENCY_SCORE,
            UserRfm.MONETARY_SCORE,
            UserRfm.RFM_SCORE,
            UserRfm.SEGMENT,
            UserRfm.SEGMENT_ZH,
            UserRfm.VALUE_CLASS,
            UserRfm.VALUE_CLASS_ZH);

    private static final List<UserValue> OF_VALUE = List.of(
            UserValue.ALIVE_PROBABILITY,
            UserValue.ORDERS_90D,
            UserValue.REVENUE_90D,
            UserValue.REVENUE_365D,
            UserValue.LIFETIME_VALUE);

    private User360Job() {}

    private static Dataset<Row> join(Inputs in, LocalDate asOf, ZoneId zone) {
        return Stream.of(
                        of(in.rows(UserRfm.TABLE), OF_RFM),
                        lifecycle(in.rows(UserLifecycle.TABLE)),
                        of(in.rows(UserValue.TABLE), OF_VALUE),
                        propensity(in.rows(UserPropensity.TABLE)),
                        in.rows(UserClusters.TABLE).select(col(USER), User360.CLUSTER.is(UserClusters.NAME.col())),
                        stages(in.rows(UserStage.TABLE)),
                        koc(in.rows(Koc.TABLE)),
                        UserHabits.bestHour(in.rows(BestHour.TABLE)),
                        UserHabits.favourites(in.rows(Interests.TABLE)),
                        UserHabits.reach(in.rows(Touchpoints.TABLE)),
                        UserHabits.membership(in.rows(Members.TABLE)),
                        UserHabits.rights(in.rows(Eligibility.TABLE)))
                .reduce(
                        orders(in.rows(UserOrders.TABLE), asOf, zone),
                        (users, more) -> users.join(more, new String[] {USER}, "left"))
                .withColumn(
                        User360.STAGES.column(),
                        coalesce(
                                User360.STAGES.col(),
                                map().cast(User360.STAGES.spec().type())))
                .withColumn(User360.IS_RING_MEMBER.column(), coalesce(User360.IS_RING_MEMBER.col(), lit(false)))
                .withColumn(User360.CONTACTS_7D.column(), coalesce(User360.CONTACTS_7D.col(), lit(0L)))
                .withColumn(User360.REACHABLE_BY.column(), orNone(User360.REACHABLE_BY))
                .withColumn(User360.RIGHTS.column(), orNone(User360.RIGHTS))
                .select(Arrays.stream(User360.values()).map(User360::col).toArray(Column[]::new));
    }

    private static Column orNone(User360 list) {
        return coalesce(list.col(), array().cast(list.spec().type()));
    }

    private static Dataset<Row> of(Dataset<Row> table, List<? extends Field> fields) {
        return table.select(Stream.concat(Stream.of(col(USER)), fields.stream().map(Field::col))
                .toArray(Column[]::new));
    }

    private static Dataset<Row> orders(Dataset<Row> userOrders, LocalDate asOf, ZoneId zone) {
        Column firstPaidOn = BusinessTime.dayOf(UserOrders.FIRST_PAID_AT.col(), zone);
        Column paid = Money.ofFen(UserOrders.PAID_FEN.col());
        Column refunded = Money.ofFen(UserOrders.REFUNDED_FEN.col());
        Column average = round(paid.divide(when(UserOrders.ORDERS.col().gt(0), UserOrders.ORDERS.col())), 2);
        return userOrders.select(
                User360.AS_OF.is(lit(asOf)),
                User360.USER_ID.col(),
                User360.FIRST_PAID_ON.is(firstPaidOn),
                User360.LAST_PAID_ON.is(BusinessTime.dayOf(UserOrders.LAST_PAID_AT.col(), zone)),
                User360.TENURE_DAYS.is(datediff(lit(asOf), firstPaidOn)),
                User360.ORDERS.col(),
                User360.REFUNDS.col(),
                User360.PAID_REVENUE.is(paid),
                User360.REFUNDED_REVENUE.is(refunded),
                User360.NET_REVENUE.is(paid.minus(refunded)),
                User360.AVERAGE_ORDER_VALUE.is(average));
    }

    private static Dataset<Row> lifecycle(Dataset<Row> lifecycle) {
        return lifecycle.select(
                col(USER),
                User360.LIFECYCLE.is(UserLifecycle.STATE.col()),
                User360.LIFECYCLE_ZH.is(UserLifecycle.STATE_ZH.col()),
                User360.LIFECYCLE_SINCE.is(UserLifecycle.SINCE.col()));
    }

    private static Dataset<Row> propensity(Dataset<Row> propensity) {
        return propensity
                .groupBy(USER)
                .agg(
                        User360.BUYS_AGAIN_PROBABILITY.is(probability("buys_again")),
                        User360.GONE_PROBABILITY.is(probability("gone")));
    }

    private static Column probability(String target) {
        return max(when(UserPropensity.TARGET.col().equalTo(target), UserPropensity.PROBABILITY.col()));
    }

    private static Dataset<Row> stages(Dataset<Row> stages) {
        Column entries = sort_array(collect_list(struct(UserStage.MODEL.col(), UserStage.STAGE.col())));
        return stages.groupBy(CustomersOf.userOf(UserStage.PERSON_ID.col()).as(USER))
                .agg(User360.STAGES.is(map_from_entries(entries)));
    }

    /** Of several categories, the one with the highest score; of equal ones, the first by name. */
    private static Dataset<Row> koc(Dataset<Row> koc) {
        Column best = min(struct(
                negate(Koc.SCORE.col()).as("order"),
                Koc.CATEGORY.col(),
                Koc.TIER.col(),
                Koc.TIER_ZH.col(),
                Koc.SCORE.col()));
        return koc.groupBy(CustomersOf.userOf(Koc.PERSON_ID.col()).as(USER))
                .agg(
                        best.as("best"),
                        sum(Koc.MOVED_REVENUE.col()).as("moved"),
                        bool_or(Koc.IS_EXCLUDED.col()).as("excluded"))
                .select(
                        col(USER),
                        User360.KOC_TIER.is(col("best.tier")),
                        User360.KOC_TIER_ZH.is(col("best.tier_zh")),
                        User360.KOC_CATEGORY.is(col("best.category")),
                        User360.KOC_SCORE.is(col("best.score")),
                        User360.MOVED_REVENUE.is(col("moved")),
                        User360.IS_RING_MEMBER.is(col("excluded")));
    }
}
