package org.headwater.jobs.acquisition;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.try_divide;
import static org.apache.spark.sql.functions.when;
import static org.headwater.jobs.plan.Param.AS_OF;
import static org.headwater.jobs.plan.Param.MEMBERS;
import static org.headwater.jobs.plan.Param.ZONE;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.config.FunnelSource;
import org.headwater.jobs.config.MembersConfig;
import org.headwater.jobs.people.Actions;
import org.headwater.jobs.people.EventName;
import org.headwater.jobs.people.EventProperty;
import org.headwater.jobs.people.Invitations;
import org.headwater.jobs.people.Persons;
import org.headwater.jobs.plan.BusinessTime;
import org.headwater.jobs.plan.Inputs;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.plan.Money;
import org.headwater.jobs.tables.core.Costs;
import org.headwater.jobs.tables.core.Events;
import org.headwater.jobs.tables.core.Identities;
import org.headwater.jobs.tables.core.Orders;
import org.headwater.jobs.tables.facts.ActiveDays;
import org.headwater.jobs.tables.facts.Loyalty;
import org.headwater.jobs.tables.facts.Purchases;
import org.headwater.jobs.tables.facts.ShareEdges;
import org.headwater.jobs.tables.marts.Mechanics;

/**
 * What old customers bring new ones by: buying in a group (拼团), bargaining (砍价), inviting (老带新).
 *
 * <p>A group or bargain is what carries one number; who opened it does not count among its helpers. New is of whom nothing was known before
 * the day on which they helped. What it cost are the discounts of its orders, points given with its name as the reason, and what
 * {@code costs} says of a platform of its name.
 */
public final class MechanicsJob {

    public static final Job JOB = new Job(
            "mechanics",
            "What old customers bring new ones by",
            List.of(
                    Events.TABLE,
                    Identities.TABLE,
                    ShareEdges.TABLE,
                    ActiveDays.TABLE,
                    Orders.TABLE,
                    Purchases.TABLE,
                    Loyalty.TABLE,
                    Costs.TABLE),
            Mechanics.TABLE,
            List.of(AS_OF, ZONE, MEMBERS),
            (in, settings) -> of(in, settings.get(AS_OF), settings.get(ZONE), settings.get(MEMBERS)));

    private static final String GROUP = "group_buy";
    private static final String BARGAIN = "bargain";
    private static final String INVITE = "invite";
    private static final String[] MECHANIC = {"mechanic"};

    private MechanicsJob() {}

    private static Dataset<Row> of(Inputs in, LocalDate asOf, ZoneId zone, MembersConfig config) {
        Dataset<Row> steps = steps(in, asOf, zone).localCheckpoint();
        Dataset<Row> invitations = Invitations.of(in, asOf, zone).localCheckpoint();
        Dataset<Row> counted = undertakings(steps)
                .unionByName(invited(invitations))
                .join(helpers(steps, invitations, in, zone), MECHANIC, "left")
                .join(orders(steps, in, asOf, zone).unionByName(firstOrders(invitations, in)), MECHANIC, "left")
                .join(points(in), MECHANIC, "left")
                .join(costs(in, asOf), MECHANIC, "left")
                .na()
                .fill(0L);
        Column points = round(col("points").cast("decimal(18,0)").multiply(lit(config.pointValue())), 2);
        Column cost = Money.ofFen(col("discount_fen").plus(col("cost_fen")))
                .plus(points)
                .cast(Mechanics.COST.spec().type());
        return counted.withColumn("cost", cost)
                .select(
                        Mechanics.AS_OF.is(lit(asOf)),
                        Mechanics.MECHANIC.col(),
                        Mechanics.STARTED.col(),
                        Mechanics.COMPLETED.col(),
                        Mechanics.COMPLETION_RATIO.is(coalesce(try_divide(col("completed"), col("started")), lit(0))),
                        Mechanics.STARTERS.col(),
                        Mechanics.HELPERS.col(),
                        Mechanics.NEW_USERS.col(),
                        Mechanics.NEW_USER_SHARE.is(coalesce(try_divide(col("new_users"), col("helpers")), lit(0))),
                        Mechanics.ORDERS.col(),
                        Mechanics.PAID_REVENUE.is(Money.ofFen(col("paid_fen"))),
                        Mechanics.DISCOUNTS.is(Money.ofFen(col("discount_fen"))),
                        Mechanics.POINTS.col(),
                        Mechanics.COST.col(),
                        Mechanics.COST_PER_NEW_USER.is(round(try_divide(col("cost"), col("new_users")), 2)));
    }

