package org.headwater.jobs.value;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.identity.CustomersOf;
import org.headwater.jobs.tables.marts.BestHour;
import org.headwater.jobs.tables.marts.Eligibility;
import org.headwater.jobs.tables.marts.Interests;
import org.headwater.jobs.tables.marts.Members;
import org.headwater.jobs.tables.marts.Touchpoints;
import org.headwater.jobs.tables.marts.User360;

/** What tables of behaviour and membership say of a user, one row per user each. */
final class UserHabits {

    private static final Column USER =
            CustomersOf.userOf(BestHour.PERSON_ID.col()).as(User360.USER_ID.column());

    private UserHabits() {}

    static Dataset<Row> bestHour(Dataset<Row> hours) {
        return hours.groupBy(USER).agg(User360.BEST_HOUR.is(min(BestHour.HOUR.col())));
    }

    static Dataset<Row> favourites(Dataset<Row> interests) {
        return interests
                .filter(Interests.RANK.col().equalTo(1).and(Interests.IS_SURE.col()))
                .groupBy(USER)
                .agg(
                        User360.FAVOURITE_CATEGORY.is(favourite("category")),
                        User360.FAVOURITE_CONTENT_KIND.is(favourite("content_kind")));
    }

    private static Column favourite(String kind) {
        return min(when(Interests.KIND.col().equalTo(kind), Interests.TOPIC.col()));
    }

    static Dataset<Row> reach(Dataset<Row> touchpoints) {
        Column reachable = when(Touchpoints.IS_REACHABLE.col(), Touchpoints.CHANNEL.col());
        return touchpoints
                .groupBy(USER)
                .agg(
                        User360.REACHABLE_BY.is(sort_array(collect_set(reachable))),
                        User360.CONTACTS_7D.is(sum(Touchpoints.CONTACTS_7D.col())));
    }

    static Dataset<Row> membership(Dataset<Row> members) {
        Column standing = max(struct(
                Members.LEVEL_NUMBER.col(),
                Members.LEVEL.col(),
                Members.POINTS_BALANCE.col(),
                Members.CARD_STATE.col()));
        return members.groupBy(USER)
                .agg(standing.as("standing"))
                .select(
                        User360.USER_ID.col(),
                        User360.MEMBER_LEVEL.is(col("standing.level")),
                        User360.POINTS_BALANCE.is(col("standing.points_balance")),
                        User360.CARD_STATE.is(col("standing.card_state")));
    }

    static Dataset<Row> rights(Dataset<Row> eligibility) {
        return eligibility
                .filter(Eligibility.IS_MET.col())
                .groupBy(USER)
                .agg(User360.RIGHTS.is(sort_array(collect_set(Eligibility.RIGHT_NAME.col()))));
    }
}
