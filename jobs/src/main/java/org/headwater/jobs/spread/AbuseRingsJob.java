package org.headwater.jobs.spread;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.arrays_overlap;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.headwater.jobs.plan.Param.AS_OF;
import static org.headwater.jobs.plan.Param.ZONE;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.identity.HeldByFew;
import org.headwater.jobs.identity.SharedDevices;
import org.headwater.jobs.people.Invitations;
import org.headwater.jobs.plan.BusinessTime;
import org.headwater.jobs.plan.Inputs;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.tables.core.Identities;
import org.headwater.jobs.tables.core.IdentityLinks;
import org.headwater.jobs.tables.core.Orders;
import org.headwater.jobs.tables.core.Refunds;
import org.headwater.jobs.tables.core.ShareOpens;
import org.headwater.jobs.tables.core.ShareOrders;
import org.headwater.jobs.tables.core.Shares;
import org.headwater.jobs.tables.marts.AbuseRings;

/**
 * Accounts that stage sharing or inviting among themselves to collect rewards.
 *
 * <p>Who is looked at, in rings of accounts that hang together:
 *
 * <ul>
 *   <li>cycle: the one opens the other's shares at once ({@link PromptOpens}), twice or more, and such arcs go round three or more;
 *   <li>invite_cycle: who was brought by whom goes round;
 *   <li>self_invites: the account was brought by one that came by the same device, or brought such a one; a tablet by which more than
 *       ten came is a shop's.
 * </ul>
 *
 * <p>Each alone may be friends in one room, or a family with one tablet. What else speaks against an account:
 *
 * <ul>
 *   <li>at_once: half or more of all that the account opened, it opened from the ring at once, twice or more;
 *   <li>few_others: of those who opened its shares, half or fewer are outside the ring;
 *   <li>gives_back: something was given back on a third or more of its orders that came by shares, two or more;
 *   <li>coupon_only: all of them, two or more, had something taken off;
 *   <li>shares_device: another account of the ring came by the same device; said already by self_invites;
 *   <li>shares_address: orders by shares of the account and of another of the ring went to one address, which is no pick-up point to
 *       which more than ten had any order sent; said already by the two before, as it too means one roof.
 * </ul>
 *
 * <p>On the exclusion list is who has three of all these or more, at_once or gives_back among them: a family invites and shares a
 * tablet, but it looks when it happens to look and keeps what it buys.
 */
public final class AbuseRingsJob {

    private static final int FEWEST_MEMBERS = 3;
    private static final int FEWEST_TIMES = 2;
    private static final int REASONS_TO_EXCLUDE = 3;

    private static final String[] PERSON = {"person_id"};

    public static final Job JOB = new Job(
            "abuse_rings",
            "Which accounts stage sharing among themselves",
            Stream.concat(
                            Stream.of(
                                    Shares.TABLE,
                                    ShareOpens.TABLE,
                                    ShareOrders.TABLE,
                                    Orders.TABLE,
                                    Refunds.TABLE,
                                    IdentityLinks.TABLE),
                            Invitations.READS.stream())
                    .toList(),
            AbuseRings.TABLE,
            List.of(AS_OF, ZONE),
            (in, settings) -> of(in, settings.get(AS_OF), settings.get(ZONE)));

    private AbuseRingsJob() {}

