package org.headwater.jobs.spread;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.not;
import static org.assertj.core.api.Assertions.assertThat;
import static org.headwater.jobs.testing.DrawnRows.assertRows;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.tables.core.Identities;
import org.headwater.jobs.tables.core.Messages;
import org.headwater.jobs.tables.core.Relations;
import org.headwater.jobs.tables.facts.ShareEdges;
import org.headwater.jobs.tables.marts.AbuseRings;
import org.headwater.jobs.tables.marts.Koc;
import org.headwater.jobs.tables.marts.KocPaths;
import org.headwater.jobs.testing.DrawnInputs;
import org.headwater.jobs.testing.DrawnSettings;
import org.junit.jupiter.api.Test;

/** s1 has added ann, who opened three shares of kim, a KOC; bob, whom nobody has added, opened another and knows ann well. */
class KocPathsJobTest {

    private static final String IDENTITIES = """
            kind            | scope | id_value | person_id
            external_userid | corp  | wmA      | ann
            external_userid | corp  | wmB      | bob
            external_userid | corp  | wmK      | kim
            external_userid | two   | wmA      | cleo
            """;

    private static final String EDGES = """
            from_id | to_id | kind   | first_at            | last_at             | times
            kim     | ann   | share  | 2026-01-05 08:00:00 | 2026-01-09 08:00:00 | 3
            kim     | bob   | share  | 2026-01-05 08:00:00 | 2026-02-09 08:00:00 | 1
            ann     | bob   | share  | 2026-01-05 08:00:00 | 2026-01-07 08:00:00 | 6
            bob     | ann   | share  | 2026-01-05 08:00:00 | 2026-01-06 08:00:00 | 2
            bob     | ann   | invite | 2026-01-04 08:00:00 | 2026-01-04 08:00:00 | 1
            """;

    private static final String ADDED = """
            corp | kind           | person_id | other_id | since               | person_kind | invited_by
            corp | staff_customer | wmA       | s1       | 2026-01-02 08:00:00 | customer    |
            """;

    @Test
    void pathsOfStaffGoOverWhomTheyHaveAdded() {
        // s1 > ann 1/2, ann > kim 3/4; ann > bob 9/10, bob > kim 1/2: 0.375 and 0.225
        assertRows(of(story()).filter("start = 'staff'"), """
                as_of      | person_id | path | hop | hops | strength | from_corp | from_id | to_id | kinds           | times | last_at             | hop_strength
                2026-01-31 | kim       | 1    | 1   | 2    | 0.375000 | corp      | s1      | ann   | [contact]       | 1     | 2026-01-02 08:00:00 | 0.500000
                2026-01-31 | kim       | 1    | 2   | 2    | 0.375000 |           | ann     | kim   | [share]         | 3     | 2026-01-09 08:00:00 | 0.750000
                2026-01-31 | kim       | 2    | 1   | 3    | 0.225000 | corp      | s1      | ann   | [contact]       | 1     | 2026-01-02 08:00:00 | 0.500000
                2026-01-31 | kim       | 2    | 2   | 3    | 0.225000 |           | ann     | bob   | [invite, share] | 9     | 2026-01-07 08:00:00 | 0.900000
                2026-01-31 | kim       | 2    | 3   | 3    | 0.225000 |           | bob     | kim   | [share]         | 1     | 2026-01-05 08:00:00 | 0.500000
                """);
    }

    @Test
    void pathsOfCustomersBeginWithThem() {
        assertRows(of(story()).filter("start = 'customer'"), """
                path | hop | hops | strength | from_corp | from_id | to_id
                1    | 1   | 1    | 0.750000 |           | ann     | kim
                2    | 1   | 2    | 0.450000 |           | ann     | bob
                2    | 2   | 2    | 0.450000 |           | bob     | kim
                """);
    }

    /** kim herself has been added: staff know her, and other customers may still introduce. */
    @Test
    void whoHasBeenAddedIsKnownToStaffAndMayBeIntroducedByCustomers() {
        var in = story().with(Relations.TABLE, ADDED + """
                corp | staff_customer | wmK       | s2       | 2026-01-03 08:00:00 | customer    |
                """);

        assertRows(of(in).filter("hop = hops"), """
                start    | path | hops | strength | from_id
                staff    | 1    | 1    | 0.500000 | s2
                staff    | 2    | 2    | 0.375000 | ann
                staff    | 3    | 3    | 0.225000 | bob
                customer | 1    | 1    | 0.750000 | ann
                customer | 2    | 2    | 0.450000 | bob
                """);
    }

