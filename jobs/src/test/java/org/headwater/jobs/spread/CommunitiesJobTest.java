package org.headwater.jobs.spread;

import static org.apache.spark.sql.functions.col;
import static org.headwater.jobs.testing.DrawnRows.assertRows;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.tables.core.Identities;
import org.headwater.jobs.tables.core.Refunds;
import org.headwater.jobs.tables.core.Relations;
import org.headwater.jobs.tables.core.ShareOrders;
import org.headwater.jobs.tables.core.Shares;
import org.headwater.jobs.tables.facts.ActiveDays;
import org.headwater.jobs.tables.facts.ShareEdges;
import org.headwater.jobs.tables.marts.Communities;
import org.headwater.jobs.tables.marts.CommunityMembers;
import org.headwater.jobs.testing.DrawnInputs;
import org.headwater.jobs.testing.DrawnRows;
import org.headwater.jobs.testing.DrawnSettings;
import org.junit.jupiter.api.Test;

/** ann, bob and cleo share among themselves, as do dan, eve and fay; cleo and dan know each other. gus and hal are in one group. */
class CommunitiesJobTest {

    private static final DrawnSettings JANUARY = DrawnSettings.asOf("2026-01-31");

    private static final String EDGES = """
            from_id | to_id | kind   | first_at            | times
            ann     | bob   | share  | 2026-01-05 08:00:00 | 2
            bob     | ann   | share  | 2026-01-05 08:00:00 | 1
            ann     | bob   | invite | 2026-01-05 08:00:00 | 1
            bob     | cleo  | share  | 2026-01-05 08:00:00 | 2
            ann     | cleo  | share  | 2026-01-05 08:00:00 | 2
            cleo    | dan   | share  | 2026-01-05 08:00:00 | 1
            dan     | eve   | share  | 2026-01-05 08:00:00 | 2
            dan     | fay   | invite | 2026-01-05 08:00:00 | 2
            eve     | fay   | share  | 2026-01-05 08:00:00 | 2
            gus     | ann   | share  | 2026-01-31 16:00:00 | 9
            """;

    private static final String RELATIONS = """
            corp | kind           | person_id | other_id | person_kind | since
            corp | group_member   | wG        | g1       | customer    | 2026-01-05 08:00:00
            corp | group_member   | wH        | g1       | customer    | 2026-01-31 15:59:59
            corp | group_member   | wA        | g1       | customer    | 2026-01-31 16:00:00
            corp | group_member   | staff1    | g1       | staff       | 2026-01-05 08:00:00
            corp | group_member   | nobody    | g1       | customer    | 2026-01-05 08:00:00
            corp | staff_customer | wG        | staff1   | customer    | 2026-01-05 08:00:00
            other| group_member   | wA        | g1       | customer    | 2026-01-05 08:00:00
            """;

    private static final String IDENTITIES = """
            kind            | scope | id_value | person_id
            external_userid | corp  | wA       | ann
            external_userid | corp  | wG       | gus
            external_userid | corp  | wH       | hal
            userid          | corp  | staff1   | staff1
            """;

    @Test
    void whoSharesOrIsInAGroupTogetherIsInOneCommunity() {
        assertRows(members(EDGES), """
                community_id | person_id
                ann          | ann
                ann          | bob
                ann          | cleo
                dan          | dan
                dan          | eve
                dan          | fay
                gus          | gus
                gus          | hal
                """);
    }

    @Test
    void theOrderOfEdgesChangesNothing() {
        var in = inputs(EDGES);
        Dataset<Row> backwards = in.rows(ShareEdges.TABLE).orderBy(col("to_id").desc(), col("times"));
        in.with(ShareEdges.TABLE, backwards.repartition(3, col("kind")));

        assertRows(made(in), """
                community_id | person_id
                ann          | ann
                ann          | bob
                ann          | cleo
                dan          | dan
                dan          | eve
                dan          | fay
                gus          | gus
                gus          | hal
                """);
    }

