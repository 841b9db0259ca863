package org.headwater.jobs.spread;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.people.Actions;
import org.headwater.jobs.plan.BusinessTime;
import org.headwater.jobs.plan.Inputs;
import org.headwater.jobs.tables.core.Identities;
import org.headwater.jobs.tables.core.Messages;
import org.headwater.jobs.tables.core.Relations;
import org.headwater.jobs.tables.facts.ShareEdges;
import org.headwater.jobs.tables.marts.AbuseRings;

/**
 * Who could introduce whom: columns from_corp (null for a person), from_id, to_id, kinds, times and last_at, one row for each way round.
 * Staff introduce people, and nobody introduces staff. Nobody on the exclusion list is asked, or reached.
 */
final class Acquaintances {

    /** Ids of customers in WeCom; staff have others. */
    private static final String CUSTOMER = "^w[mo]";

    private Acquaintances() {}

    static Dataset<Row> of(Inputs in, LocalDate asOf, ZoneId zone) {
        Dataset<Row> relations = in.rows(Relations.TABLE).filter(BusinessTime.upTo(Relations.SINCE.col(), asOf, zone));
        Dataset<Row> contacts = Contacts.of(in.rows(Identities.TABLE));
        Dataset<Row> excluded =
                in.rows(AbuseRings.TABLE).filter(AbuseRings.IS_EXCLUDED.col()).select(AbuseRings.PERSON_ID.col());
        return Stream.of(
                        added(relations, contacts),
                        grouped(relations, contacts),
                        chats(in.rows(Messages.TABLE), contacts, asOf, zone),
                        people(in.rows(ShareEdges.TABLE), asOf, zone))
                .reduce(Dataset::unionAll)
                .orElseThrow()
                .groupBy("from_corp", "from_id", "to_id")
                .agg(
                        sort_array(collect_set(col("kind"))).as("kinds"),
                        sum("times").as("times"),
                        max("last_at").as("last_at"))
                .join(excluded.withColumnRenamed("person_id", "from_id"), new String[] {"from_id"}, "left_anti")
                .join(excluded.withColumnRenamed("person_id", "to_id"), new String[] {"to_id"}, "left_anti");
    }

    /** Of rows with corp, staff, person, times and last. */
    private static Dataset<Row> ofStaff(String kind, Dataset<Row> rows) {
        return rows.select(
                col("corp").as("from_corp"),
                col("staff").as("from_id"),
                col("person").as("to_id"),
                lit(kind).as("kind"),
                col("times"),
                col("last").as("last_at"));
    }

    private static Dataset<Row> added(Dataset<Row> relations, Dataset<Row> contacts) {
        Dataset<Row> known = relations
                .filter(Relations.KIND.col().equalTo("staff_customer"))
                .withColumnRenamed("person_id", "contact_id")
                .join(contacts, new String[] {"corp", "contact_id"})
                .withColumnsRenamed(Map.of("other_id", "staff", "since", "last"))
                .withColumn("times", lit(1L));
        return ofStaff("contact", known);
    }

    /** Once for each group in which the two are, or into which the one brought the other. */
    private static Dataset<Row> grouped(Dataset<Row> relations, Dataset<Row> contacts) {
        Dataset<Row> members = relations.filter(Relations.KIND.col().equalTo("group_member"));
        Dataset<Row> people = members.withColumnRenamed("person_id", "contact_id")
                .join(contacts, new String[] {"corp", "contact_id"})
                .select("corp", "other_id", "person", "since", "invited_by");
        Dataset<Row> staff = members.filter(Relations.PERSON_KIND.col().equalTo("staff"))
                .select(
                        col("corp"),
                        col("other_id"),
                        Relations.PERSON_ID.col().as("staff"),
                        Relations.SINCE.col().as("staff_since"));
        Dataset<Row> beside = people.join(staff, new String[] {"corp", "other_id"})
                .select(
                        col("corp"),
                        col("other_id"),
                        col("staff"),
                        col("person"),
                        greatest(col("since"), col("staff_since")).as("last"));
        Dataset<Row> brought = people.filter(not(coalesce(col("invited_by").rlike(CUSTOMER), lit(true))))
                .select(
                        col("corp"),
                        col("other_id"),
                        col("invited_by").as("staff"),
                        col("person"),
                        col("since").as("last"));
        Dataset<Row> once = beside.unionAll(brought)
                .groupBy("corp", "other_id", "staff", "person")
                .agg(max("last").as("last"))
                .withColumn("times", lit(1L));
        return ofStaff("group", once);
    }

    /** What customers say to a member of staff alone. */
    private static Dataset<Row> chats(Dataset<Row> messages, Dataset<Row> contacts, LocalDate asOf, ZoneId zone) {
        Dataset<Row> written = messages.filter(Messages.FROM_KIND.col().equalTo("customer"))
                .filter(Messages.ACTION.col().equalTo("send"))
                // A word on the archive goes to whoever serves the customer; it is no talk.
                .filter(Actions.isSaid())
                .filter(Messages.ROOM_ID.col().isNull())
                .filter(not(Messages.TO_ID.col().rlike("^w[mob]")))
                .filter(BusinessTime.upTo(Messages.SENT_AT.col(), asOf, zone))
                // Counted before ids become people: far fewer rows to join.
                .groupBy(
                        Messages.CORP.col(),
                        Messages.FROM_ID.col().as("contact_id"),
                        Messages.TO_ID.col().as("staff"))
                .agg(count(lit(1)).as("times"), max(Messages.SENT_AT.col()).as("last"))
                .join(contacts, new String[] {"corp", "contact_id"});
        return ofStaff("chat", written);
    }

    /** Who has received something from somebody knows them as well as they do him. */
    private static Dataset<Row> people(Dataset<Row> edges, LocalDate asOf, ZoneId zone) {
        Column last = when(BusinessTime.upTo(ShareEdges.LAST_AT.col(), asOf, zone), ShareEdges.LAST_AT.col())
                .otherwise(ShareEdges.FIRST_AT.col());
        Column from = ShareEdges.FROM_ID.col();
        Column to = ShareEdges.TO_ID.col();
        return edge(edges, from, to, last).unionAll(edge(edges, to, from, last));
    }

    private static Dataset<Row> edge(Dataset<Row> edges, Column from, Column to, Column last) {
        return edges.select(
                lit(null).cast("string").as("from_corp"),
                from.as("from_id"),
                to.as("to_id"),
                ShareEdges.KIND.col().as("kind"),
                ShareEdges.TIMES.col().as("times"),
                last.as("last_at"));
    }
}
