package org.headwater.jobs.members;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.headwater.jobs.config.MembersConfig;
import org.headwater.jobs.config.MembersConfig.Card;
import org.headwater.jobs.config.MembersConfig.Right;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.tables.core.Events;
import org.headwater.jobs.tables.core.Identities;
import org.headwater.jobs.tables.core.OrderLines;
import org.headwater.jobs.tables.core.Refunds;
import org.headwater.jobs.tables.core.ShareOrders;
import org.headwater.jobs.tables.core.Shares;
import org.headwater.jobs.tables.facts.Loyalty;
import org.headwater.jobs.tables.facts.Purchases;
import org.headwater.jobs.tables.facts.ShareEdges;
import org.headwater.jobs.tables.marts.Eligibility;
import org.headwater.jobs.tables.marts.LevelsUp;
import org.headwater.jobs.tables.marts.MemberLevels;
import org.headwater.jobs.tables.marts.Members;
import org.headwater.jobs.tables.marts.PointsByReason;
import org.headwater.jobs.testing.DrawnInputs;
import org.headwater.jobs.testing.DrawnRows;
import org.headwater.jobs.testing.DrawnSettings;
import org.junit.jupiter.api.Test;

/** From events about points to levels, cards and rights. */
class MembersTablesTest {

    private static final MembersConfig CONFIG = new MembersConfig(
            List.of(0, 100, 300),
            new BigDecimal("0.015"),
            Map.of("card-m", Card.MONTH, "card-q", Card.QUARTER),
            List.of(
                    new Right(
                            "tester",
                            30,
                            Optional.of(2),
                            Optional.of(new BigDecimal("10")),
                            Optional.empty(),
                            List.of()),
                    new Right("agent", 365, Optional.empty(), Optional.empty(), Optional.of(1), List.of("gift"))));

    private static final DrawnSettings JANUARY =
            DrawnSettings.asOf("2026-01-31").with(CONFIG);

    private static final String IDENTITIES = """
            kind      | scope | id_value | person_id | first_seen
            openid    | mini  | oA       | ann       | 2026-01-01 00:00:00
            openid    | mini  | oB       | bob       | 2026-01-01 00:00:00
            openid    | mini  | oC       | cai       | 2026-01-01 00:00:00
            member_id | ''    | M2       | bob       | 2026-01-01 00:00:00
            member_id | ''    | M3       | cai       | 2026-01-31 16:00:00
            member_id | ''    | M4       | dan       | 2026-01-31 15:00:00
            """;

    private static final String LOYALTY = """
            project | event_id | person_id | at                  | day        | kind     | reason   | points
            mini    | 01       | ann       | 2026-01-02 00:00:00 | 2026-01-02 | earned   | check_in | 99
            mini    | 02       | ann       | 2026-01-03 00:00:00 | 2026-01-03 | earned   | order    | 1
            mini    | 03       | ann       | 2026-01-03 00:00:00 | 2026-01-03 | spent    | redeem   | -60
            mini    | 04       | ann       | 2026-01-20 00:00:00 | 2026-01-20 | earned   | order    | 300
            mini    | 05       | ann       | 2026-01-21 00:00:00 | 2026-01-21 | expired  | old      | -7
            mini    | 06       | ann       | 2026-01-02 00:00:00 | 2026-01-02 | check_in | ''       | 0
            mini    | 07       | ann       | 2026-01-02 09:00:00 | 2026-01-02 | check_in | ''       | 0
            mini    | 08       | ann       | 2026-01-28 00:00:00 | 2026-01-28 | check_in | ''       | 0
            mini    | 09       | ann       | 2026-01-29 00:00:00 | 2026-01-29 | check_in | ''       | 0
            mini    | 10       | ann       | 2026-01-30 00:00:00 | 2026-01-30 | check_in | ''       | 0
            mini    | 11       | bob       | 2026-01-01 00:00:00 | 2026-01-01 | check_in | ''       | 0
            mini    | 12       | bob       | 2026-01-01 00:00:00 | 2026-01-01 | task     | survey   | 0
            """;

    private static final String PURCHASES = """
            shop | order_id | user_id | paid_at             | paid_on    | paid_fen | number
            tb   | 1        | ann     | 2025-12-20 00:00:00 | 2025-12-20 | 1000     | 1
            tb   | 2        | ann     | 2026-01-19 00:00:00 | 2026-01-19 | 500      | 2
            tb   | 3        | ann     | 2026-01-20 00:00:00 | 2026-01-20 | 700      | 3
            tb   | 4        | bob     | 2026-01-05 00:00:00 | 2026-01-05 | 2000     | 1
            tb   | 5        | eve     | 2025-10-31 00:00:00 | 2025-10-31 | 900      | 1
            tb   | 6        | eve     | 2025-11-20 00:00:00 | 2025-11-20 | 900      | 2
            """;

