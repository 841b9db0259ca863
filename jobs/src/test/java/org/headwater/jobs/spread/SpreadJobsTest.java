package org.headwater.jobs.spread;

import static java.util.stream.Collectors.joining;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.str_to_map;
import static org.headwater.jobs.testing.DrawnRows.assertRows;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.tables.core.Events;
import org.headwater.jobs.tables.core.Identities;
import org.headwater.jobs.tables.core.IdentityLinks;
import org.headwater.jobs.tables.core.Orders;
import org.headwater.jobs.tables.core.Refunds;
import org.headwater.jobs.tables.core.Relations;
import org.headwater.jobs.tables.core.ShareOpens;
import org.headwater.jobs.tables.core.ShareOrders;
import org.headwater.jobs.tables.core.Shares;
import org.headwater.jobs.tables.facts.ShareEdges;
import org.headwater.jobs.tables.facts.ShareTree;
import org.headwater.jobs.tables.marts.AbuseRings;
import org.headwater.jobs.testing.DrawnInputs;
import org.headwater.jobs.testing.DrawnRows;
import org.headwater.jobs.testing.DrawnSettings;
import org.headwater.jobs.testing.SharedSpark;
import org.junit.jupiter.api.Test;

/** ann shares s1, bob opens it and passes it on as s2, by which cleo buys; x, y and z hand shares round. */
class SpreadJobsTest {

    private static final DrawnSettings JANUARY = DrawnSettings.asOf("2026-01-31");

    private static final String IDENTITIES = """
            kind            | scope | id_value     | person_id
            openid          | mini  | oA           | ann
            openid          | mini  | oB           | bob
            email           |       | c@mail.cn    | cleo
            anonymous       | site  | browser      | dan
            external_userid | corp  | wA           | ann
            external_userid | corp  | wB           | bob
            """;

    private static final String SHARES = """
            share_id | person_id | shared_at           | parent_share_id | category
            s1       | ann       | 2026-01-05 08:00:00 |                 | skin
            s2       | bob       | 2026-01-05 10:00:00 | s1              | skin
            s3       | ann       | 2026-01-06 08:00:00 |                 | hair
            s4       | ann       | 2026-02-06 08:00:00 | s2              | hair
            x1       | x         | 2026-01-10 08:00:00 |                 | skin
            y1       | y         | 2026-01-10 08:03:00 | x1              | skin
            z1       | z         | 2026-01-10 08:06:00 | y1              | skin
            x2       | x         | 2026-01-20 08:00:00 |                 | skin
            y2       | y         | 2026-01-20 08:03:00 | x2              | skin
            z2       | z         | 2026-01-20 08:06:00 | y2              | skin
            """;

    private static final String OPENS = """
            share_id | person_id | first_at            | last_at             | opens
            s1       | bob       | 2026-01-05 09:30:00 | 2026-01-05 09:40:00 | 2
            s1       | eve       | 2026-01-05 20:00:00 | 2026-01-05 20:00:00 | 1
            s2       | cleo      | 2026-01-05 10:00:30 | 2026-01-05 10:00:30 | 1
            s2       | bob       | 2026-01-05 10:01:00 | 2026-01-05 10:01:00 | 1
            x1       | y         | 2026-01-10 08:00:20 | 2026-01-10 08:00:20 | 1
            y1       | z         | 2026-01-10 08:03:20 | 2026-01-10 08:03:20 | 1
            z1       | x         | 2026-01-10 08:06:20 | 2026-01-10 08:06:20 | 1
            x2       | y         | 2026-01-20 08:00:20 | 2026-01-20 08:00:20 | 1
            y2       | z         | 2026-01-20 08:03:20 | 2026-01-20 08:03:20 | 1
            z2       | x         | 2026-01-20 08:07:00 | 2026-01-20 08:07:00 | 1
            """;

