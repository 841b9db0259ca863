package org.headwater.jobs.audience;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.tables.marts.AudienceMembers;
import org.headwater.jobs.tables.marts.User360;
import org.headwater.jobs.testing.DrawnRows;
import org.headwater.jobs.testing.SharedSpark;
import org.junit.jupiter.api.Test;

class AudienceMembersJobTest {

    private static final String USERS = """
            user_id | orders | recency_days | net_revenue | segment
            ann     | 5      | 3            | 900.00      | champions
            bob     | 2      | 90           | 50.00       | lost
            cleo    | 0      |              | -20.00      |
            """;

    @Test
    void aConditionOnAnUnknownValueMatchesNobodyAlsoWhenDenied() {
        DrawnRows.assertRows(
                members(USERS, audience("recent", "recency_days < 30"), audience("old", "not recency_days < 30")), """
                audience | user_id
                recent   | ann
                old      | bob
                """);
    }

    @Test
    void findsTextByPatternAndInLists() {
        DrawnRows.assertRows(
                members(
                        USERS,
                        audience("starts", "segment like 'c%'"),
                        audience("one_letter", "segment like '_ost'"),
                        audience("listed", "segment in ('lost', null)"),
                        audience("not_listed", "segment not in ('lost', null)"),
                        audience("between", "orders between 2 and 5"),
                        audience("unknown", "segment is null")),
                """
                audience   | user_id
                starts     | ann
                one_letter | bob
                listed     | bob
                between    | ann
                between    | bob
                unknown    | cleo
                """);
    }

    @Test
    void reasonsShowEachConditionWithTheValuesOfThePerson() {
        DrawnRows.assertRows(
                members(USERS, audience("a", "orders > 1 and (segment = 'lost' or net_revenue >= 100)")), """
                user_id | reasons
                ann     | [orders > 1 [orders: 5], net_revenue >= 100 [net_revenue: 900.00]]
                bob     | [orders > 1 [orders: 2], segment = 'lost' [segment: lost]]
                """);
    }

    @Test
    void reasonsOfAlternativesShowTheFirstThatHolds() {
        DrawnRows.assertRows(members(USERS, audience("a", "orders = 5 or orders > 1 or recency_days is null")), """
                user_id | reasons
                ann     | [orders = 5 [orders: 5]]
                bob     | [orders > 1 [orders: 2]]
                cleo    | [recency_days IS NULL [recency_days: unknown]]
                """);
    }

    @Test
    void everyoneIsAMemberOfARuleThatIsTrue() {
        DrawnRows.assertRows(members(USERS, audience("all", "true")), """
                user_id | status   | reasons
                ann     | selected | [true]
                bob     | selected | [true]
                cleo    | selected | [true]
                """);
    }

    @Test
    void leavesOutMembersOfAnExcludedAudienceButNotThoseExcludedThere() {
        DrawnRows.assertRows(
                members(
                        USERS,
                        audience("all", "true").excluding("buyers"),
                        audience("buyers", "orders > 0").excluding("best"),
                        audience("best", "orders >= 5")),
                """
                audience | user_id | status
                all      | ann     | selected
                all      | bob     | excluded
                all      | cleo    | selected
                buyers   | ann     | excluded
                buyers   | bob     | selected
                best     | ann     | selected
                """);
    }

    @Test
    void whoIsKeptBackOrOverTheCapIsStillAMemberForExclusions() {
        DrawnRows.assertRows(
                members(
                        USERS,
                        audience("kept_back", "orders = 5").holdingOut(1),
                        audience("capped", "orders = 2").upTo(0),
                        audience("rest", "true").excluding("kept_back", "capped")),
                """
                audience  | user_id | status
                kept_back | ann     | holdout
                capped    | bob     | over_cap
                rest      | ann     | excluded
                rest      | bob     | excluded
                rest      | cleo    | selected
                """);
    }