    private static final String LINES = """
            shop | order_id | line_id | product_id | quantity
            tb   | 4        | 1       | gift       | 1
            tb   | 5        | 1       | card-m     | 1
            tb   | 6        | 1       | card-m     | 2
            tb   | 6        | 2       | tea        | 2
            """;

    private static DrawnInputs inputs() {
        return new DrawnInputs()
                .with(Identities.TABLE, IDENTITIES)
                .with(Loyalty.TABLE, LOYALTY)
                .with(Purchases.TABLE, PURCHASES)
                .with(OrderLines.TABLE, LINES);
    }

    private static DrawnInputs make(DrawnInputs in, Job job) {
        return in.with(job.writes(), job.writes().shape(job.transform().apply(in, JANUARY.of(job))));
    }

    @Test
    void eventsSayWhatWasDoneAndWhatMoved() {
        var in = new DrawnInputs().with(Identities.TABLE, IDENTITIES).with(Events.TABLE, """
                project | event_id | name          | happened_at         | who_kind | who_scope | who_id | properties
                mini    | 1        | check_in      | 2026-01-02 16:00:00 | openid   | mini      | oA     | streak_days=4
                mini    | 2        | task_done     | 2026-01-02 00:00:00 | openid   | mini      | oA     | task=survey
                mini    | 3        | points_earned | 2026-01-02 00:00:00 | openid   | mini      | oA     | points=12.6;reason=order
                mini    | 4        | Points Spent  | 2026-01-02 00:00:00 | openid   | mini      | oB     | points=100
                mini    | 5        | points_expired | 2026-01-02 00:00:00 | openid   | mini      | oB     | points=-5;reason=old
                mini    | 6        | points_earned | 2026-01-02 00:00:00 | openid   | mini      | oA     | points=0;reason=order
                mini    | 7        | points_earned | 2026-01-02 00:00:00 | openid   | mini      | oA     | points=many
                mini    | 8        | points_earned | 2026-02-02 00:00:00 | openid   | mini      | oA     | points=5
                mini    | 9        | view          | 2026-01-02 00:00:00 | openid   | mini      | oA     | points=5
                """);

        DrawnRows.assertRows(make(in, LoyaltyJob.JOB).rows(Loyalty.TABLE), """
                event_id | person_id | at                  | day        | kind     | reason | points
                1        | ann       | 2026-01-02 16:00:00 | 2026-01-03 | check_in | ''     | 0
                2        | ann       | 2026-01-02 00:00:00 | 2026-01-02 | task     | survey | 0
                3        | ann       | 2026-01-02 00:00:00 | 2026-01-02 | earned   | order  | 13
                4        | bob       | 2026-01-02 00:00:00 | 2026-01-02 | spent    | ''     | -100
                5        | bob       | 2026-01-02 00:00:00 | 2026-01-02 | expired  | old    | -5
                """);
    }

    @Test
    void membersStandWherePointsAndCardsPutThem() {
        var members = make(inputs(), MembersJob.JOB).rows(Members.TABLE);

        DrawnRows.assertRows(members, """
                person_id | level | level_since | points_to_next | points_earned | points_spent | points_expired | points_balance | liability | earned_by_reason              | check_ins | streak_days | longest_streak_days | tasks
                ann       | V3    | 2026-01-20  |                | 400           | 60           | 7              | 333            | 5.00      | {check_in -> 99, order -> 301} | 4         | 3           | 3                   | 0
                bob       | V1    |             | 100            | 0             | 0            | 0              | 0              | 0.00      | {}                            | 1         | 0           | 1                   | 1
                dan       | V1    |             | 100            | 0             | 0            | 0              | 0              | 0.00      | {}                            | 0         | 0           | 0                   | 0
                eve       | V1    |             | 100            | 0             | 0            | 0              | 0              | 0.00      | {}                            | 0         | 0           | 0                   | 0
                """);
        DrawnRows.assertRows(members.filter("card is not null"), """
                person_id | card  | card_until | card_renewals | card_state
                eve       | month | 2026-01-29 | 2             | lapsed
                """);
    }

    @Test
    void levelsAreCountedWhetherOrNotAnybodyHasThem() {
        var in = make(inputs(), MembersJob.JOB);

        DrawnRows.assertRows(
                make(in, MemberLevelsJob.JOB).rows(MemberLevels.TABLE),
                """
                level | from_points | members | reached_30d | card_holders | cards_lapsed | points_balance | liability | buyers_90d | paid_90d | paid_90d_per_member | lift
                V1    | 0           | 3       | 0           | 0            | 1            | 0              | 0.00      | 2          | 29.00    | 9.67                | 0.7582
                V2    | 100         | 0       | 0           | 0            | 0            | 0              | 0.00      | 0          | 0.00     | 0.00                |
                V3    | 300         | 1       | 1           | 0            | 0            | 333            | 5.00      | 1          | 22.00    | 22.00               | 1.7255
                """.replace("0.7582", "" + (2900.0 / 3) / (5100.0 / 4)).replace("1.7255", "" + 2200.0 / (5100.0 / 4)));
    }