    /** One row per event of a group or bargain: who did what in which. */
    private static Dataset<Row> steps(Inputs in, LocalDate asOf, ZoneId zone) {
        Column[] id = Actions.id(FunnelSource.EVENTS);
        Column group = EventProperty.text("group_id");
        Column bargain = EventProperty.text("bargain_id");
        Column mechanic = when(
                        EventName.isAny(
                                EventName.GROUP_BUY_START, EventName.GROUP_BUY_JOIN, EventName.GROUP_BUY_SUCCESS),
                        GROUP)
                .when(
                        EventName.isAny(EventName.BARGAIN_START, EventName.BARGAIN_HELP, EventName.BARGAIN_SUCCESS),
                        BARGAIN)
                .when(EventName.PAY_SUCCESS.is().and(group.isNotNull()), GROUP)
                .when(EventName.PAY_SUCCESS.is().and(bargain.isNotNull()), BARGAIN);
        Column did = when(EventName.isAny(EventName.GROUP_BUY_START, EventName.BARGAIN_START), "start")
                .when(EventName.isAny(EventName.GROUP_BUY_JOIN, EventName.BARGAIN_HELP), "help")
                .when(EventName.PAY_SUCCESS.is(), "pay")
                .otherwise("complete");
        Dataset<Row> events = Actions.rows(FunnelSource.EVENTS, in, asOf, zone)
                .select(
                        id[0],
                        id[1],
                        id[2],
                        mechanic.as("mechanic"),
                        did.as("did"),
                        Events.HAPPENED_AT.col().as("at"),
                        EventProperty.text("order_id").as("order_id"),
                        when(mechanic.equalTo(GROUP), group).otherwise(bargain).as("number"))
                .filter(col("mechanic").isNotNull().and(col("number").isNotNull()));
        return Persons.of(events, in.rows(Identities.TABLE));
    }

    private static Dataset<Row> undertakings(Dataset<Row> steps) {
        Dataset<Row> starters = steps.filter(col("did").equalTo("start"))
                .groupBy("mechanic")
                .agg(count_distinct(col("person_id")).as("starters"));
        return steps.filter(col("did").notEqual("pay"))
                .groupBy("mechanic", "number")
                .agg(max(col("did").equalTo("complete")).as("is_complete"))
                .groupBy("mechanic")
                .agg(
                        count(lit(1)).as("started"),
                        count(when(col("is_complete"), 1)).as("completed"))
                .join(starters, MECHANIC, "left");
    }

    private static Dataset<Row> invited(Dataset<Row> invitations) {
        return invitations
                .agg(
                        count(lit(1)).as("started"),
                        count(when(col("credited"), 1)).as("completed"),
                        count_distinct(col("inviter")).as("starters"))
                .filter(col("started").gt(0))
                .withColumn("mechanic", lit(INVITE));
    }

    private static Dataset<Row> helpers(Dataset<Row> steps, Dataset<Row> invitations, Inputs in, ZoneId zone) {
        Dataset<Row> opened = steps.filter(col("did").equalTo("start"))
                .select("mechanic", "number", "person_id")
                .distinct();
        Dataset<Row> helped = steps.filter(col("did").equalTo("help"))
                .join(opened, new String[] {"mechanic", "number", "person_id"}, "left_anti")
                .groupBy("mechanic", "person_id")
                .agg(min("at").as("at"))
                .unionByName(invitations.select(
                        lit(INVITE).as("mechanic"),
                        col("invitee").as("person_id"),
                        col("invited_at").as("at")));
        Dataset<Row> known = in.rows(ActiveDays.TABLE)
                .groupBy(ActiveDays.PERSON_ID.col())
                .agg(min(ActiveDays.DAY.col()).as("known_on"));
        Column isNew = coalesce(col("known_on").geq(BusinessTime.dayOf(col("at"), zone)), lit(true));
        return helped.join(known, new String[] {"person_id"}, "left")
                .groupBy("mechanic")
                .agg(count(lit(1)).as("helpers"), count(when(isNew, 1)).as("new_users"));
    }

    private static Dataset<Row> orders(Dataset<Row> steps, Inputs in, LocalDate asOf, ZoneId zone) {
        Dataset<Row> named = steps.filter(
                        col("did").equalTo("pay").and(col("order_id").isNotNull()))
                .groupBy("order_id")
                .agg(min(struct(col("at"), col("mechanic")))
                        .getField("mechanic")
                        .as("mechanic"));
        return totals(Actions.rows(FunnelSource.ORDERS, in, asOf, zone).join(named, "order_id"));
    }

    private static Dataset<Row> firstOrders(Dataset<Row> invitations, Inputs in) {
        return totals(in.rows(Purchases.TABLE)
                .filter(Purchases.NUMBER.col().equalTo(1))
                .join(invitations, Purchases.USER_ID.col().equalTo(col("invitee")))
                .filter(Purchases.PAID_AT.col().geq(col("invited_at")))
                .withColumn("mechanic", lit(INVITE)));
    }

    private static Dataset<Row> totals(Dataset<Row> orders) {
        return orders.groupBy("mechanic")
                .agg(
                        count(lit(1)).as("orders"),
                        sum("paid_fen").as("paid_fen"),
                        sum("discount_fen").as("discount_fen"));
    }

    private static Dataset<Row> points(Inputs in) {
        return in.rows(Loyalty.TABLE)
                .filter(Loyalty.KIND.col().equalTo("earned"))
                .groupBy(Loyalty.REASON.col().as("mechanic"))
                .agg(sum(Loyalty.POINTS.col()).as("points"));
    }

    private static Dataset<Row> costs(Inputs in, LocalDate asOf) {
        return in.rows(Costs.TABLE)
                .filter(Costs.DAY.col().leq(lit(asOf)))
                .groupBy(Costs.PLATFORM.col().as("mechanic"))
                .agg(sum(Costs.COST_FEN.col()).as("cost_fen"));
    }
}