    @Test
    void capsByNetRevenueAndOfEqualOnesByIdAlsoBelowZero() {
        var users = """
                user_id | net_revenue
                a       | 10.00
                b       | 0.01
                c       | 0.01
                d       | -0.01
                e       | -0.02
                """;

        DrawnRows.assertRows(
                members(
                                users,
                                audience("none", "true").upTo(0),
                                audience("two", "true").upTo(2),
                                audience("four", "true").upTo(4),
                                audience("five", "true").upTo(5))
                        .filter("status = 'selected'"),
                """
                audience | user_id
                two      | a
                two      | b
                four     | a
                four     | b
                four     | c
                four     | d
                five     | a
                five     | b
                five     | c
                five     | d
                five     | e
                """);
    }

    @Test
    void capsThoseWhoAreNeitherExcludedNorKeptBack() {
        var users = """
                user_id | net_revenue | orders
                a       | 10.00       | 9
                b       | 9.00        | 1
                c       | 8.00        | 1
                """;

        DrawnRows.assertRows(
                members(users, audience("some", "true").excluding("often").upTo(1), audience("often", "orders > 5")),
                """
                audience | user_id | status
                often    | a       | selected
                some     | a       | excluded
                some     | b       | selected
                some     | c       | over_cap
                """);
    }

    @Test
    void ranksTheAudiencesThatSelectedAPersonByPriorityThenName() {
        DrawnRows.assertRows(
                members(
                        USERS,
                        audience("b", "orders > 0").priority(2),
                        audience("a", "orders > 0").priority(2),
                        audience("z", "orders > 2").priority(1),
                        audience("kept_back", "orders > 0").priority(0).holdingOut(1)),
                """
                audience  | user_id | rank_for_user
                kept_back | ann     |
                kept_back | bob     |
                z         | ann     | 1
                a         | ann     | 2
                b         | ann     | 3
                a         | bob     | 1
                b         | bob     | 2
                """);
    }

    @Test
    void keepsBackTheStatedShareTheSameInEveryRunAndAnotherInEachAudience() {
        Dataset<Row> users = SharedSpark.session()
                .range(20_000)
                .select(concat(lit("user"), col("id")).as("user_id"))
                .withColumn("segment", lit("lost"));
        Dataset<Row> shaped = User360.TABLE.fields().stream()
                .filter(f -> !Set.of("user_id", "segment").contains(f.column()))
                .reduce(
                        users,
                        (rows, f) -> rows.withColumn(
                                f.column(), lit(null).cast(f.spec().type())),
                        (a, b) -> b);
        var audiences = new Audience[] {
            audience("a", "true").holdingOut(0.1), audience("b", "true").holdingOut(0.1)
        };

        Set<String> keptBack = keptBack(shaped, audiences);

        assertThat(keptBack).filteredOn(k -> k.startsWith("a ")).hasSizeBetween(1_880, 2_120);
        assertThat(keptBack).filteredOn(k -> k.startsWith("b ")).hasSizeBetween(1_880, 2_120);
        assertThat(keptBack.stream().filter(k -> k.startsWith("a ") && keptBack.contains("b" + k.substring(1))))
                .as("one draw says nothing of the other")
                .hasSizeBetween(140, 260);
        assertThat(keptBack(shaped.repartition(5), audiences)).isEqualTo(keptBack);
    }

    @Test
    void withoutAudiencesThereAreNoMembers() {
        DrawnRows.assertRows(members(USERS), "audience | user_id");
    }

    private static Set<String> keptBack(Dataset<Row> users, Audience... audiences) {
        var keptBack = new TreeSet<String>();
        members(users, audiences)
                .filter("status = 'holdout'")
                .select("audience", "user_id")
                .collectAsList()
                .forEach(r -> keptBack.add(r.getString(0) + " " + r.getString(1)));
        return keptBack;
    }

    private static Dataset<Row> members(String users, Audience... audiences) {
        return members(DrawnRows.of(User360.TABLE, users), audiences);
    }

    private static Dataset<Row> members(Dataset<Row> users, Audience... audiences) {
        var configs = Arrays.stream(audiences).map(Audience::config).toList();
        return AudienceMembers.TABLE.shape(
                AudienceMembersJob.members(users, List.copyOf(configs), LocalDate.parse("2026-01-31")));
    }

    private static Audience audience(String name, String where) {
        return Audience.named(name, where);
    }
}
