package org.headwater.jobs.spread;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.not;
import static org.assertj.core.api.Assertions.assertThat;
import static org.headwater.jobs.testing.DrawnRows.assertRows;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.tables.core.Identities;
import org.headwater.jobs.tables.core.Relations;
import org.headwater.jobs.tables.core.ShareOpens;
import org.headwater.jobs.tables.core.ShareOrders;
import org.headwater.jobs.tables.core.Shares;
import org.headwater.jobs.tables.marts.BestHour;
import org.headwater.jobs.tables.marts.Interests;
import org.headwater.jobs.tables.marts.Koc;
import org.headwater.jobs.tables.marts.KocDossier;
import org.headwater.jobs.tables.marts.Touchpoints;
import org.headwater.jobs.testing.DrawnInputs;
import org.headwater.jobs.testing.DrawnSettings;
import org.junit.jupiter.api.Test;

/** ann moves others in skin and hair, bob in skin and nothing more is known of him; cleo is ordinary. */
class KocDossierJobTest {

    private static final String KOC = """
            category | person_id | rank | tier     | tier_zh | score | shares | reached | buyers | followed_orders | moved_orders | moved_revenue | credited_revenue | active_weeks
            hair     | ann       | 4    | koc      | KOC     | 1.5   | 9      | 8       | 7      | 7               | 6            | 5.00          | 4.00             | 3
            skin     | ann       | 1    | head     | 头部    | 2.5   | 12     | 5       | 3      | 3               | 4            | 310.00        | 200.50           | 2
            nail     | ann       | 9    | ordinary | 普通    | 9.5   | 1      | 0       | 0      | 0               | 0            | 0.00          | 0.00             | 0
            skin     | bob       | 2    | waist    | 腰部    | 0.5   | 1      | 1       | 1      | 1               | 1            | 1.00          | 1.00             | 1
            hair     | bob       | 5    | koc      | KOC     | 0.5   | 1      | 1       | 1      | 1               | 1            | 1.00          | 1.00             | 1
            skin     | cleo      | 3    | ordinary | 普通    | 0.1   | 1      | 1       | 1      | 1               | 1            | 1.00          | 1.00             | 1
            """;

    @Test
    void everyoneAboveOrdinaryHasTheFactsOfTheirBestCategory() {
        assertRows(of(story()), """
                as_of      | person_id | category | tier  | tier_zh | rank | score | categories   | shares | reached | buyers | followed_orders | moved_orders | moved_revenue | credited_revenue | active_weeks
                2026-01-31 | ann       | skin     | head  | 头部    | 1    | 2.5   | [skin, hair] | 12     | 5       | 3      | 3               | 4            | 310.00        | 200.50           | 2
                2026-01-31 | bob       | hair     | koc   | KOC     | 5    | 0.5   | [hair, skin] | 1      | 1       | 1      | 1               | 1            | 1.00          | 1.00             | 1
                """);
    }

    /** The last second of the day in Shanghai counts, the next does not. */
    @Test
    void sharesTellSinceWhen() {
        assertRows(of(story()), """
                person_id | first_shared_on | last_shared_on
                ann       | 2026-01-05      | 2026-01-31
                bob       | 2026-01-06      | 2026-01-06
                """);
    }

    @Test
    void interestsAreTheThreeLargest() {
        var in = story().with(Interests.TABLE, """
                kind         | person_id | topic   | rank
                category     | ann       | hair    | 2
                category     | ann       | skin    | 1
                category     | ann       | nail    | 4
                category     | ann       | bath    | 3
                content_kind | ann       | article | 1
                category     | cleo      | skin    | 1
                """).with(BestHour.TABLE, """
                person_id | hour | is_own
                ann       | 21   | false
                """);

        assertRows(of(in), """
                person_id | interests          | content_kinds | best_hour | is_own_hour
                ann       | [skin, hair, bath] | [article]     | 21        | false
                bob       | []                 | []            |           |
                """);
    }

    @Test
    void channelsAreThoseThatReachThemTheMostAnsweredFirst() {
        var in = story().with(Touchpoints.TABLE, """
                person_id | channel  | is_reachable | responses | last_contact_at
                ann       | sms      | true         | 0         | 2026-01-09 08:00:00
                ann       | wecom    | true         | 5         | 2026-01-08 08:00:00
                ann       | app_push | true         | 0         |
                ann       | email    | false        | 9         | 2026-01-20 08:00:00
                """);

        assertRows(of(in), """
                person_id | channels               | last_contact_at
                ann       | [wecom, app_push, sms] | 2026-01-20 08:00:00
                bob       | []                     |
                """);
    }

    @Test
    void theBestContentIsByBuyersThenOpenersThenId() {
        assertRows(of(story()), """
                person_id | best_content_id | best_content_openers | best_content_buyers
                ann       | c1              | 2                    | 1
                bob       |                 |                      |
                """);
        // Without o1 the opens decide, and of equal ones the id.
        assertRows(
                of(story().with(ShareOrders.TABLE, "order_id | share_id").with(ShareOpens.TABLE, """
                        share_id | person_id | first_at            | last_at
                        a3       | dan       | 2026-01-05 08:00:00 | 2026-01-05 08:00:00
                        a1       | eve       | 2026-01-05 08:00:00 | 2026-01-05 08:00:00
                        """))
                        .filter("person_id = 'ann'"),
                """
                best_content_id | best_content_openers | best_content_buyers
                c1              | 1                    | 0
                """);
    }