    /** Two groups and two messages with kim are four times, her word on the archive none; s3 is in g1 with her and brought her into it: once. */
    @Test
    void staffKnowPeopleByContactsGroupsAndChats() {
        var in = story().with(Relations.TABLE, ADDED + """
                        corp | group_member   | s2        | g1       | 2026-01-01 08:00:00 | staff       |
                        corp | group_member   | s2        | g2       | 2026-01-09 08:00:00 | staff       |
                        corp | group_member   | s3        | g1       | 2026-01-01 08:00:00 | staff       |
                        corp | group_member   | wmK       | g1       | 2026-01-04 08:00:00 | customer    | s3
                        corp | group_member   | wmK       | g2       | 2026-01-05 08:00:00 | customer    | wmA
                        corp | group_member   | wmK       | g3       | 2026-02-05 08:00:00 | customer    | s3
                        two  | group_member   | s4        | g1       | 2026-01-01 08:00:00 | staff       |
                        """).with(Messages.TABLE, """
                        corp | msgid | sent_at             | action | kind  | from_id | from_kind | room_id | to_id
                        corp | m1    | 2026-01-10 08:00:00 | send   | voice | wmK     | customer  |         | s2
                        corp | m2    | 2026-01-11 08:00:00 | send   | voice | wmK     | customer  |         | s2
                        corp | m3    | 2026-01-12 08:00:00 | recall | voice | wmK     | customer  |         | s2
                        corp | m4    | 2026-01-12 08:00:00 | send   | voice | wmK     | customer  | g2      |
                        corp | m5    | 2026-01-12 08:00:00 | send   | voice | s2      | staff     |         | wmK
                        corp | m6    | 2026-01-31 16:00:00 | send   | voice | wmK     | customer  |         | s2
                        corp | m7    | 2026-01-12 08:00:00 | send   | voice | wmK     | customer  |         | wmA
                        corp | m8    | 2026-01-02 08:00:00 | send   | agree | wmK     | customer  |         | s3
                        """);

        assertRows(of(in).filter("start = 'staff' and hops = 1"), """
                path | strength | from_id | kinds         | times | last_at
                1    | 0.800000 | s2      | [chat, group] | 4     | 2026-01-11 08:00:00
                2    | 0.500000 | s3      | [group]       | 1     | 2026-01-04 08:00:00
                """);
    }

    @Test
    void nobodyOnTheExclusionListIsAsked() {
        var in = story().with(AbuseRings.TABLE, """
                person_id | is_excluded
                bob       | true
                ann       | false
                """);

        assertRows(of(in), """
                start    | path | hop | from_id | to_id
                staff    | 1    | 1   | s1      | ann
                staff    | 1    | 2   | ann     | kim
                customer | 1    | 1   | ann     | kim
                """);
    }

    @Test
    void pathsLeadOnlyToTheFirstWhoMoveOthers() {
        var in = story().with(Koc.TABLE, """
                category | person_id | rank | tier
                skin     | kim       | 51   | koc
                hair     | kim       | 2    | ordinary
                skin     | bob       | 50   | koc
                skin     | zoe       | 1    | head
                """);

        assertThat(of(in).select("person_id").distinct().collectAsList()).hasToString("[[bob]]");
    }

    @Test
    void whoIsNotKnownYetIsNotKnown() {
        var in = story().with(Relations.TABLE, """
                corp | kind           | person_id | other_id | since
                corp | staff_customer | wmA       | s1       | 2026-01-31 16:00:00
                two  | staff_customer | wmA       | s1       | 2026-01-02 08:00:00
                """);

        assertRows(of(in), "person_id");
    }

    @Test
    void withoutAnyTieThereIsNoPath() {
        assertRows(
                of(story().with(ShareEdges.TABLE, "from_id | to_id").with(Relations.TABLE, "corp | kind")),
                "person_id");
    }

    private static DrawnInputs story() {
        return new DrawnInputs()
                .with(Koc.TABLE, """
                        category | person_id | rank | tier
                        skin     | kim       | 1    | head
                        hair     | kim       | 2    | koc
                        skin     | ann       | 2    | ordinary
                        """)
                .with(ShareEdges.TABLE, EDGES)
                .with(Relations.TABLE, ADDED)
                .with(Messages.TABLE, "corp | msgid")
                .with(Identities.TABLE, IDENTITIES)
                .with(AbuseRings.TABLE, "person_id");
    }

    /** Every row fulfils the table's identity, as it has to in the lake. */
    private static Dataset<Row> of(DrawnInputs in) {
        var job = KocPathsJob.JOB;
        var rows = KocPaths.TABLE.shape(
                job.transform().apply(in, DrawnSettings.asOf("2026-01-31").of(job)));
        var broken = not(expr(KocPaths.TABLE.identity().orElseThrow()));
        assertThat(rows.filter(broken.or(col("person_id").isNull())).count()).isZero();
        return rows;
    }
}