    private static final String ORDERS = """
            shop | order_id | share_id | person_id | paid_at             | paid_fen
            tb   | o1       | s2       | cleo      | 2026-01-07 08:00:00 | 10000
            tb   | o2       | s1       | eve       | 2026-01-08 08:00:00 | 5000
            tb   | o3       | s1       | eve       | 2026-02-08 08:00:00 | 7000
            tb   | r1       | x1       | y         | 2026-01-10 09:00:00 | 900
            tb   | r2       | x2       | y         | 2026-01-20 09:00:00 | 900
            """;

    private static final String REFUNDS = """
            shop | refund_id | order_id | status  | refunded_at         | refunded_fen
            tb   | f1        | o2       | success | 2026-01-09 08:00:00 | 2000
            tb   | f2        | o2       | failed  |                     | 3000
            tb   | f3        | o1       | success | 2026-02-09 08:00:00 | 10000
            tb   | f4        | r1       | success | 2026-01-12 08:00:00 | 900
            tb   | f5        | r2       | success | 2026-01-22 08:00:00 | 900
            """;

    @Test
    void sharesAreReadFromBothWaysToNameThem() {
        var in = new DrawnInputs().with(Identities.TABLE, identities()).with(Events.TABLE, events("""
                        event_id | name           | happened_at         | who_kind | who_scope | who_id | source
                        e1       | share          | 2026-01-05 08:00:00 | openid   | mini      | oA     | share_id=s1;category=skin;share_to=friend;receivers=7
                        e2       | share          | 2026-01-05 08:05:00 | openid   | mini      | oA     | share_id=s1;category=skin;share_to=friend;receivers=7
                        e3       | Content Shared | 2026-01-05 10:00:00 | openid   | mini      | oB     | share_id=s2;parent_share_id=s1;content_id=c9
                        e4       | share          | 2026-01-05 11:00:00 | openid   | mini      | oX     | share_id=s3;parent_share_id=
                        e5       | share          | 2026-01-05 12:00:00 | openid   | mini      | oA     | category=skin
                        e6       | share_open     | 2026-01-05 12:00:00 | openid   | mini      | oA     | share_id=s9
                        """));

        assertRows(made(SharesJob.JOB, in), """
                share_id | person_id | shared_at           | parent_share_id | content_id | category | tie    | receivers
                s1       | ann       | 2026-01-05 08:00:00 |                 |            | skin     | friend | 7
                s2       | bob       | 2026-01-05 10:00:00 | s1              | c9         |          |        |
                s3       |           | 2026-01-05 11:00:00 |                 |            |          |        |
                """);
    }

    @Test
    void opensAreOfPeopleKnownByAnyId() {
        var in = new DrawnInputs().with(Identities.TABLE, identities()).with(Events.TABLE, events("""
                        event_id | project | name                  | happened_at         | who_kind | who_scope | who_id    | anonymous_id | source
                        e1       | mini    | share_open            | 2026-01-05 09:00:00 | openid   | mini      | oB        |              | share_id=s1
                        e2       | mini    | share_open            | 2026-01-05 08:00:00 | openid   | mini      | oB        |              | share_id=s1
                        e3       | site    | Shared Content Opened | 2026-01-05 10:00:00 | email    |           | C@mail.cn |              | share_id=s1
                        e4       | site    | Shared Content Opened | 2026-01-05 11:00:00 |          |           |           | browser      | share_id=s1
                        e5       | site    | Shared Content Opened | 2026-01-05 12:00:00 |          |           |           | nobody       | share_id=s1
                        """));

        assertRows(made(ShareOpensJob.JOB, in), """
                share_id | person_id | first_at            | last_at             | opens
                s1       | bob       | 2026-01-05 08:00:00 | 2026-01-05 09:00:00 | 2
                s1       | cleo      | 2026-01-05 10:00:00 | 2026-01-05 10:00:00 | 1
                s1       | dan       | 2026-01-05 11:00:00 | 2026-01-05 11:00:00 | 1
                """);
    }

