package org.headwater.jobs.members;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.headwater.jobs.plan.Param.AS_OF;
import static org.headwater.jobs.plan.Param.MEMBERS;
import static org.headwater.jobs.plan.Param.ZONE;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.config.MembersConfig;
import org.headwater.jobs.config.MembersConfig.Right;
import org.headwater.jobs.people.Invitations;
import org.headwater.jobs.plan.BusinessTime;
import org.headwater.jobs.plan.Inputs;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.plan.Money;
import org.headwater.jobs.tables.core.Events;
import org.headwater.jobs.tables.core.Identities;
import org.headwater.jobs.tables.core.OrderLines;
import org.headwater.jobs.tables.core.Refunds;
import org.headwater.jobs.tables.core.ShareOrders;
import org.headwater.jobs.tables.core.Shares;
import org.headwater.jobs.tables.facts.Loyalty;
import org.headwater.jobs.tables.facts.Purchases;
import org.headwater.jobs.tables.facts.ShareEdges;
import org.headwater.jobs.tables.marts.Eligibility;

/**
 * Who has earned which right, and what is missing. A right asks for what the config says: days with a check-in, net spend, people
 * brought who have bought, a package; whoever has something of what it asks for has a row.
 */
public final class EligibilityJob {

    public static final Job JOB = new Job(
            "eligibility",
            "Who has earned which right",
            List.of(
                    Loyalty.TABLE,
                    Purchases.TABLE,
                    Refunds.TABLE,
                    OrderLines.TABLE,
                    ShareEdges.TABLE,
                    Events.TABLE,
                    Identities.TABLE,
                    Shares.TABLE,
                    ShareOrders.TABLE),
            Eligibility.TABLE,
            List.of(AS_OF, ZONE, MEMBERS),
            (in, settings) -> of(in, settings.get(AS_OF), settings.get(ZONE), settings.get(MEMBERS)));

    private static final String[] PERSON = {"person_id"};

    private EligibilityJob() {}

    private static Dataset<Row> of(Inputs in, LocalDate asOf, ZoneId zone, MembersConfig config) {
        Dataset<Row> none = Eligibility.TABLE.shape(in.rows(Loyalty.TABLE)
                .limit(0)
                .select(Arrays.stream(Eligibility.values())
                        .map(field -> lit(null).cast(field.spec().type()).as(field.column()))
                        .toArray(Column[]::new)));
        Dataset<Row> purchases = netPurchases(in, asOf, zone);
        Dataset<Row> invitees = invitees(in, asOf, zone);
        return config.rights().stream()
                .map(right -> of(right, in, purchases, invitees, asOf, zone))
                .reduce(none, Dataset::unionByName);
    }

    private static Dataset<Row> of(
            Right right, Inputs in, Dataset<Row> purchases, Dataset<Row> invitees, LocalDate asOf, ZoneId zone) {
        LocalDate after = asOf.minusDays(right.withinDays());
        Dataset<Row> checkIns = in.rows(Loyalty.TABLE)
                .filter(Loyalty.KIND
                        .col()
                        .equalTo("check_in")
                        .and(Loyalty.DAY.col().gt(lit(after))))
                .groupBy("person_id")
                .agg(count_distinct(Loyalty.DAY.col()).as("check_ins"));
        Dataset<Row> spend = purchases
                .filter(Purchases.PAID_ON.col().gt(lit(after)))
                .groupBy("person_id")
                .agg(sum("net_fen").as("net_fen"));
        Dataset<Row> packages = packages(right, in, purchases).localCheckpoint();
        Dataset<Row> measured = checkIns.join(spend, PERSON, "full")
                .join(invitees, PERSON, "full")
                .join(packages, PERSON, "full")
                .join(moved(packages, in, asOf, zone), PERSON, "left")
                .na()
                .fill(0L);
        Column spent = Money.ofFen(col("net_fen"));
        Column missing = array_compact(array(
                missing(
                        "check_ins",
                        right.checkIns().map(asked -> col("check_ins").geq(asked))),
                missing("spend", right.spend().map(asked -> spent.geq(lit(asked)))),
                missing(
                        "invitees",
                        right.invitees().map(asked -> col("invitees").geq(asked))),
                missing(
                        "package",
                        Optional.of(col("package_on").isNotNull())
                                .filter(asked -> !right.packages().isEmpty()))));
        Column begun = asked(right.checkIns().isPresent(), col("check_ins").gt(0))
                .or(asked(right.spend().isPresent(), col("net_fen").gt(0)))
                .or(asked(right.invitees().isPresent(), col("invitees").gt(0)))
                .or(asked(!right.packages().isEmpty(), col("package_on").isNotNull()));
        return measured.filter(begun)
                .withColumn("missing", missing)
                .select(
                        Eligibility.AS_OF.is(lit(asOf)),
                        Eligibility.RIGHT_NAME.is(lit(right.name())),
                        Eligibility.PERSON_ID.col(),
                        Eligibility.IS_MET.is(size(col("missing")).equalTo(0)),
                        Eligibility.MISSING.col(),
                        Eligibility.CHECK_INS.col(),
                        Eligibility.NET_SPEND.is(spent),
                        Eligibility.INVITEES.col(),
                        Eligibility.PACKAGE_ON.col(),
                        Eligibility.MOVED_ORDERS_SINCE.is(col("moved_orders")),
                        Eligibility.MOVED_PAID_SINCE.is(Money.ofFen(col("moved_fen"))));
    }

