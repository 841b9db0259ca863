package org.headwater.jobs.members;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map;
import static org.apache.spark.sql.functions.map_from_entries;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.negate;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
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
import org.headwater.jobs.config.MembersConfig;
import org.headwater.jobs.plan.BusinessTime;
import org.headwater.jobs.plan.Inputs;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.tables.core.Identities;
import org.headwater.jobs.tables.core.OrderLines;
import org.headwater.jobs.tables.facts.Loyalty;
import org.headwater.jobs.tables.facts.Purchases;
import org.headwater.jobs.tables.marts.Members;

/**
 * Where each member stands. Members are those with a member id, with points, check-ins or tasks, or with a card.
 *
 * <p>Levels go by points ever earned: what is spent or runs out is not taken off, so nobody falls.
 */
public final class MembersJob {

    public static final Job JOB = new Job(
            "members",
            "Where each member stands",
            List.of(Loyalty.TABLE, Identities.TABLE, Purchases.TABLE, OrderLines.TABLE),
            Members.TABLE,
            List.of(AS_OF, ZONE, MEMBERS),
            (in, settings) -> of(in, settings.get(AS_OF), settings.get(ZONE), settings.get(MEMBERS)));

    private static final String[] PERSON = {"person_id"};

    private MembersJob() {}

    private static Dataset<Row> of(Inputs in, LocalDate asOf, ZoneId zone, MembersConfig config) {
        Dataset<Row> loyalty = in.rows(Loyalty.TABLE);
        Dataset<Row> cards = CardsOf.buyers(in.rows(Purchases.TABLE), in.rows(OrderLines.TABLE), config.cards());
        Dataset<Row> registered = in.rows(Identities.TABLE)
                .filter(Identities.KIND.col().equalTo("member_id"))
                .filter(BusinessTime.upTo(Identities.FIRST_SEEN.col(), asOf, zone))
                .select(Identities.PERSON_ID.col());
        Column number = Levels.number(col("earned"), config.levels());
        Column until = col("card_until");
        return registered
                .union(loyalty.select("person_id"))
                .union(cards.select("user_id"))
                .distinct()
                .join(moves(loyalty), PERSON, "left")
                .join(byReason(loyalty), PERSON, "left")
                .join(streaks(loyalty, asOf), PERSON, "left")
                .join(
                        Levels.reached(loyalty, config.levels())
                                .groupBy("person_id")
                                .agg(max("reached_on").as("level_since")),
                        PERSON,
                        "left")
                .join(cards.withColumnRenamed("user_id", "person_id"), PERSON, "left")
                .na()
                .fill(0L)
                .withColumn("balance", col("earned").minus(col("spent")).minus(col("expired")))
                .select(
                        Members.AS_OF.is(lit(asOf)),
                        Members.PERSON_ID.col(),
                        Members.LEVEL.is(Levels.name(number)),
                        Members.LEVEL_NUMBER.is(number),
                        Members.LEVEL_SINCE.col(),
                        Members.POINTS_TO_NEXT.is(
                                Levels.next(number, config.levels()).minus(col("earned"))),
                        Members.POINTS_EARNED.is(col("earned")),
                        Members.POINTS_SPENT.is(col("spent")),
                        Members.POINTS_EXPIRED.is(col("expired")),
                        Members.POINTS_BALANCE.is(col("balance")),
                        Members.LIABILITY.is(
                                round(col("balance").cast("decimal(18,0)").multiply(lit(config.pointValue())), 2)),
                        Members.EARNED_BY_REASON.is(coalesce(col("by_reason"), map())),
                        Members.CHECK_INS.col(),
                        Members.STREAK_DAYS.col(),
                        Members.LONGEST_STREAK_DAYS.col(),
                        Members.TASKS.col(),
                        Members.CARD.col(),
                        Members.CARD_UNTIL.col(),
                        Members.CARD_RENEWALS.is(greatest(col("cards").minus(1), lit(0))),
                        Members.CARD_STATE.is(when(until.isNull(), "none")
                                .when(until.geq(lit(asOf)), "valid")
                                .otherwise("lapsed")));
    }

    private static Dataset<Row> moves(Dataset<Row> loyalty) {
        return loyalty.groupBy("person_id")
                .agg(
                        sum(when(is("earned"), col("points"))).as("earned"),
                        sum(when(is("spent"), negate(col("points")))).as("spent"),
                        sum(when(is("expired"), negate(col("points")))).as("expired"),
                        count(when(is("task"), 1)).as("tasks"));
    }

    private static Dataset<Row> byReason(Dataset<Row> loyalty) {
        return loyalty.filter(is("earned"))
                .groupBy("person_id", "reason")
                .agg(sum("points").as("points"))
                .groupBy("person_id")
                .agg(map_from_entries(sort_array(collect_list(struct(col("reason"), col("points")))))
                        .as("by_reason"));
    }

    private static Dataset<Row> streaks(Dataset<Row> loyalty, LocalDate asOf) {
        return Streaks.of(loyalty)
                .groupBy("person_id")
                .agg(
                        count(lit(1)).as("check_ins"),
                        max("streak").as("longest_streak_days"),
                        max(when(col("day").geq(lit(asOf.minusDays(1))), col("streak")))
                                .as("streak_days"));
    }

    private static Column is(String kind) {
        return Loyalty.KIND.col().equalTo(kind);
    }
}
