package org.headwater.jobs.people;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.config.FunnelSource;
import org.headwater.jobs.plan.Inputs;
import org.headwater.jobs.tables.Table;
import org.headwater.jobs.tables.core.Events;
import org.headwater.jobs.tables.core.Identities;
import org.headwater.jobs.tables.facts.ShareEdges;

/**
 * Who brought whom: invitations into groups, events of coming in or signing up that name an inviter, and events by which an inviter is
 * told that somebody accepted.
 */
public final class Invitations {

    /** What a job has to read for it. */
    public static final List<Table> READS = List.of(ShareEdges.TABLE, Events.TABLE, Identities.TABLE);

    private Invitations() {}

    /**
     * One row per person who was brought, by the first who did: {@code inviter}, {@code invitee}, {@code invited_at} and {@code credited},
     * whether the inviter was told that it was accepted. Nobody by themselves.
     */
    public static Dataset<Row> of(Inputs in, LocalDate asOf, ZoneId zone) {
        Dataset<Row> known = in.rows(Identities.TABLE)
                .select(
                        Identities.KIND.col().as("id_kind"),
                        Identities.SCOPE.col().as("id_scope"),
                        Identities.ID_VALUE.col().as("id_value"),
                        Identities.PERSON_ID.col().as("other"));
        Dataset<Row> events = Persons.of(events(in, asOf, zone), in.rows(Identities.TABLE))
                .join(
                        known,
                        col("other_kind")
                                .equalTo(col("id_kind"))
                                .and(col("other_scope").equalTo(col("id_scope")))
                                .and(col("other_id").equalTo(col("id_value"))))
                .select(
                        when(col("credited"), col("person_id"))
                                .otherwise(col("other"))
                                .as("inviter"),
                        when(col("credited"), col("other"))
                                .otherwise(col("person_id"))
                                .as("invitee"),
                        col("at"),
                        col("credited"));
        Dataset<Row> groups = in.rows(ShareEdges.TABLE)
                .filter(ShareEdges.KIND.col().equalTo("invite"))
                .select(
                        ShareEdges.FROM_ID.col().as("inviter"),
                        ShareEdges.TO_ID.col().as("invitee"),
                        ShareEdges.FIRST_AT.col().as("at"),
                        lit(false).as("credited"));
        return events.unionByName(groups)
                .filter(col("inviter").notEqual(col("invitee")))
                .groupBy("invitee")
                .agg(
                        min(struct(col("at"), col("inviter"))).as("first"),
                        max("credited").as("credited"))
                .select(
                        col("first.inviter").as("inviter"),
                        col("invitee"),
                        col("first.at").as("invited_at"),
                        col("credited"));
    }

    private static Dataset<Row> events(Inputs in, LocalDate asOf, ZoneId zone) {
        Column[] id = Actions.id(FunnelSource.EVENTS);
        Column credited = EventName.INVITE_SUCCESS.is();
        Column member = when(credited, EventProperty.text("invitee_member_id"))
                .otherwise(EventProperty.text("inviter_member_id"));
        Column openid = when(not(credited), EventProperty.text("inviter_openid"));
        return Actions.rows(FunnelSource.EVENTS, in, asOf, zone)
                .filter(EventName.isAny(EventName.JOIN, EventName.REGISTER, EventName.INVITE_SUCCESS))
                .select(
                        id[0],
                        id[1],
                        id[2],
                        Events.HAPPENED_AT.col().as("at"),
                        credited.as("credited"),
                        when(member.isNotNull(), "member_id")
                                .otherwise("openid")
                                .as("other_kind"),
                        when(member.isNotNull(), "")
                                .otherwise(coalesce(Events.WHO_SCOPE.col(), Events.PROJECT.col()))
                                .as("other_scope"),
                        coalesce(member, openid).as("other_id"))
                .filter(col("other_id").isNotNull());
    }
}