    private static Column missing(String what, Optional<Column> met) {
        return met.map(isMet -> when(not(isMet), what)).orElse(lit(null)).cast("string");
    }

    private static Column asked(boolean isAsked, Column has) {
        return isAsked ? has : lit(false);
    }

    private static Dataset<Row> netPurchases(Inputs in, LocalDate asOf, ZoneId zone) {
        Dataset<Row> back = in.rows(Refunds.TABLE)
                .filter(Refunds.STATUS.col().equalTo("success"))
                .filter(BusinessTime.upTo(Refunds.REFUNDED_AT.col(), asOf, zone))
                .groupBy(Refunds.SHOP.col(), Refunds.ORDER_ID.col())
                .agg(sum(Refunds.REFUNDED_FEN.col()).as("back"));
        return in.rows(Purchases.TABLE)
                .join(back, new String[] {"shop", "order_id"}, "left")
                .select(
                        Purchases.USER_ID.col().as("person_id"),
                        col("shop"),
                        col("order_id"),
                        col("paid_on"),
                        col("paid_fen").minus(coalesce(col("back"), lit(0L))).as("net_fen"));
    }

    private static Dataset<Row> invitees(Inputs in, LocalDate asOf, ZoneId zone) {
        Dataset<Row> bought = in.rows(Purchases.TABLE)
                .select(Purchases.USER_ID.col().as("buyer"))
                .distinct();
        return Invitations.of(in, asOf, zone)
                .join(bought, col("invitee").equalTo(col("buyer")))
                .groupBy(col("inviter").as("person_id"))
                .agg(count(lit(1)).as("invitees"));
    }

    private static Dataset<Row> packages(Right right, Inputs in, Dataset<Row> purchases) {
        return in.rows(OrderLines.TABLE)
                .filter(OrderLines.PRODUCT_ID.col().isin(right.packages().toArray()))
                .select("shop", "order_id")
                .distinct()
                .join(purchases, new String[] {"shop", "order_id"})
                .groupBy("person_id")
                .agg(min("paid_on").as("package_on"));
    }

    /** Orders by shares of those with a package, since they have it. */
    private static Dataset<Row> moved(Dataset<Row> packages, Inputs in, LocalDate asOf, ZoneId zone) {
        Dataset<Row> sharers = in.rows(Shares.TABLE)
                .select(Shares.SHARE_ID.col(), Shares.PERSON_ID.col())
                .join(packages, "person_id");
        return in.rows(ShareOrders.TABLE)
                .filter(BusinessTime.upTo(ShareOrders.PAID_AT.col(), asOf, zone))
                .select(ShareOrders.SHARE_ID.col(), ShareOrders.PAID_AT.col(), ShareOrders.PAID_FEN.col())
                .join(sharers, "share_id")
                .filter(BusinessTime.dayOf(ShareOrders.PAID_AT.col(), zone).geq(col("package_on")))
                .groupBy("person_id")
                .agg(count(lit(1)).as("moved_orders"), sum("paid_fen").as("moved_fen"));
    }
}