    @Test
    void aStrongTieMattersMoreThanSeveralWeakOnes() {
        assertRows(members("""
                from_id | to_id | kind  | first_at            | times
                ann     | bob   | share | 2026-01-05 08:00:00 | 1
                ann     | cleo  | share | 2026-01-05 08:00:00 | 30
                cleo    | bob   | share | 2026-01-05 08:00:00 | 1
                bob     | dan   | share | 2026-01-05 08:00:00 | 30
                dan     | cleo  | share | 2026-01-05 08:00:00 | 1
                """).filter("community_id <> 'gus'"), """
                community_id | person_id
                ann          | ann
                ann          | cleo
                bob          | bob
                bob          | dan
                """);
    }

    @Test
    void communitiesHaveHubsAndMoveMoney() {
        var in = inputs(EDGES)
                .with(Shares.TABLE, """
                        share_id | person_id
                        s1       | ann
                        s2       | bob
                        s3       | dan
                        s4       |
                        """)
                .with(ShareOrders.TABLE, """
                        shop | order_id | share_id | person_id | paid_at             | paid_fen
                        tb   | o1       | s1       | dan       | 2026-01-07 08:00:00 | 10000
                        tb   | o2       | s2       |           | 2026-01-07 08:00:00 | 5000
                        tb   | o3       | s2       | bob       | 2026-01-07 08:00:00 | 300
                        tb   | o4       | s3       | ann       | 2026-02-07 08:00:00 | 400
                        tb   | o5       | s4       | ann       | 2026-01-07 08:00:00 | 500
                        """)
                .with(Refunds.TABLE, """
                        shop | refund_id | order_id | status  | refunded_at         | refunded_fen
                        tb   | f1        | o1       | success | 2026-01-09 08:00:00 | 2500
                        tb   | f2        | o2       | success | 2026-02-09 08:00:00 | 5000
                        """)
                .with(ActiveDays.TABLE, """
                        kind     | person_id | day
                        purchase | dan       | 2026-01-07
                        purchase | dan       | 2026-01-08
                        purchase | ann       | 2026-02-07
                        purchase | eve       | 2025-01-07
                        activity | bob       | 2026-01-07
                        """);
        in.with(CommunityMembers.TABLE, made(in));

        // All of the first three have two ties inside, so the smallest id is the hub.
        assertRows(
                Communities.TABLE.shape(CommunitiesJob.JOB.transform().apply(in, JANUARY.of(CommunitiesJob.JOB))), """
                community_id | members | promoters | hub_id | hub_ties | internal_ties | external_ties | orders | revenue | buyers | buyer_ratio
                ann          | 3       | 3         | ann    | 2        | 3             | 1             | 2      | 125.00  | 0      | 0.0
                dan          | 3       | 2         | dan    | 2        | 3             | 1             | 0      | 0.00    | 2      | 0.6666666666666666
                gus          | 2       | 0         |        | 0        | 0             | 0             | 0      | 0.00    | 0      | 0.0
                """);
    }

    @Test
    void whereNobodyKnowsAnybodyThereAreNoCommunities() {
        var in = new DrawnInputs()
                .with(ShareEdges.TABLE, "from_id | to_id")
                .with(Relations.TABLE, "corp | kind")
                .with(Identities.TABLE, "kind | scope");

        assertRows(made(in), "community_id | person_id");
    }

    private static Dataset<Row> members(String edges) {
        return made(inputs(edges));
    }

    private static DrawnInputs inputs(String edges) {
        return new DrawnInputs()
                .with(ShareEdges.TABLE, edges)
                .with(Relations.TABLE, RELATIONS)
                .with(Identities.TABLE, DrawnRows.of(Identities.TABLE, IDENTITIES));
    }

    private static Dataset<Row> made(DrawnInputs in) {
        return CommunityMembers.TABLE.shape(
                CommunityMembersJob.JOB.transform().apply(in, JANUARY.of(CommunityMembersJob.JOB)));
    }
}