    @Test
    void ordersOfSharesHaveTheMoneyOfTheShop() {
        var in = new DrawnInputs()
                .with(Identities.TABLE, identities())
                .with(Events.TABLE, events("""
                        event_id | name            | happened_at         | who_kind | who_scope | who_id | source
                        e1       | pay_success     | 2026-01-07 08:00:00 | openid   | mini      | oB     | share_id=s1;order_id=o1;amount=99
                        e2       | Order Completed | 2026-01-07 09:00:00 | openid   | mini      | oB     | share_id=s1;order_id=o2
                        e3       | pay_success     | 2026-01-07 10:00:00 | openid   | mini      | oB     | order_id=o3
                        """))
                .with(Orders.TABLE, """
                        shop | order_id | status    | paid_at             | paid_fen
                        tb   | o1       | paid      | 2026-01-07 08:00:01 | 12345
                        tb   | o2       | cancelled |                     | 0
                        tb   | o3       | paid      | 2026-01-07 10:00:01 | 777
                        """);

        assertRows(made(ShareOrdersJob.JOB, in), """
                shop | order_id | share_id | person_id | paid_at             | paid_fen
                tb   | o1       | s1       | bob       | 2026-01-07 08:00:01 | 12345
                """);
    }

    @Test
    void theTreeHasSharesUpToTheAsOfDate() {
        assertRows(
                made(ShareTreeJob.JOB, story())
                        .filter("share_id like 's%'")
                        .withColumn("ancestors", col("ancestors").cast("string")),
                """
                share_id | root_share_id | generation | descendants | ancestors
                s1       | s1            | 0          | 1           | []
                s2       | s1            | 1          | 0           | [s1]
                s3       | s3            | 0          | 0           | []
                """);
    }

    @Test
    void edgesMergeOpensOrdersAndInvitations() {
        var in = story().with(Identities.TABLE, identities()).with(Relations.TABLE, """
                corp | kind           | person_id | other_id | since               | invited_by
                corp | group_member   | wB        | g1       | 2026-01-03 08:00:00 | wA
                corp | group_member   | wB        | g2       | 2026-01-04 08:00:00 | wA
                corp | group_member   | wA        | g1       | 2026-01-02 08:00:00 |
                corp | staff_customer | wA        | s1       | 2026-01-02 08:00:00 | wB
                """);

        // Passed on after the as-of date, but opened before, by a phone whose clock is wrong.
        in.with(ShareOpens.TABLE, OPENS + "s4 | dan | 2026-01-30 08:00:00 | 2026-01-30 08:00:00 | 1\n");

        assertRows(made(ShareEdgesJob.JOB, in).filter("from_id in ('ann', 'bob')"), """
                from_id | to_id | kind   | first_at            | last_at             | times | orders | paid_fen
                ann     | bob   | share  | 2026-01-05 09:30:00 | 2026-01-05 09:40:00 | 1     | 0      | 0
                ann     | eve   | share  | 2026-01-05 20:00:00 | 2026-01-08 08:00:00 | 1     | 1      | 5000
                bob     | cleo  | share  | 2026-01-05 10:00:30 | 2026-01-07 08:00:00 | 1     | 1      | 10000
                ann     | bob   | invite | 2026-01-03 08:00:00 | 2026-01-04 08:00:00 | 2     | 0      | 0
                """);
    }

    @Test
    void cascadesAreWhatWentOnFromOneShare() {
        var in = story();
        in.with(ShareTree.TABLE, made(ShareTreeJob.JOB, in));

        assertRows(made(CascadesJob.JOB, in).filter("person_id <> 'x'"), """
                root_share_id | person_id | category | shares | sharers | depth | structural_virality | openers | buyers | orders | revenue | hours_to_peak
                s1            | ann       | skin     | 2      | 2       | 1     | 1.0                 | 3       | 2      | 2      | 130.00  | 2
                s3            | ann       | hair     | 1      | 1       | 0     | 0.0                 | 0       | 0      | 0      | 0.00    |
                """);
        assertRows(made(CascadesJob.JOB, in).filter("root_share_id = 'x1'"), """
                shares | depth | structural_virality | openers | revenue
                3      | 2     | 1.3333333333333333  | 3       | 0.00
                """);
    }

