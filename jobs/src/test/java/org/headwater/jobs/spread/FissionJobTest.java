package org.headwater.jobs.spread;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.nullif;
import static org.headwater.jobs.testing.DrawnRows.assertRows;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.tables.core.ShareOpens;
import org.headwater.jobs.tables.core.Shares;
import org.headwater.jobs.tables.facts.ActiveDays;
import org.headwater.jobs.tables.facts.ShareEdges;
import org.headwater.jobs.tables.facts.ShareTree;
import org.headwater.jobs.tables.marts.AbuseRings;
import org.headwater.jobs.tables.marts.Fission;
import org.headwater.jobs.testing.DrawnInputs;
import org.headwater.jobs.testing.DrawnSettings;
import org.junit.jupiter.api.Test;

/** ann's s1 goes on as bob's s2 and cleo's s3; x and y are a ring; s6 is by nobody known. Midnight of Shanghai is 16:00 UTC. */
class FissionJobTest {

    private static final DrawnSettings JANUARY = DrawnSettings.asOf("2026-01-31");

    private static final String SHARES = """
            share_id | person_id | shared_at           | parent_share_id | category | content_id
            s1       | ann       | 2026-01-04 16:00:00 |                 | skin     | c1
            s2       | bob       | 2026-01-05 10:00:00 | s1              | skin     | c1
            s3       | cleo      | 2026-01-06 10:30:00 | s2              | skin     | c1
            s4       | dan       | 2026-01-04 15:59:59 |                 | hair     | c2
            s5       | x         | 2026-01-07 08:00:00 |                 | skin     | c1
            y5       | y         | 2026-01-07 08:00:30 | s5              | skin     | c1
            s6       |           | 2026-01-07 09:00:00 |                 | skin     | c1
            s7       | ann       | 2026-02-02 09:00:00 | s3              | skin     | c1
            """;

    private static final String OPENS = """
            share_id | person_id | first_at            | last_at
            s1       | ann       | 2026-01-05 08:00:00 | 2026-01-05 08:00:00
            s1       | bob       | 2026-01-05 09:00:00 | 2026-01-05 09:00:00
            s4       | bob       | 2026-01-05 09:30:00 | 2026-01-05 09:30:00
            s1       | dan       | 2026-01-06 09:00:00 | 2026-01-06 09:00:00
            s2       | cleo      | 2026-01-06 10:00:00 | 2026-01-06 10:00:00
            s3       | eve       | 2026-01-07 10:00:00 | 2026-01-07 10:00:00
            s4       | fay       | 2026-01-08 10:00:00 | 2026-01-08 10:00:00
            s5       | y         | 2026-01-07 08:00:10 | 2026-01-07 08:00:10
            s5       | gus       | 2026-01-07 09:00:00 | 2026-01-07 09:00:00
            s1       | gus       | 2026-01-08 09:00:00 | 2026-01-08 09:00:00
            s6       | hal       | 2026-01-07 10:00:00 | 2026-01-07 10:00:00
            s1       | hal       | 2026-01-09 10:00:00 | 2026-01-09 10:00:00
            s2       | ivy       | 2026-01-31 15:59:59 | 2026-02-09 10:00:00
            s2       | jay       | 2026-01-31 16:00:00 | 2026-01-31 16:00:00
            s2       | kim       | 2026-01-06 09:00:00 | 2026-01-06 09:00:00
            s3       | lou       | 2026-01-07 07:00:00 | 2026-01-07 07:00:00
            s9       | max       | 2026-01-06 07:00:00 | 2026-01-06 07:00:00
            s1       | max       | 2026-01-07 07:00:00 | 2026-01-07 07:00:00
            """;

    private static final String INVITATIONS = """
            from_id | to_id | kind   | first_at            | last_at
            ann     | kim   | invite | 2026-01-06 08:00:00 | 2026-01-06 08:00:00
            bob     | lou   | invite | 2026-01-07 07:00:00 | 2026-01-07 07:00:00
            bob     | jay   | invite | 2026-02-07 07:00:00 | 2026-02-07 07:00:00
            ann     | bob   | share  | 2026-01-05 09:00:00 | 2026-01-05 09:00:00
            """;

    private static final String DAYS = """
            kind     | person_id | day
            activity | bob       | 2026-01-05
            purchase | bob       | 2026-01-05
            activity | cleo      | 2025-06-01
            activity | eve       | 2026-01-06
            purchase | eve       | 2026-01-06
            purchase | eve       | 2026-01-20
            purchase | ivy       | 2026-02-01
            """;

