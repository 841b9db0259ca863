package org.headwater.jobs.content;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map;
import static org.apache.spark.sql.functions.map_from_entries;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.try_divide;
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
import org.headwater.jobs.config.FunnelSource;
import org.headwater.jobs.people.Actions;
import org.headwater.jobs.people.EventName;
import org.headwater.jobs.people.EventProperty;
import org.headwater.jobs.people.Persons;
import org.headwater.jobs.people.StaffContacts;
import org.headwater.jobs.plan.BusinessTime;
import org.headwater.jobs.plan.Inputs;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.plan.Money;
import org.headwater.jobs.tables.core.Events;
import org.headwater.jobs.tables.core.Identities;
import org.headwater.jobs.tables.core.Orders;
import org.headwater.jobs.tables.core.Relations;
import org.headwater.jobs.tables.facts.ActiveDays;
import org.headwater.jobs.tables.marts.LiveRooms;

/**
 * Who came to each live room and what they did there.
 *
 * <p>A viewer is whoever did something in the room, even where the event of coming in was lost. An order belongs to a room when the
 * event of its payment names both; what was paid is what the shop says. Rooms in which nobody was have no row.
 */
public final class LiveRoomsJob {

    public static final Job JOB = new Job(
            "live_rooms",
            "Who came to each live room",
            List.of(Events.TABLE, Identities.TABLE, ActiveDays.TABLE, Relations.TABLE, Orders.TABLE),
            LiveRooms.TABLE,
            List.of(AS_OF, ZONE),
            (in, settings) -> of(in, settings.get(AS_OF), settings.get(ZONE)));

    private static final int DAY_SECONDS = 86_400;
    private static final int STAY_MILLIS = 60_000;

    private LiveRoomsJob() {}

    private static Dataset<Row> of(Inputs in, LocalDate asOf, ZoneId zone) {
        Dataset<Row> visits = visits(in, asOf, zone).localCheckpoint();
        Dataset<Row> people = people(visits, in, zone);
        Dataset<Row> stays = visits.filter(col("stay_millis").isNotNull())
                .groupBy("room_id")
                .agg(
                        sum("stay_millis").as("stay"),
                        count(lit(1)).as("stays"),
                        expr("percentile_disc(0.5) within group (order by stay_millis)")
                                .as("median"));
        return rooms(people)
                .join(stays, new String[] {"room_id"}, "left")
                .join(added(people, in, asOf, zone), new String[] {"room_id"}, "left")
                .join(orders(visits, in, asOf, zone), new String[] {"room_id"}, "left")
                .select(
                        LiveRooms.AS_OF.is(lit(asOf)),
                        LiveRooms.ROOM_ID.col(),
                        LiveRooms.ANCHOR.col(),
                        LiveRooms.OPENED_AT.col(),
                        LiveRooms.VIEWERS.col(),
                        LiveRooms.ENTRIES.col(),
                        LiveRooms.NEW_VIEWERS.col(),
                        LiveRooms.MEAN_STAY_SECONDS.is(
                                try_divide(col("stay"), col("stays").multiply(1000))),
                        LiveRooms.MEDIAN_STAY_SECONDS.is(
                                col("median").divide(1000).cast("bigint")),
                        LiveRooms.STAYED.col(),
                        LiveRooms.INTERACTED.col(),
                        LiveRooms.RESERVED.col(),
                        LiveRooms.RESERVED_AND_CAME.col(),
                        LiveRooms.ADDED_24H.is(coalesce(col("added"), lit(0))),
                        LiveRooms.ADDED_BY_CODE.is(coalesce(col("by_code"), map())),
                        LiveRooms.BUYERS.is(coalesce(col("buyers"), lit(0))),
                        LiveRooms.ORDERS.is(coalesce(col("orders"), lit(0))),
                        LiveRooms.PAID_REVENUE.is(Money.ofFen(coalesce(col("paid_fen"), lit(0)))),
                        LiveRooms.REVENUE_PER_VIEWER.is(round(
                                Money.ofFen(coalesce(col("paid_fen"), lit(0))).divide(col("viewers")), 2)));
    }