    @Test
    void ringsAreThoseWhoGoRoundAtOnceAndMore() {
        assertRows(
                made(AbuseRingsJob.JOB, story())
                        .withColumn("reasons", col("reasons").cast("string")),
                """
                person_id | ring_id | members | score | reasons                                   | at_once_opens | opens | orders | refunded_orders | is_excluded
                x         | x       | 3       | 3     | [at_once, cycle, few_others]              | 2             | 2     | 0      | 0               | true
                y         | x       | 3       | 4     | [at_once, cycle, few_others, gives_back]  | 2             | 2     | 2      | 2               | true
                z         | x       | 3       | 3     | [at_once, cycle, few_others]              | 2             | 2     | 0      | 0               | true
                """);
    }

    @Test
    void whoMovesOthersIsRankedWithinCategoriesAndRingsComeLast() {
        var in = story().with(Identities.TABLE, identities()).with(Relations.TABLE, "corp | kind");
        in.with(ShareTree.TABLE, made(ShareTreeJob.JOB, in));
        in.with(ShareEdges.TABLE, made(ShareEdgesJob.JOB, in));
        in.with(AbuseRings.TABLE, made(AbuseRingsJob.JOB, in));

        // Of all reached in skin but by rings (bob, eve; cleo) two bought: m = 2/3. ann: (1 + 20 m)/22, bob: (1 + 20
        // m)/21.
        // Each of them was followed in one order by their own shares, so f and its mean are the same.
        assertRows(
                made(KocJob.JOB, in)
                        .filter("category = 'skin'")
                        .withColumn("score", col("score").cast("decimal(9,3)"))
                        .withColumn("conversion_ratio", col("conversion_ratio").cast("decimal(9,3)")),
                """
                person_id | rank | tier     | score  | shares | organic_shares | reached | buyers | conversion_ratio | followed_orders | moved_orders | moved_revenue | credited_revenue | coreness | active_weeks | is_excluded
                bob       | 1    | head     | 0.016  | 1      | 1              | 1       | 1      | 0.683            | 1               | 1            | 100.00        | 66.66            | 1        | 1            | false
                ann       | 2    | ordinary | -0.030 | 1      | 1              | 2       | 1      | 0.652            | 1               | 2            | 130.00        | 63.34            | 1        | 1            | false
                x         | 3    | ordinary | 0.063  | 2      | 0              | 1       | 1      | 0.683            | 2               | 2            | 0.00          | 0.00             | 2        | 2            | true
                y         | 4    | ordinary | -0.032 | 2      | 0              | 1       | 0      | 0.635            | 0               | 0            | 0.00          | 0.00             | 2        | 2            | true
                z         | 5    | ordinary | -0.032 | 2      | 0              | 1       | 0      | 0.635            | 0               | 0            | 0.00          | 0.00             | 2        | 2            | true
                """);
    }

    @Test
    void aCategoryInWhichNobodyWasReachedHasNobodyWhoMoves() {
        var in = story().with(Identities.TABLE, identities()).with(Relations.TABLE, "corp | kind");
        in.with(ShareTree.TABLE, made(ShareTreeJob.JOB, in));
        in.with(ShareEdges.TABLE, made(ShareEdgesJob.JOB, in));
        in.with(AbuseRings.TABLE, made(AbuseRingsJob.JOB, in));

        assertRows(made(KocJob.JOB, in).filter("category = 'hair'"), """
                person_id | rank | tier     | score | reached | buyers | conversion_ratio
                ann       | 1    | ordinary | 0.0   | 0       | 0      | 0.0
                """);
    }

