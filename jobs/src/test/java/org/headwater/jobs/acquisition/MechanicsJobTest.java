package org.headwater.jobs.acquisition;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.headwater.jobs.config.MembersConfig;
import org.headwater.jobs.tables.core.Costs;
import org.headwater.jobs.tables.core.Events;
import org.headwater.jobs.tables.core.Identities;
import org.headwater.jobs.tables.core.Orders;
import org.headwater.jobs.tables.facts.ActiveDays;
import org.headwater.jobs.tables.facts.Loyalty;
import org.headwater.jobs.tables.facts.Purchases;
import org.headwater.jobs.tables.facts.ShareEdges;
import org.headwater.jobs.testing.DrawnInputs;
import org.headwater.jobs.testing.DrawnRows;
import org.headwater.jobs.testing.DrawnSettings;
import org.junit.jupiter.api.Test;

class MechanicsJobTest {

    private static final DrawnSettings JANUARY = DrawnSettings.asOf("2026-01-31")
            .with(new MembersConfig(List.of(0), new BigDecimal("0.01"), Map.of(), List.of()));

    @Test
    void whatIsCarriedThroughAndWhatANewOneCosts() {
        var in = new DrawnInputs()
                .with(Identities.TABLE, """
                        kind      | scope | id_value | person_id
                        openid    | mini  | oA       | ann
                        openid    | mini  | oB       | bob
                        openid    | mini  | oC       | cai
                        openid    | mini  | oD       | dan
                        member_id | ''    | M4       | dan
                        """)
                .with(Events.TABLE, """
                        project | event_id | name              | happened_at         | who_kind | who_scope | who_id | properties
                        mini    | 1        | group_buy_start   | 2026-01-02 00:00:00 | openid   | mini      | oA     | group_id=g1
                        mini    | 2        | group_buy_join    | 2026-01-02 00:10:00 | openid   | mini      | oA     | group_id=g1
                        mini    | 3        | group_buy_join    | 2026-01-02 00:20:00 | openid   | mini      | oB     | group_id=g1
                        mini    | 4        | Group Buy Joined  | 2026-01-03 00:20:00 | openid   | mini      | oC     | group_id=g1
                        mini    | 5        | group_buy_success | 2026-01-03 00:20:01 | openid   | mini      | oC     | group_id=g1
                        mini    | 6        | group_buy_start   | 2026-01-05 00:00:00 | openid   | mini      | oA     | group_id=g2
                        mini    | 7        | group_buy_start   | 2026-01-05 00:00:00 | openid   | mini      | oA     | group=none
                        mini    | 8        | pay_success       | 2026-01-03 00:30:00 | openid   | mini      | oB     | group_id=g1;order_id=o1
                        mini    | 9        | pay_success       | 2026-01-03 00:30:00 | openid   | mini      | oC     | group_id=g1;order_id=o2
                        mini    | 10       | bargain_start     | 2026-01-03 00:30:00 | openid   | mini      | oC     | bargain_id=g1
                        mini    | 11       | register          | 2026-01-04 00:00:00 | openid   | mini      | oD     | inviter_openid=oA
                        mini    | 12       | join              | 2026-01-03 00:00:00 | openid   | mini      | oD     | inviter_openid=oB
                        mini    | 13       | invite_success    | 2026-01-04 00:00:01 | openid   | mini      | oB     | invitee_member_id=M4
                        mini    | 14       | join              | 2026-01-03 00:00:00 | openid   | mini      | oC     | inviter_openid=oC
                        mini    | 15       | join              | 2026-01-03 00:00:00 | openid   | mini      | oX     | inviter_openid=oY
                        mini    | 16       | group_buy_success | 2026-02-03 00:20:01 | openid   | mini      | oC     | group_id=g2
                        """)
                .with(ShareEdges.TABLE, "from_id\n")
                .with(ActiveDays.TABLE, """
                        kind     | person_id | day
                        activity | ann       | 2025-01-01
                        activity | bob       | 2026-01-01
                        activity | cai       | 2026-01-03
                        activity | dan       | 2026-01-03
                        """)
                .with(Orders.TABLE, """
                        shop | order_id | user_id | status | paid_at             | paid_fen | discount_fen
                        mini | o1       | oB      | paid   | 2026-01-03 00:30:00 | 1000     | 200
                        mini | o2       | oC      | paid   | 2026-01-03 00:30:00 | 1000     |
                        """)
                .with(Purchases.TABLE, """
                        shop | order_id | user_id | paid_at             | paid_fen | discount_fen | number
                        mini | o3       | dan     | 2026-01-06 00:00:00 | 5000     | 50           | 1
                        mini | o4       | dan     | 2026-01-07 00:00:00 | 900      |              | 2
                        mini | o5       | ann     | 2026-01-07 00:00:00 | 900      |              | 1
                        """)
                .with(Loyalty.TABLE, """
                        project | event_id | person_id | kind   | reason    | points
                        mini    | 1        | bob       | earned | invite    | 100
                        mini    | 2        | bob       | spent  | invite    | -100
                        mini    | 3        | bob       | earned | order     | 9
                        """)
                .with(Costs.TABLE, """
                        platform  | day        | cost_fen
                        invite    | 2026-01-05 | 150
                        invite    | 2026-02-05 | 999
                        tencent   | 2026-01-05 | 777
                        """);
        var job = MechanicsJob.JOB;

        DrawnRows.assertRows(job.writes().shape(job.transform().apply(in, JANUARY.of(job))), """
                mechanic  | started | completed | completion_ratio | starters | helpers | new_users | new_user_share | orders | paid_revenue | discounts | points | cost | cost_per_new_user
                group_buy | 2       | 1         | 0.5              | 1        | 2       | 1         | 0.5            | 2      | 20.00        | 2.00      | 0      | 2.00 | 2.00
                bargain   | 1       | 0         | 0.0              | 1        | 0       | 0         | 0.0            | 0      | 0.00         | 0.00      | 0      | 0.00 |
                invite    | 1       | 1         | 1.0              | 1        | 1       | 1         | 1.0            | 1      | 50.00        | 0.50      | 100    | 3.00 | 3.00
                """);
    }
}