    private static final String RINGS = """
            person_id | is_excluded
            x         | true
            y         | true
            ann       | false
            """;

    @Test
    void eachPersonCountsOnceWhereFirstMet() {
        // bob, dan, y, gus, hal by roots, kim and lou by invitation; cleo and ivy by s2; eve by s3. max came by a share
        // of which nothing is known.
        assertRows(drawn(fission()).filter("campaign_kind = 'all' and scope = 'all'"), """
                week       | shares | sharers | new_people | unseen_people | new_buyers | new_sharers | k_factor | generations | median_hours
                2025-12-29 | 1      | 1       | 1          | 1             | 0          | 0           | 0.0      | [1]         |
                2026-01-05 | 8      | 5       | 10         | 8             | 1          | 3           | 0.6      | [7, 2, 1]   | 18.00
                """);
    }

    @Test
    void withoutRingsPeopleWereBroughtByWhoCameNext() {
        assertRows(drawn(fission()).filter("campaign_kind = 'all' and scope = 'without_rings'"), """
                week       | shares | sharers | new_people | unseen_people | new_buyers | new_sharers | k_factor           | generations | median_hours
                2025-12-29 | 1      | 1       | 1          | 1             | 0          | 0           | 0.0                | [1]         |
                2026-01-05 | 6      | 3       | 9          | 7             | 1          | 2           | 0.6666666666666666 | [6, 2, 1]   | 18.00
                """);
    }

    @Test
    void campaignsAreCategoriesAndContentsAndInvitationsHaveNone() {
        assertRows(drawn(fission()).filter("campaign_kind <> 'all' and scope = 'all'"), """
                campaign_kind | campaign | week       | shares | sharers | new_people | new_sharers | generations
                category      | hair     | 2025-12-29 | 1      | 1       | 1          | 0           | [1]
                category      | skin     | 2026-01-05 | 6      | 5       | 8          | 3           | [5, 2, 1]
                category      |          | 2026-01-05 | 2      | 2       | 2          | 0           | [2]
                content       | c2       | 2025-12-29 | 1      | 1       | 1          | 0           | [1]
                content       | c1       | 2026-01-05 | 6      | 5       | 8          | 3           | [5, 2, 1]
                content       |          | 2026-01-05 | 2      | 2       | 2          | 0           | [2]
                """);
    }

    @Test
    void aWeekOfNobodyKnownHasNoFactorAndAGenerationMayBeEmpty() {
        // The root was opened by nobody else, and the share of the next generation says that it came before it.
        var in = inputs("""
                share_id | person_id | shared_at           | parent_share_id
                s1       |           | 2026-01-06 08:00:00 |
                s2       |           | 2026-01-06 07:00:00 | s1
                """, """
                share_id | person_id | first_at            | last_at
                s2       | ann       | 2026-01-06 09:00:00 | 2026-01-06 09:00:00
                """, "from_id | to_id", "kind | person_id", "person_id | is_excluded");

        assertRows(drawn(made(in)).filter("campaign_kind = 'category' and scope = 'all'"), """
                campaign | sharers | new_people | k_factor | generations | median_hours
                         | 0       | 1          |          | [0, 1]      | 0.00
                """);
    }

    @Test
    void whereNothingIsSharedThereIsNothing() {
        var in = inputs(
                "share_id | person_id",
                "share_id | person_id",
                "from_id | to_id",
                "kind | person_id",
                "person_id | is_excluded");

        assertRows(made(in), "scope | week");
    }

    private static Dataset<Row> fission() {
        return made(inputs(SHARES, OPENS, INVITATIONS, DAYS, RINGS));
    }

    private static DrawnInputs inputs(String shares, String opens, String invitations, String days, String rings) {
        var in = new DrawnInputs()
                .with(Shares.TABLE, shares)
                .with(ShareOpens.TABLE, opens)
                .with(ShareEdges.TABLE, invitations)
                .with(ActiveDays.TABLE, days)
                .with(AbuseRings.TABLE, rings);
        return in.with(ShareTree.TABLE, ShareTreeJob.JOB.transform().apply(in, JANUARY.of(ShareTreeJob.JOB)));
    }

    private static Dataset<Row> made(DrawnInputs in) {
        return Fission.TABLE.shape(FissionJob.JOB.transform().apply(in, JANUARY.of(FissionJob.JOB)));
    }

    private static Dataset<Row> drawn(Dataset<Row> rows) {
        return rows.withColumn("generations", col("people_by_generation").cast("string"))
                .withColumn("campaign", nullif(col("campaign"), lit("")));
    }
}
