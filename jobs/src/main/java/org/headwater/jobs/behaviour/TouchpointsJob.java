package org.headwater.jobs.behaviour;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.struct;
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
import org.headwater.jobs.people.Persons;
import org.headwater.jobs.plan.BusinessTime;
import org.headwater.jobs.plan.Inputs;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.tables.core.Consents;
import org.headwater.jobs.tables.core.Deliveries;
import org.headwater.jobs.tables.core.Events;
import org.headwater.jobs.tables.core.Identities;
import org.headwater.jobs.tables.core.Messages;
import org.headwater.jobs.tables.core.Relations;
import org.headwater.jobs.tables.marts.Touchpoints;

/**
 * Every person by every channel: what connects them, what was sent, what came back.
 *
 * <p>Chats between a member of staff and a customer are contacts and responses by {@code wecom}, what customers write in groups
 * responses by {@code group}. A delivery that was held out or failed is no contact. A visit is a day on which the person did
 * something on a platform.
 */
public final class TouchpointsJob {

    public static final Job JOB = new Job(
            "touchpoints",
            "How each person can be met",
            List.of(Relations.TABLE, Messages.TABLE, Deliveries.TABLE, Events.TABLE, Consents.TABLE, Identities.TABLE),
            Touchpoints.TABLE,
            List.of(AS_OF, ZONE),
            (in, settings) -> of(in, settings.get(AS_OF), settings.get(ZONE)));

    private static final String WECOM = "wecom";
    private static final String GROUP = "group";
    /** Purposes of consents to what is sent by a channel begin so. */
    private static final String MARKETING = "marketing_";

    private static final Column NO = lit(null).cast("timestamp");

    private TouchpointsJob() {}

    private static Dataset<Row> of(Inputs in, LocalDate asOf, ZoneId zone) {
        Dataset<Row> touches = connections(in, asOf, zone)
                .unionByName(chats(in, asOf, zone))
                .unionByName(deliveries(in, asOf, zone))
                .unionByName(visits(in, asOf, zone));
        Column contact = col("contact_at");
        Column response = col("response_at");
        Dataset<Row> people = Persons.of(touches, in.rows(Identities.TABLE))
                .groupBy(Persons.PERSON_ID, "channel")
                .agg(
                        coalesce(max_by(col("connects"), col("connects_at")), lit(false))
                                .as("is_connected"),
                        count(contact).as("contacts"),
                        since(contact, asOf, 7, zone).as("contacts_7d"),
                        since(contact, asOf, 30, zone).as("contacts_30d"),
                        max(contact).as("last_contact_at"),
                        count(response).as("responses"),
                        since(response, asOf, 30, zone).as("responses_30d"),
                        max(response).as("last_response_at"));
        Column consent = coalesce(col("said"), lit("unknown"));
        return people.join(consents(in, asOf, zone), new String[] {Persons.PERSON_ID, "channel"}, "left")
                .withColumn("consent", consent)
                .withColumn(
                        "is_reachable", col("is_connected").and(col("consent").notEqual("withdrawn")))
                .withColumn("as_of", lit(asOf));
    }

    private static Column since(Column at, LocalDate asOf, int days, ZoneId zone) {
        return count(when(BusinessTime.dayOf(at, zone).gt(date_add(lit(asOf), -days)), 1));
    }

    /** @param id kind, scope and value of who it is about */
    private static Column[] touch(
            Column[] id, Column channel, Column connects, Column connectsAt, Column contactAt, Column responseAt) {
        return new Column[] {
            id[0],
            id[1],
            id[2],
            channel.as("channel"),
            connects.cast("boolean").as("connects"),
            connectsAt.as("connects_at"),
            contactAt.as("contact_at"),
            responseAt.as("response_at")
        };
    }

    private static Dataset<Row> connections(Inputs in, LocalDate asOf, ZoneId zone) {
        Column channel =
                when(Relations.KIND.col().equalTo("group_member"), GROUP).otherwise(WECOM);
        return Actions.rows(FunnelSource.RELATIONS, in, asOf, zone)
                .select(touch(Actions.id(FunnelSource.RELATIONS), channel, lit(true), Relations.SINCE.col(), NO, NO));
    }