    @Test
    void staffAndGroupsAreThoseOfTheirContactInEachCorp() {
        assertRows(of(story()), """
                person_id | groups   | staff    | known_since
                ann       | [g1, g2] | [s2, s1] | 2026-01-02 08:00:00
                bob       | []       | []       |
                """);
    }

    @Test
    void withoutAnyoneAboveOrdinaryThereIsNoDossier() {
        assertRows(of(story().with(Koc.TABLE, """
                category | person_id | tier
                skin     | ann       | ordinary
                """)), "person_id");
    }

    private static DrawnInputs story() {
        return new DrawnInputs()
                .with(Koc.TABLE, KOC)
                .with(Shares.TABLE, """
                        share_id | person_id | shared_at           | content_id | category
                        a1       | ann       | 2026-01-05 08:00:00 | c1         | skin
                        a2       | ann       | 2026-01-07 08:00:00 | c1         | hair
                        a3       | ann       | 2026-01-31 15:59:59 | c2         | skin
                        a4       | ann       | 2026-01-31 16:00:00 | c3         | skin
                        a5       | ann       | 2026-01-08 08:00:00 |            | skin
                        b1       | bob       | 2026-01-06 08:00:00 |            | skin
                        d1       | dan       | 2026-01-06 08:00:00 | c1         | skin
                        """)
                .with(ShareOpens.TABLE, """
                        share_id | person_id | first_at            | last_at
                        a1       | dan       | 2026-01-05 08:00:00 | 2026-01-05 08:00:00
                        a2       | dan       | 2026-01-05 08:00:00 | 2026-01-05 08:00:00
                        a2       | eve       | 2026-01-05 08:00:00 | 2026-01-05 08:00:00
                        a1       | ann       | 2026-01-05 08:00:00 | 2026-01-05 08:00:00
                        a3       | dan       | 2026-01-31 15:59:59 | 2026-02-05 08:00:00
                        a3       | eve       | 2026-01-31 15:59:59 | 2026-02-05 08:00:00
                        a3       | flo       | 2026-01-31 15:59:59 | 2026-02-05 08:00:00
                        a1       | gus       | 2026-02-02 08:00:00 | 2026-02-02 08:00:00
                        a5       | dan       | 2026-01-09 08:00:00 | 2026-01-09 08:00:00
                        d1       | hal       | 2026-01-09 08:00:00 | 2026-01-09 08:00:00
                        """)
                .with(ShareOrders.TABLE, """
                        shop | order_id | share_id | person_id | paid_at             | paid_fen
                        tb   | o1       | a1       | dan       | 2026-01-07 08:00:00 | 100
                        tb   | o2       | a2       | dan       | 2026-01-08 08:00:00 | 100
                        tb   | o3       | a3       |           | 2026-01-31 15:59:59 | 100
                        tb   | o4       | a3       | ann       | 2026-01-31 15:59:59 | 100
                        tb   | o5       | a3       | eve       | 2026-01-31 16:00:00 | 100
                        """)
                .with(Interests.TABLE, "person_id | topic")
                .with(BestHour.TABLE, "person_id | hour")
                .with(Touchpoints.TABLE, "person_id | channel")
                .with(Identities.TABLE, """
                        kind            | scope | id_value | person_id
                        external_userid | corp  | wA       | ann
                        external_userid | two   | wA2      | ann
                        external_userid | two   | wA       | cleo
                        member_id       | corp  | wB       | bob
                        """)
                .with(Relations.TABLE, """
                        corp | kind           | person_id | other_id | since
                        corp | staff_customer | wA        | s1       | 2026-01-03 08:00:00
                        two  | staff_customer | wA2       | s2       | 2026-01-02 08:00:00
                        corp | staff_customer | wA        | s3       | 2026-02-02 08:00:00
                        two  | staff_customer | wA        | s4       | 2026-01-01 08:00:00
                        corp | staff_customer | wB        | s5       | 2026-01-01 08:00:00
                        corp | group_member   | wA        | g2       | 2026-01-02 08:00:00
                        corp | group_member   | wA        | g1       | 2026-01-04 08:00:00
                        corp | group_member   | wA        | g3       | 2026-02-04 08:00:00
                        """);
    }

    /** Every row fulfils the table's identity, as it has to in the lake. */
    private static Dataset<Row> of(DrawnInputs in) {
        var job = KocDossierJob.JOB;
        var rows = KocDossier.TABLE.shape(
                job.transform().apply(in, DrawnSettings.asOf("2026-01-31").of(job)));
        var broken = not(expr(KocDossier.TABLE.identity().orElseThrow()));
        assertThat(rows.filter(broken.or(col("person_id").isNull())).count()).isZero();
        return rows;
    }
}
