package org.headwater.jobs.value;

import static org.headwater.jobs.plan.Param.BUYERS;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.tables.facts.UserOrders;
import org.headwater.jobs.tables.marts.BestHour;
import org.headwater.jobs.tables.marts.Eligibility;
import org.headwater.jobs.tables.marts.Interests;
import org.headwater.jobs.tables.marts.Koc;
import org.headwater.jobs.tables.marts.Members;
import org.headwater.jobs.tables.marts.Touchpoints;
import org.headwater.jobs.tables.marts.UserClusters;
import org.headwater.jobs.tables.marts.UserLifecycle;
import org.headwater.jobs.tables.marts.UserPropensity;
import org.headwater.jobs.tables.marts.UserStage;
import org.headwater.jobs.tables.marts.UserValue;
import org.headwater.jobs.testing.DrawnInputs;
import org.headwater.jobs.testing.DrawnRows;
import org.junit.jupiter.api.Test;

class User360JobTest {

    private static final String BUYERS = """
            user_id | orders | paid_fen | refunds | refunded_fen | first_paid_at       | last_paid_at
            ann     | 3      | 9000     | 0       | 0            | 2025-01-31 00:00:00 | 2026-01-31 00:00:00
            bob     | 1      | 100      | 0       | 0            | 2026-01-30 00:00:00 | 2026-01-30 00:00:00
            zoe     | 0      | 0        | 1       | 2000         |                     |
            """;

    @Test
    void whereOneStandsAndWhatOneIsWorthStandsBesideTheOrders() {
        var in = new DrawnInputs()
                .with(UserLifecycle.TABLE, """
                        user_id | state         | state_zh | since
                        ann     | repeat        | 复购       | 2026-01-02
                        zoe     | refunded_only | 仅退款      | 2026-01-03
                        lea     | lead          | 线索       | 2026-01-04
                        """)
                .with(UserValue.TABLE, """
                        user_id | alive_probability | orders_90d | revenue_90d | revenue_365d | lifetime_value
                        ann     | 0.9               | 1.5        | 45.00       | 180.00       | 400.10
                        bob     | 0.25              | 0.5        | 0.50        | 2.00         | 3.00
                        """)
                .with(UserPropensity.TABLE, """
                        user_id | target     | probability
                        ann     | buys_again | 0.75
                        ann     | gone       | 0.125
                        bob     | gone       | 0.5
                        """)
                .with(UserClusters.TABLE, """
                        user_id | name
                        bob     | rare, recent
                        """);

        DrawnRows.assertRows(users(in), """
                user_id | lifecycle     | lifecycle_since | alive_probability | orders_90d | revenue_365d | lifetime_value | buys_again_probability | gone_probability | cluster
                ann     | repeat        | 2026-01-02      | 0.9               | 1.5        | 180.00       | 400.10         | 0.75                   | 0.125            |
                bob     |               |                 | 0.25              | 0.5        | 2.00         | 3.00           |                        | 0.5              | rare, recent
                zoe     | refunded_only | 2026-01-03      |                   |            |              |                |                        |                  |
                """);
    }

    @Test
    void stagesAreToldByModelWhetherOrNotSomebodyKnowsThePerson() {
        var in = new DrawnInputs().with(UserStage.TABLE, """
                person_id      | model  | stage
                ann            | aarrr  | retain
                ann            | aipl   | loyal
                order_user:bob | aarrr  | revenue
                lea            | aarrr  | acquire
                """);

        DrawnRows.assertRows(
                users(in)
                        .selectExpr(
                                "user_id",
                                "stages['aarrr'] as aarrr",
                                "stages['aipl'] as aipl",
                                "size(stages) as models"),
                """
                user_id | aarrr   | aipl  | models
                ann     | retain  | loyal | 2
                bob     | revenue |       | 1
                zoe     |         |       | 0
                """);
    }

    @Test
    void whoMovesOthersIsToldByTheBestCategory() {
        var in = new DrawnInputs().with(Koc.TABLE, """
                person_id | category | tier     | tier_zh | score | moved_revenue | is_excluded
                ann       | milk     | ordinary | 普通      | 0.5   | 10.00         | false
                ann       | tea      | koc      | KOC     | 3.5   | 90.50         | false
                ann       | apples   | koc      | KOC     | 3.5   | 0.00          | false
                bob       | tea      | ordinary | 普通      | -1.0  | 0.00          | true
                bob       | milk     | ordinary | 普通      | -2.0  | 0.00          | false
                """);

        DrawnRows.assertRows(users(in), """
                user_id | koc_category | koc_tier | koc_score | moved_revenue | is_ring_member
                ann     | apples       | koc      | 3.5       | 100.50        | false
                bob     | tea          | ordinary | -1.0      | 0.00          | true
                zoe     |              |          |           |               | false
                """);
    }

    @Test
    void howOneCanBeMetAndWhatOneHasEarnedStandsThere() {
        var in = new DrawnInputs()
                .with(BestHour.TABLE, """
                        person_id      | hour
                        ann            | 21
                        order_user:bob | 8
                        """)
                .with(Interests.TABLE, """
                        person_id | kind         | topic | rank | is_sure
                        ann       | category     | tea   | 1    | true
                        ann       | category     | milk  | 2    | true
                        ann       | content_kind | video | 1    | false
                        bob       | content_kind | video | 1    | true
                        """)
                .with(Touchpoints.TABLE, """
                        person_id | channel | is_reachable | contacts_7d
                        ann       | wecom   | true         | 2
                        ann       | sms     | true         | 1
                        ann       | group   | false        | 4
                        zoe       | sms     | false        | 0
                        """)
                .with(Members.TABLE, """
                        person_id | level | level_number | points_balance | card_state
                        ann       | V3    | 3            | 120            | valid
                        """)
                .with(Eligibility.TABLE, """
                        person_id | right_name | is_met
                        ann       | tester     | true
                        ann       | agent      | true
                        bob       | agent      | false
                        """);

        DrawnRows.assertRows(users(in), """
                user_id | best_hour | favourite_category | favourite_content_kind | reachable_by | contacts_7d | member_level | points_balance | card_state | rights
                ann     | 21        | tea                |                        | [sms, wecom] | 7           | V3           | 120            | valid      | [agent, tester]
                bob     | 8         |                    | video                  | []           | 0           |              |                |            | []
                zoe     |           |                    |                        | []           | 0           |              |                |            | []
                """);
    }

    private static Dataset<Row> users(DrawnInputs in) {
        return Scoring.byDefault().user360(DrawnRows.of(UserOrders.TABLE, BUYERS), in);
    }
}