    private static Dataset<Row> chats(Inputs in, LocalDate asOf, ZoneId zone) {
        Column isPrivate = Messages.ROOM_ID.col().isNull();
        Dataset<Row> answers = Actions.rows(FunnelSource.MESSAGES, in, asOf, zone)
                .filter(Actions.isSaid())
                .select(touch(
                        Actions.id(FunnelSource.MESSAGES),
                        when(isPrivate, WECOM).otherwise(GROUP),
                        lit(null),
                        NO,
                        NO,
                        Messages.SENT_AT.col()));
        Column[] receiver = Persons.id(lit("external_userid"), Messages.CORP.col(), Messages.TO_ID.col());
        Dataset<Row> sent = in.rows(Messages.TABLE)
                .filter(Messages.FROM_KIND.col().equalTo("staff"))
                .filter(Messages.ACTION.col().equalTo("send"))
                .filter(isPrivate.and(Messages.TO_ID.col().rlike("^w[mo]")))
                .filter(BusinessTime.upTo(Messages.SENT_AT.col(), asOf, zone))
                .select(touch(receiver, lit(WECOM), lit(null), NO, Messages.SENT_AT.col(), NO));
        return answers.unionByName(sent);
    }

    private static Dataset<Row> deliveries(Inputs in, LocalDate asOf, ZoneId zone) {
        Column at = Deliveries.SENT_AT.col();
        Column delivered = Deliveries.STATUS.col().equalTo("delivered");
        Column channel = Deliveries.CHANNEL.col();
        // Who is no contact of staff has none by having been sent something.
        Column connects = when(channel.notEqual(WECOM), delivered);
        return in.rows(Deliveries.TABLE)
                .filter(Deliveries.STATUS.col().isin("delivered", "failed"))
                .filter(BusinessTime.upTo(at, asOf, zone))
                .select(touch(
                        Actions.id(FunnelSource.DELIVERIES),
                        channel,
                        connects,
                        when(connects.isNotNull(), at),
                        when(delivered, at),
                        when(delivered.and(Deliveries.CLICKED.col()), at)));
    }

    private static Dataset<Row> visits(Inputs in, LocalDate asOf, ZoneId zone) {
        Column[] id = Actions.id(FunnelSource.EVENTS);
        Column snake = lower(regexp_replace(Events.PLATFORM.col(), "(?<=[a-z])(?=[A-Z])", "_"));
        Column at = Events.HAPPENED_AT.col();
        return Actions.ownEvents(in, asOf, zone)
                .withColumn("visited", coalesce(snake, lit("other")))
                .withColumn("day", BusinessTime.dayOf(at, zone))
                .select(id[0], id[1], id[2], col("visited"), col("day"), at.as("at"))
                .groupBy("id_kind", "id_scope", "id_value", "visited", "day")
                .agg(max("at").as("at"))
                .select(touch(
                        new Column[] {col("id_kind"), col("id_scope"), col("id_value")},
                        col("visited"),
                        lit(null),
                        NO,
                        NO,
                        col("at")));
    }

    /** The latest word of each person on marketing by each channel; of two of one moment, the withdrawal. */
    private static Dataset<Row> consents(Inputs in, LocalDate asOf, ZoneId zone) {
        Column[] id = Persons.id(Consents.WHO_KIND.col(), Consents.WHO_SCOPE.col(), Consents.WHO_ID.col());
        Column withdraws = Consents.ACTION.col().equalTo("withdraw");
        Dataset<Row> words = in.rows(Consents.TABLE)
                .filter(Consents.PURPOSE.col().startsWith(MARKETING))
                .filter(BusinessTime.upTo(Consents.AT.col(), asOf, zone))
                .select(
                        id[0],
                        id[1],
                        id[2],
                        regexp_replace(Consents.PURPOSE.col(), "^" + MARKETING, "")
                                .as("channel"),
                        struct(Consents.AT.col(), withdraws.as("withdraws")).as("word"));
        Column last = max("word").getField("withdraws");
        return Persons.of(words, in.rows(Identities.TABLE))
                .groupBy(Persons.PERSON_ID, "channel")
                .agg(when(last, "withdrawn").otherwise("granted").as("said"));
    }
}