    static Dataset<Row> of(Inputs in, LocalDate asOf, ZoneId zone) {
        Dataset<Row> opens = PromptOpens.of(
                        in.rows(Shares.TABLE),
                        in.rows(ShareOpens.TABLE).filter(BusinessTime.upTo(ShareOpens.FIRST_AT.col(), asOf, zone)))
                .localCheckpoint();
        Dataset<Row> handedRound = RingMembers.goingRound(
                opens.filter("at_once")
                        .groupBy(col("sharer").as("from"), col("person_id").as("to"))
                        .agg(count(lit(1)).as("times"))
                        .filter(col("times").geq(FEWEST_TIMES)),
                FEWEST_MEMBERS);
        Dataset<Row> invitations = Invitations.of(in, asOf, zone)
                .select(col("inviter").as("from"), col("invitee").as("to"))
                .localCheckpoint();
        Dataset<Row> invitedRound = RingMembers.goingRound(invitations, 2);
        Dataset<Row> devices = SharedDevices.of(in.rows(Identities.TABLE), in.rows(IdentityLinks.TABLE))
                .localCheckpoint();
        Dataset<Row> byThemselves = invitations
                .join(devices.toDF("from", "device"), new String[] {"from"})
                .join(devices.toDF("to", "device"), new String[] {"to", "device"})
                .select("from", "to")
                .distinct();
        Dataset<Row> members = RingMembers.together(RingMembers.pairs(handedRound)
                .union(RingMembers.pairs(invitedRound))
                .union(byThemselves));
        Dataset<Row> orders = SharedMoney.upTo(in.rows(ShareOrders.TABLE), in.rows(Refunds.TABLE), asOf, zone)
                .join(
                        in.rows(Orders.TABLE)
                                .select(
                                        Orders.SHOP.col(),
                                        Orders.ORDER_ID.col(),
                                        Orders.DISCOUNT_FEN.col(),
                                        Orders.ADDRESS_KEY.col()),
                        new String[] {"shop", "order_id"},
                        "left");
        Dataset<Row> known = members.join(RingMembers.flag(handedRound, "cycle"), PERSON, "left")
                .join(RingMembers.flag(invitedRound, "invite_cycle"), PERSON, "left")
                .join(
                        RingMembers.flag(
                                byThemselves
                                        .select(col("from").as("person_id"))
                                        .union(byThemselves.select("to"))
                                        .distinct(),
                                "self_invites"),
                        PERSON,
                        "left")
                .join(shared(members, devices, "device", "shared_devices"), PERSON, "left")
                .join(
                        shared(
                                members,
                                addresses(orders, homes(in.rows(Orders.TABLE), asOf, zone)),
                                "address_key",
                                "shared_addresses"),
                        PERSON,
                        "left")
                .join(opened(opens, members), PERSON, "left")
                .join(audience(opens, members), PERSON, "left")
                .join(bought(orders), PERSON, "left")
                .na()
                .fill(0L);
        return judged(known, asOf);
    }

    private static Dataset<Row> addresses(Dataset<Row> orders, Dataset<Row> homes) {
        return orders.filter("person_id is not null")
                .select("person_id", "address_key")
                .distinct()
                .join(homes, new String[] {"address_key"}, "left_semi")
                .localCheckpoint();
    }

    /** Addresses that are no pick-up points, by all orders, whether they came by shares or not. */
    private static Dataset<Row> homes(Dataset<Row> orders, LocalDate asOf, ZoneId zone) {
        Dataset<Row> buyers = orders.filter("address_key is not null and user_id is not null")
                .filter(BusinessTime.upTo(Orders.PAID_AT.col(), asOf, zone))
                .select(concat_ws(" ", Orders.SHOP.col(), Orders.USER_ID.col()).as("person_id"), col("address_key"))
                .distinct();
        return HeldByFew.of(buyers, "address_key").select("address_key").distinct();
    }

    /** How many things of a person another account of the ring has, too. */
    private static Dataset<Row> shared(Dataset<Row> members, Dataset<Row> things, String thing, String name) {
        Dataset<Row> used = members.select("person_id", "ring_id").join(things, PERSON);
        return used.join(
                        used.groupBy("ring_id", thing)
                                .agg(count(lit(1)).as("users"))
                                .filter("users > 1"),
                        new String[] {"ring_id", thing})
                .groupBy("person_id")
                .agg(count(lit(1)).as(name));
    }

