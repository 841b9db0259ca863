package org.headwater.jobs.service;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.lead;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
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
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.headwater.jobs.people.Actions;
import org.headwater.jobs.people.StaffContacts;
import org.headwater.jobs.plan.BusinessTime;
import org.headwater.jobs.plan.Inputs;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.plan.Money;
import org.headwater.jobs.tables.core.Identities;
import org.headwater.jobs.tables.core.Messages;
import org.headwater.jobs.tables.core.Relations;
import org.headwater.jobs.tables.facts.Purchases;
import org.headwater.jobs.tables.marts.StaffKpi;

/**
 * How each member of staff wins, serves and sells to customers.
 *
 * <p>A question is a message of a customer that begins a chat or follows an answer: who writes five times in a row asks once. It is
 * answered by the next message of the same member of staff within a day. What a customer pays counts for whoever added them last;
 * of one moment, the last by corp and name.
 */
public final class StaffKpiJob {

    public static final Job JOB = new Job(
            "staff_kpi",
            "How each member of staff does",
            List.of(Relations.TABLE, Messages.TABLE, Identities.TABLE, Purchases.TABLE),
            StaffKpi.TABLE,
            List.of(AS_OF, ZONE),
            (in, settings) -> of(in, settings.get(AS_OF), settings.get(ZONE)));

    private static final int DAYS = 30;
    private static final int DAY_SECONDS = 86_400;
    private static final int LEAST_STAFF = 3;
    private static final int OVERLOAD = 2;
    private static final String[] STAFF = {"corp", "staff_id"};

    private StaffKpiJob() {}

    private static Dataset<Row> of(Inputs in, LocalDate asOf, ZoneId zone) {
        Dataset<Row> contacts = contacts(in, asOf, zone);
        Dataset<Row> purchases = in.rows(Purchases.TABLE)
                .select(
                        Purchases.USER_ID.col().as("person_id"),
                        Purchases.PAID_AT.col(),
                        Purchases.PAID_ON.col(),
                        Purchases.PAID_FEN.col());
        Dataset<Row> staff = customers(contacts, purchases, asOf, zone)
                .join(sold(contacts, purchases, asOf), STAFF, "left")
                .join(chats(in, asOf, zone), STAFF, "full")
                .na()
                .fill(0L);
        Dataset<Row> usual = staff.agg(
                expr("percentile_disc(0.5) within group (order by customers)").as("usual_customers"),
                expr("percentile_disc(0.5) within group (order by chats)").as("usual_chats"),
                count(lit(1)).as("all_staff"));
        Column load = greatest(
                coalesce(try_divide(col("customers"), col("usual_customers")), lit(0)),
                coalesce(try_divide(col("chats"), col("usual_chats")), lit(0)));
        return staff.crossJoin(broadcast(usual))
                .withColumn("load", load)
                .select(
                        StaffKpi.AS_OF.is(lit(asOf)),
                        StaffKpi.CORP.col(),
                        StaffKpi.STAFF_ID.col(),
                        StaffKpi.CUSTOMERS.col(),
                        StaffKpi.ADDED_30D.is(col("added")),
                        StaffKpi.CHATS_30D.is(col("chats")),
                        StaffKpi.RECEIVED_30D.is(col("received")),
                        StaffKpi.SENT_30D.is(col("sent")),
                        StaffKpi.QUESTIONS_30D.is(col("questions")),
                        StaffKpi.ANSWERED_30D.is(col("answered")),
                        StaffKpi.MEDIAN_REPLY_SECONDS.is(when(col("answered").gt(0), col("reply"))),
                        StaffKpi.BUYERS.col(),
                        StaffKpi.PAID_RATIO.is(coalesce(try_divide(col("buyers"), col("customers")), lit(0))),
                        StaffKpi.PAID_30D.is(Money.ofFen(col("fen"))),
                        StaffKpi.LOAD.col(),
                        StaffKpi.IS_OVERLOADED.is(
                                col("load").geq(OVERLOAD).and(col("all_staff").geq(LEAST_STAFF))));
    }