    /** One row per event with a room: person, room, when, what. */
    private static Dataset<Row> visits(Inputs in, LocalDate asOf, ZoneId zone) {
        Column[] id = Actions.id(FunnelSource.EVENTS);
        Dataset<Row> events = Actions.rows(FunnelSource.EVENTS, in, asOf, zone)
                .select(
                        id[0],
                        id[1],
                        id[2],
                        EventProperty.text("room_id").as("room_id"),
                        EventProperty.text("anchor").as("anchor"),
                        Events.HAPPENED_AT.col().as("at"),
                        when(EventName.LIVE_ENTER.is(), "enter")
                                .when(EventName.LIVE_INTERACT.is(), "interact")
                                .when(EventName.LIVE_LEAVE.is(), "leave")
                                .when(EventName.LIVE_RESERVE.is(), "reserve")
                                .when(EventName.PAY_SUCCESS.is(), "pay")
                                .as("did"),
                        when(EventName.LIVE_LEAVE.is(), EventProperty.millis("stay_seconds", DAY_SECONDS))
                                .as("stay_millis"),
                        EventProperty.text("order_id").as("order_id"))
                .filter(col("room_id").isNotNull().and(col("did").isNotNull()));
        return Persons.of(events, in.rows(Identities.TABLE));
    }

    private static Dataset<Row> people(Dataset<Row> visits, Inputs in, ZoneId zone) {
        Column inside = col("did").notEqual("reserve");
        Dataset<Row> known = in.rows(ActiveDays.TABLE)
                .groupBy(ActiveDays.PERSON_ID.col())
                .agg(min(ActiveDays.DAY.col()).as("known_on"));
        return visits.groupBy("room_id", "person_id")
                .agg(
                        max("anchor").as("anchor"),
                        min(when(inside, col("at"))).as("came_at"),
                        count(when(col("did").equalTo("enter"), 1)).as("entries"),
                        coalesce(max(col("stay_millis").geq(STAY_MILLIS)), lit(false))
                                .as("stayed"),
                        max(col("did").equalTo("interact")).as("interacted"),
                        max(col("did").equalTo("reserve")).as("reserved"))
                .join(known, new String[] {"person_id"}, "left")
                .withColumn(
                        "is_new", coalesce(col("known_on").geq(BusinessTime.dayOf(col("came_at"), zone)), lit(true)));
    }

    private static Dataset<Row> rooms(Dataset<Row> people) {
        Column came = col("came_at").isNotNull();
        return people.groupBy("room_id")
                .agg(
                        max("anchor").as("anchor"),
                        min("came_at").as("opened_at"),
                        count(when(came, 1)).as("viewers"),
                        sum("entries").as("entries"),
                        count(when(came.and(col("is_new")), 1)).as("new_viewers"),
                        count(when(col("stayed"), 1)).as("stayed"),
                        count(when(col("interacted"), 1)).as("interacted"),
                        count(when(col("reserved"), 1)).as("reserved"),
                        count(when(col("reserved").and(came), 1)).as("reserved_and_came"))
                .filter(col("viewers").gt(0));
    }

    /** Viewers whom staff added in the day after they came in, each by the code of the first time. */
    private static Dataset<Row> added(Dataset<Row> people, Inputs in, LocalDate asOf, ZoneId zone) {
        Column seconds = unix_seconds(col("since")).minus(unix_seconds(col("came_at")));
        return people.join(StaffContacts.of(in, asOf, zone), "person_id")
                .filter(seconds.between(0, DAY_SECONDS))
                .groupBy("room_id", "person_id")
                .agg(min(struct(col("since"), col("code"))).getField("code").as("code"))
                .groupBy("room_id", "code")
                .agg(count(lit(1)).as("people"))
                .groupBy("room_id")
                .agg(
                        sum("people").as("added"),
                        map_from_entries(sort_array(collect_list(struct(col("code"), col("people")))))
                                .as("by_code"));
    }

    private static Dataset<Row> orders(Dataset<Row> visits, Inputs in, LocalDate asOf, ZoneId zone) {
        Dataset<Row> named = visits.filter(
                        col("did").equalTo("pay").and(col("order_id").isNotNull()))
                .groupBy("order_id")
                .agg(min(struct(col("at"), col("room_id"), col("person_id"))).as("first"))
                .select("order_id", "first.room_id", "first.person_id");
        return Actions.rows(FunnelSource.ORDERS, in, asOf, zone)
                .select(Orders.ORDER_ID.col(), Orders.PAID_FEN.col())
                .join(named, "order_id")
                .groupBy("room_id")
                .agg(
                        count_distinct(col("person_id")).as("buyers"),
                        count(lit(1)).as("orders"),
                        sum("paid_fen").as("paid_fen"));
    }
}