    @Test
    void pointsOfAllKindsBalance() {
        DrawnRows.assertRows(make(inputs(), PointsJob.JOB).rows(PointsByReason.TABLE), """
                kind    | reason   | people | moves | points | points_30d
                earned  | check_in | 1      | 1     | 99     | 99
                earned  | order    | 1      | 2     | 301    | 301
                spent   | redeem   | 1      | 1     | 60     | 60
                expired | old      | 1      | 1     | 7      | 7
                """);
    }

    @Test
    void levelsAreReachedByWhatTippedThem() {
        DrawnRows.assertRows(make(inputs(), LevelsUpJob.JOB).rows(LevelsUp.TABLE), """
                person_id | level | reached_on | reason | days_since_first_points | streak_days | paid_30d_before | paid_30d_after | is_complete
                ann       | V2    | 2026-01-03 | order  | 1                       | 1           | 10.00           | 12.00          | false
                ann       | V3    | 2026-01-20 | order  | 18                      | 0           | 5.00            | 7.00           | false
                """);
    }

    @Test
    void oneMoveMayPassTwoLevels() {
        var in = new DrawnInputs().with(Loyalty.TABLE, """
                        project | event_id | person_id | at                  | day        | kind   | reason  | points
                        mini    | 1        | ann       | 2026-01-01 00:00:00 | 2026-01-01 | earned | welcome | 300
                        """).with(Purchases.TABLE, "shop\n");

        DrawnRows.assertRows(make(in, LevelsUpJob.JOB).rows(LevelsUp.TABLE), """
                level | reached_on | reason  | is_complete
                V2    | 2026-01-01 | welcome | true
                V3    | 2026-01-01 | welcome | true
                """);
    }

    @Test
    void rightsSayWhatIsMissing() {
        var in = inputs().with(Refunds.TABLE, """
                        shop | refund_id | order_id | status  | refunded_at         | refunded_fen
                        tb   | f1        | 2        | success | 2026-01-20 00:00:00 | 201
                        tb   | f2        | 3        | failed  | 2026-01-20 00:00:00 | 700
                        tb   | f3        | 4        | success | 2026-02-20 00:00:00 | 2000
                        """)
                .with(Events.TABLE, """
                        project | event_id | name           | happened_at         | who_kind | who_scope | who_id | properties
                        mini    | 1        | invite_success | 2026-01-02 00:00:00 | openid   | mini      | oC     | invitee_member_id=M2
                        mini    | 2        | register       | 2026-01-03 00:00:00 | openid   | mini      | oB     | inviter_openid=oA
                        mini    | 3        | invite_success | 2026-01-02 00:00:00 | openid   | mini      | oB     | invitee_member_id=M4
                        """)
                .with(ShareEdges.TABLE, "from_id\n")
                .with(Shares.TABLE, """
                        share_id | person_id | shared_at
                        s1       | bob       | 2026-01-01 00:00:00
                        """)
                .with(ShareOrders.TABLE, """
                        shop | order_id | share_id | paid_at             | paid_fen
                        tb   | 7        | s1       | 2026-01-04 15:59:59 | 100
                        tb   | 8        | s1       | 2026-01-04 16:00:00 | 250
                        """);

        DrawnRows.assertRows(make(in, EligibilityJob.JOB).rows(Eligibility.TABLE), """
                right_name | person_id | is_met | missing             | check_ins | net_spend | invitees | package_on | moved_orders_since | moved_paid_since
                tester     | ann       | false  | [spend]             | 4         | 9.99      | 0        |            | 0                  | 0.00
                tester     | bob       | false  | [check_ins]         | 0         | 20.00     | 0        |            | 0                  | 0.00
                agent      | bob       | false  | [invitees]          | 1         | 20.00     | 0        | 2026-01-05 | 1                  | 2.50
                agent      | cai       | false  | [package]           | 0         | 0.00      | 1        |            | 0                  | 0.00
                """);
    }

    @Test
    void withoutRightsNobodyIsEligible() {
        var in = inputs();
        for (var table : List.of(Refunds.TABLE, Events.TABLE, ShareEdges.TABLE, Shares.TABLE, ShareOrders.TABLE)) {
            in.with(table, table.fields().get(0).column() + "\n");
        }
        var job = EligibilityJob.JOB;
        var none = job.transform().apply(in, DrawnSettings.asOf("2026-01-31").of(job));

        assertThat(job.writes().shape(none).count()).isZero();
    }
}