    /** One row per corp, member of staff and person, since the earliest. */
    private static Dataset<Row> contacts(Inputs in, LocalDate asOf, ZoneId zone) {
        return StaffContacts.of(in, asOf, zone)
                .groupBy("corp", "staff_id", "person_id")
                .agg(min("since").as("since"));
    }

    private static Dataset<Row> customers(Dataset<Row> contacts, Dataset<Row> purchases, LocalDate asOf, ZoneId zone) {
        Dataset<Row> last = purchases.groupBy("person_id").agg(max("paid_at").as("last_paid_at"));
        Column added = BusinessTime.dayOf(col("since"), zone).gt(lit(asOf.minusDays(DAYS)));
        return contacts.join(last, new String[] {"person_id"}, "left")
                .groupBy("corp", "staff_id")
                .agg(
                        count(lit(1)).as("customers"),
                        count(when(added, 1)).as("added"),
                        count(when(col("last_paid_at").geq(col("since")), 1)).as("buyers"));
    }

    private static Dataset<Row> sold(Dataset<Row> contacts, Dataset<Row> purchases, LocalDate asOf) {
        return purchases
                .filter(col("paid_on").gt(lit(asOf.minusDays(DAYS))))
                .groupBy("person_id")
                .agg(sum("paid_fen").as("fen"))
                .join(StaffContacts.owners(contacts), "person_id")
                .groupBy("corp", "staff_id")
                .agg(sum("fen").as("fen"));
    }

    private static Dataset<Row> chats(Inputs in, LocalDate asOf, ZoneId zone) {
        Column byStaff = Messages.FROM_KIND.col().equalTo("staff");
        Dataset<Row> messages = in.rows(Messages.TABLE)
                .filter(Messages.ACTION.col().equalTo("send"))
                .filter(Actions.isSaid())
                .filter(Messages.ROOM_ID.col().isNull().and(Messages.TO_ID.col().isNotNull()))
                .filter(Messages.FROM_KIND.col().isin("staff", "customer"))
                .filter(BusinessTime.upTo(Messages.SENT_AT.col(), asOf, zone))
                .filter(BusinessTime.dayOf(Messages.SENT_AT.col(), zone).gt(lit(asOf.minusDays(DAYS))))
                .select(
                        Messages.CORP.col(),
                        when(byStaff, Messages.FROM_ID.col())
                                .otherwise(Messages.TO_ID.col())
                                .as("staff_id"),
                        when(byStaff, Messages.TO_ID.col())
                                .otherwise(Messages.FROM_ID.col())
                                .as("customer"),
                        byStaff.as("by_staff"),
                        Messages.SENT_AT.col().as("at"),
                        Messages.MSGID.col())
                // Colleagues write to each other, too.
                .filter(col("customer").rlike("^w[mo]").and(not(col("staff_id").rlike("^w[mo]"))));
        WindowSpec chat = Window.partitionBy("corp", "staff_id", "customer").orderBy("at", "msgid");
        Column begins = coalesce(lag("by_staff", 1).over(chat).notEqual(col("by_staff")), lit(true));
        Column seconds = unix_seconds(col("next_at")).minus(unix_seconds(col("at")));
        Column isQuestion = col("begins").and(not(col("by_staff")));
        Column isAnswered = isQuestion.and(seconds.leq(DAY_SECONDS));
        Dataset<Row> replies = messages.withColumn("begins", begins)
                .filter(col("begins"))
                .withColumn("next_at", lead("at", 1).over(chat))
                .withColumn("reply_seconds", when(isAnswered, seconds))
                .groupBy("corp", "staff_id")
                .agg(
                        count(when(isQuestion, 1)).as("questions"),
                        count(col("reply_seconds")).as("answered"),
                        expr("percentile_disc(0.5) within group (order by reply_seconds)")
                                .as("reply"));
        return messages.groupBy("corp", "staff_id")
                .agg(
                        count_distinct(col("customer")).as("chats"),
                        count(when(not(col("by_staff")), 1)).as("received"),
                        count(when(col("by_staff"), 1)).as("sent"))
                .join(replies, STAFF);
    }
}