    @Test
    void whoIsFollowedAgainAndAgainComesBeforeWhoIsTriedOnce() {
        Dataset<Row> moved = SharedSpark.session()
                .sql("""
                        SELECT * FROM VALUES
                          ('again',  'tea', 10, 1, 5, 5),
                          ('nobody', 'tea', 80, 0, 0, 0),
                          ('twice',  'tea', 10, 2, 2, 2),
                          ('before', 'tea', 10, 1, 1, 9)
                        AS t (person_id, category, reached, buyers, followed_orders, moved_orders)""")
                .selectExpr(
                        "*",
                        "0 AS shares",
                        "0 AS organic_shares",
                        "0 AS moved_fen",
                        "0 AS credited_fen",
                        "0 AS coreness",
                        "0 AS active_weeks",
                        "false AS is_excluded");

        // 8 orders, of 110 reached: m_f = 8/110. Of the nine that the last one moved, one followed their own shares.
        assertRows(
                KocJob.ranked(moved, LocalDate.of(2026, 1, 31))
                        .withColumn("score", col("score").cast("decimal(9,3)")),
                """
                person_id | rank | score
                again     | 1    | 1.424
                twice     | 2    | 0.424
                before    | 3    | 0.091
                nobody    | 4    | -4.655
                """);
    }

    @Test
    void ofOneBuyerFiveOrdersCountAtMost() {
        var in = story().with(ShareTree.TABLE, "share_id | root_share_id")
                .with(ShareEdges.TABLE, "from_id | to_id")
                .with(AbuseRings.TABLE, "person_id")
                .with(
                        ShareOrders.TABLE,
                        IntStream.range(0, 7)
                                .mapToObj("shop | e%d | s1 | eve | 2026-01-08 08:00:00 | 5000\n"::formatted)
                                .collect(joining(
                                        "",
                                        "shop | order_id | share_id | person_id | paid_at | paid_fen\n",
                                        "shop | f0 | s1 | bob | 2026-01-08 08:00:00 | 5000\n")));

        assertRows(made(KocJob.JOB, in).filter("person_id = 'ann' and category = 'skin'"), """
                person_id | buyers | followed_orders
                ann       | 2      | 6
                """);
    }

    /** The first two are of one Sunday in Shanghai, the others of the Monday after it; in UTC all but the last are of the Sunday. */
    @Test
    void weeksBeginAtTheMidnightOfTheBusiness() {
        var in = story().with(ShareTree.TABLE, "share_id | root_share_id")
                .with(ShareEdges.TABLE, "from_id | to_id")
                .with(AbuseRings.TABLE, "person_id")
                .with(ShareOpens.TABLE, """
                        share_id | person_id | first_at            | last_at             | opens
                        s1       | bob       | 2026-01-11 08:00:00 | 2026-01-11 08:00:00 | 1
                        s1       | cleo      | 2026-01-11 15:59:59 | 2026-01-11 15:59:59 | 1
                        s1       | dan       | 2026-01-11 16:00:00 | 2026-01-11 16:00:00 | 1
                        s2       | ann       | 2026-01-11 16:00:00 | 2026-01-11 16:00:00 | 1
                        s2       | dan       | 2026-01-12 08:00:00 | 2026-01-12 08:00:00 | 1
                        """);

        assertRows(made(KocJob.JOB, in).filter("category = 'skin' and reached > 0"), """
                person_id | reached | active_weeks
                ann       | 3       | 2
                bob       | 2       | 1
                """);
    }

    private static DrawnInputs story() {
        return new DrawnInputs()
                .with(Shares.TABLE, SHARES)
                .with(ShareOpens.TABLE, OPENS)
                .with(ShareOrders.TABLE, ORDERS)
                .with(Refunds.TABLE, REFUNDS)
                .with(Orders.TABLE, "shop | order_id")
                .with(ShareEdges.TABLE, "from_id | to_id | kind")
                .with(Events.TABLE, events("event_id | source"))
                .with(Identities.TABLE, "kind | person_id")
                .with(IdentityLinks.TABLE, "a_kind | b_kind");
    }

    private static Dataset<Row> made(Job job, DrawnInputs in) {
        return job.writes().shape(job.transform().apply(in, JANUARY.of(job)));
    }

    /** The properties are drawn as those of the source. */
    private static Dataset<Row> identities() {
        return DrawnRows.of(Identities.TABLE, IDENTITIES).na().fill("", new String[] {"scope"});
    }

    private static Dataset<Row> events(String drawing) {
        var rows = DrawnRows.of(Events.TABLE, drawing);
        return rows.withColumn("properties", str_to_map(col("source"), lit(";"), lit("=")));
    }
}