    private static Dataset<Row> opened(Dataset<Row> opens, Dataset<Row> members) {
        return withRings(opens, members)
                .groupBy("person_id")
                .agg(
                        count(lit(1)).as("opens"),
                        sum(when(col("at_once").and(col("sharer_ring").equalTo(col("person_ring"))), 1)
                                        .otherwise(0))
                                .as("at_once_opens"));
    }

    private static Dataset<Row> audience(Dataset<Row> opens, Dataset<Row> members) {
        return withRings(opens, members)
                .filter("sharer_ring is not null")
                .groupBy(col("sharer").as("person_id"))
                .agg(
                        count_distinct(col("person_id")).as("openers"),
                        count_distinct(when(col("sharer_ring").eqNullSafe(col("person_ring")), col("person_id")))
                                .as("openers_within"));
    }

    private static Dataset<Row> withRings(Dataset<Row> opens, Dataset<Row> members) {
        return opens.join(
                        members.select(col("person_id"), col("ring_id").as("person_ring")),
                        new String[] {"person_id"},
                        "left")
                .join(
                        members.select(
                                col("person_id").as("sharer"), col("ring_id").as("sharer_ring")),
                        new String[] {"sharer"},
                        "left")
                .filter("person_ring is not null or sharer_ring is not null");
    }

    private static Dataset<Row> bought(Dataset<Row> orders) {
        return orders.filter("person_id is not null")
                .groupBy("person_id")
                .agg(
                        count(lit(1)).as("orders"),
                        count(when(col("refunded_fen").gt(0), 1)).as("refunded_orders"),
                        count(when(col("discount_fen").gt(0), 1)).as("discounted_orders"));
    }

    private static Dataset<Row> judged(Dataset<Row> known, LocalDate asOf) {
        Column reasons = array_sort(array_compact(array(
                when(col("cycle"), "cycle"),
                when(col("invite_cycle"), "invite_cycle"),
                when(
                        col("at_once_opens")
                                .geq(FEWEST_TIMES)
                                .and(col("at_once_opens").multiply(2).geq(col("opens"))),
                        "at_once"),
                when(col("openers").gt(0).and(col("openers_within").multiply(2).geq(col("openers"))), "few_others"),
                when(
                        col("refunded_orders")
                                .geq(2)
                                .and(col("refunded_orders").multiply(3).geq(col("orders"))),
                        "gives_back"),
                when(
                        col("discounted_orders")
                                .geq(2)
                                .and(col("discounted_orders").equalTo(col("orders"))),
                        "coupon_only"),
                when(col("self_invites").isNotNull(), "self_invites")
                        .when(col("shared_devices").gt(0), "shares_device")
                        .when(col("shared_addresses").gt(0), "shares_address"))));
        Column isStaged = size(col("reasons"))
                .geq(REASONS_TO_EXCLUDE)
                .and(arrays_overlap(col("reasons"), array(lit("at_once"), lit("gives_back"))));
        return known.withColumn("reasons", reasons)
                .select(
                        AbuseRings.AS_OF.is(lit(asOf)),
                        AbuseRings.PERSON_ID.col(),
                        AbuseRings.RING_ID.col(),
                        AbuseRings.MEMBERS.col(),
                        AbuseRings.SCORE.is(size(col("reasons"))),
                        AbuseRings.REASONS.col(),
                        AbuseRings.AT_ONCE_OPENS.is(col("at_once_opens")),
                        AbuseRings.OPENS.is(col("opens")),
                        AbuseRings.ORDERS.is(col("orders")),
                        AbuseRings.REFUNDED_ORDERS.is(col("refunded_orders")),
                        AbuseRings.DISCOUNTED_ORDERS.is(col("discounted_orders")),
                        AbuseRings.SHARED_DEVICES.is(col("shared_devices")),
                        AbuseRings.SHARED_ADDRESSES.is(col("shared_addresses")),
                        AbuseRings.IS_EXCLUDED.is(isStaged));
    }
}
