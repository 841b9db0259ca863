package org.headwater.jobs.audience;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.hash;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;
import static org.headwater.jobs.plan.Param.AS_OF;
import static org.headwater.jobs.plan.Param.AUDIENCES;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.config.AudienceConfig;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.statistics.Greatest;
import org.headwater.jobs.tables.marts.AudienceMembers;
import org.headwater.jobs.tables.marts.User360;

/**
 * Everybody whom a rule matches, and what came of it: left out as a member of an excluded audience, kept back to
 * measure, over the cap, or selected.
 *
 * <p>A member is whom the rule matches and no excluded audience has as a member. Who is kept back is drawn by a hash of
 * audience and user, so it is the same in every run. All audiences are one pass over {@code user_360}; only a cap adds
 * passes, to find its last member.
 */
public final class AudienceMembersJob {

    private static final int HOLDOUT_STEPS = 10_000;

    public static final Job JOB = new Job(
            "audience_members",
            "Who is in each audience, and why",
            List.of(User360.TABLE),
            AudienceMembers.TABLE,
            List.of(AS_OF, AUDIENCES),
            (in, settings) -> members(in.rows(User360.TABLE), settings.get(AUDIENCES), settings.get(AS_OF)));

    private AudienceMembersJob() {}

    static Dataset<Row> members(Dataset<Row> users, List<AudienceConfig> audiences, LocalDate asOf) {
        if (audiences.isEmpty()) {
            return users.sparkSession().createDataFrame(List.<Row>of(), AudienceMembers.TABLE.schema());
        }
        List<AudienceConfig> byPriority = audiences.stream()
                .sorted(Comparator.comparingInt(AudienceConfig::priority).thenComparing(AudienceConfig::name))
                .toList();
        Map<String, Column> members = new LinkedHashMap<>();
        byPriority.forEach(a -> memberOf(a, audiences, members));
        List<Column> entries = new ArrayList<>();
        Column selectedBefore = lit(0);
        for (AudienceConfig audience : byPriority) {
            Column member = members.get(audience.name());
            Column heldOut = member.and(isHeldOut(audience));
            Column free = member.and(not(isHeldOut(audience)));
            Column selected = selected(users, audience, free);
            entries.add(entry(audience, member, heldOut, selected, selectedBefore.plus(1)));
            selectedBefore = selectedBefore.plus(when(selected, 1).otherwise(0));
        }
        return users.select(
                        User360.USER_ID.col(),
                        explode(array_compact(array(entries.toArray(Column[]::new))))
                                .as("entry"))
                .select(
                        AudienceMembers.AS_OF.is(lit(asOf)),
                        AudienceMembers.AUDIENCE.is(col("entry.audience")),
                        AudienceMembers.USER_ID.col(),
                        AudienceMembers.STATUS.is(col("entry.status")),
                        AudienceMembers.RANK_FOR_USER.is(col("entry.rank")),
                        col("entry.reasons").as(AudienceMembers.REASONS.column()));
    }

    /** Exclusions are known to have no circles, so this ends. */
    private static Column memberOf(AudienceConfig audience, List<AudienceConfig> all, Map<String, Column> known) {
        Column found = known.get(audience.name());
        if (found == null) {
            found = Audiences.rule(audience).matches();
            for (AudienceConfig other : all) {
                if (audience.exclude().contains(other.name())) {
                    found = found.and(not(memberOf(other, all, known)));
                }
            }
            known.put(audience.name(), found);
        }
        return found;
    }

    private static Column isHeldOut(AudienceConfig audience) {
        long threshold = Math.round(audience.holdout() * HOLDOUT_STEPS);
        Column draw = pmod(hash(lit(audience.name()), User360.USER_ID.col()), lit(HOLDOUT_STEPS));
        return draw.lt(threshold);
    }

    private static Column selected(Dataset<Row> users, AudienceConfig audience, Column free) {
        if (audience.cap().isEmpty()) {
            return free;
        }
        Column netFen = User360.NET_REVENUE.col().multiply(lit(100)).cast("bigint");
        return Greatest.of(
                users, free, netFen, User360.USER_ID.col(), audience.cap().getAsInt());
    }

    private static Column entry(
            AudienceConfig audience, Column member, Column heldOut, Column selected, Column rankIfSelected) {
        Rule rule = Audiences.rule(audience);
        Column status = when(selected, "selected")
                .when(heldOut, "holdout")
                .when(member, "over_cap")
                .otherwise("excluded");
        return when(
                rule.matches(),
                struct(
                        lit(audience.name()).as("audience"),
                        status.as("status"),
                        when(selected, rankIfSelected).as("rank"),
                        rule.reasons().as("reasons")));
    }
}
