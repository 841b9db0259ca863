package org.headwater.jobs.spread;

import static java.util.stream.Collectors.joining;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.headwater.jobs.testing.DrawnRows.assertRows;

import java.util.stream.IntStream;
import org.headwater.jobs.identity.HeldByFew;
import org.headwater.jobs.tables.core.Events;
import org.headwater.jobs.tables.core.Identities;
import org.headwater.jobs.tables.core.IdentityLinks;
import org.headwater.jobs.tables.core.Orders;
import org.headwater.jobs.tables.core.Refunds;
import org.headwater.jobs.tables.core.ShareOpens;
import org.headwater.jobs.tables.core.ShareOrders;
import org.headwater.jobs.tables.core.Shares;
import org.headwater.jobs.tables.facts.ShareEdges;
import org.headwater.jobs.tables.marts.AbuseRings;
import org.headwater.jobs.testing.DrawnInputs;
import org.headwater.jobs.testing.DrawnRows;
import org.headwater.jobs.testing.DrawnSettings;
import org.junit.jupiter.api.Test;

/** mum and kid have one tablet; a, b and c brought each other round; p and q are one person's, who buys with coupons and gives back. */
class AbuseRingsJobTest {

    private static final String IDENTITIES = """
            kind      | scope | id_value    | person_id | role
            member_id |       | m1          | mum       | known
            email     |       | kid@mail.cn | kid       | known
            member_id |       | m3          | p         | known
            member_id |       | m4          | q         | known
            member_id |       | m5          | guest     | known
            member_id |       | m6          | a         | known
            device    | app   | tablet      | x1        | shared
            device    | app   | phone       | x2        | shared
            device    | app   | own         | guest     | attached
            """;

    private static final String LINKS = """
            a_kind | a_scope | a_id   | b_kind    | b_scope | b_id        | cause
            device | app     | tablet | member_id |         | m1          | seen_together
            device | app     | tablet | email     |         | KID@mail.cn | seen_together
            device | app     | phone  | member_id |         | m3          | seen_together
            device | app     | phone  | member_id |         | m4          | seen_together
            device | app     | phone  | member_id |         | m5          | seen_together
            device | app     | phone  | member_id |         | m6          | seen_together
            device | app     | phone  | member_id |         | m6          | undo
            device | app     | own    | member_id |         | m5          | seen_together
            """;

    private static final String INVITES = """
            from_id | to_id | kind   | first_at
            mum     | kid   | invite | 2026-01-01 00:00:00
            a       | b     | invite | 2026-01-01 00:00:00
            b       | c     | invite | 2026-01-02 00:00:00
            c       | a     | invite | 2026-01-03 00:00:00
            p       | q     | invite | 2026-01-01 00:00:00
            a       | guest | invite | 2026-01-04 00:00:00
            mum     | p     | share  | 2026-01-01 00:00:00
            """;

    private static final String SHARE_ORDERS = """
            shop | order_id | person_id | share_id | paid_at             | paid_fen
            tb   | k1       | kid       | s        | 2026-01-05 00:00:00 | 900
            tb   | k2       | kid       | s        | 2026-01-06 00:00:00 | 900
            tb   | q1       | q         | s        | 2026-01-05 00:00:00 | 900
            tb   | q2       | q         | s        | 2026-01-06 00:00:00 | 900
            tb   | p1       | p         | s        | 2026-01-05 00:00:00 | 900
            tb   | p2       | p         | s        | 2026-01-06 00:00:00 | 900
            tb   | a1       | a         | s        | 2026-01-05 00:00:00 | 900
            tb   | b1       | b         | s        | 2026-01-05 00:00:00 | 900
            tb   | b2       | b         | s        | 2026-01-05 00:00:00 | 900
            tb   | c1       | c         | s        | 2026-01-05 00:00:00 | 900
            """;

    /** More than ten have their parcels sent to the pick-up point. */
    private static final String ORDERS = """
            shop | order_id | user_id | paid_at             | discount_fen | address_key
            tb   | k1       | kid     | 2026-01-05 00:00:00 | 100          | home
            tb   | k2       | kid     | 2026-01-06 00:00:00 | 100          | office
            tb   | q1       | q       | 2026-01-05 00:00:00 | 100          | flat
            tb   | q2       | q       | 2026-01-06 00:00:00 | 100          |
            tb   | p1       | p       | 2026-01-05 00:00:00 | 100          | flat
            tb   | p2       | p       | 2026-01-06 00:00:00 |              | flat
            tb   | a1       | a       | 2026-01-05 00:00:00 | 100          | villa
            tb   | b1       | b       | 2026-01-05 00:00:00 | 0            | villa
            tb   | b2       | b       | 2026-01-05 00:00:00 | 0            | point
            tb   | c1       | c       | 2026-01-05 00:00:00 | 0            | point
            """
            + IntStream.range(0, 9)
                    .mapToObj("tb | n%1$d | n%1$d | 2026-01-05 00:00:00 | 0 | point\n"::formatted)
                    .collect(joining());

    private static final String REFUNDS = """
            shop | refund_id | order_id | status  | refunded_at         | refunded_fen
            tb   | f1        | q1       | success | 2026-01-07 00:00:00 | 900
            tb   | f2        | q2       | success | 2026-01-08 00:00:00 | 900
            tb   | f3        | p1       | success | 2026-01-07 00:00:00 | 900
            """;

    @Test
    void invitingOneselfOrRoundIsSeenButOnlyWhoGivesBackOrOpensAtOnceIsExcluded() {
        var links = DrawnRows.of(IdentityLinks.TABLE, LINKS).na().fill("", new String[] {"a_scope", "b_scope"});
        var in = new DrawnInputs()
                .with(Shares.TABLE, "share_id")
                .with(ShareOpens.TABLE, "share_id")
                .with(ShareOrders.TABLE, SHARE_ORDERS)
                .with(Orders.TABLE, ORDERS)
                .with(Refunds.TABLE, REFUNDS)
                .with(ShareEdges.TABLE, INVITES)
                .with(Events.TABLE, "event_id")
                .with(
                        Identities.TABLE,
                        DrawnRows.of(Identities.TABLE, IDENTITIES).na().fill("", new String[] {"scope"}))
                .with(IdentityLinks.TABLE, links);

        assertRows(
                AbuseRings.TABLE
                        .shape(AbuseRingsJob.JOB
                                .transform()
                                .apply(in, DrawnSettings.asOf("2026-01-31").of(AbuseRingsJob.JOB)))
                        .withColumn("reasons", concat_ws(" ", col("reasons"))),
                """
                person_id | ring_id | members | score | reasons                             | orders | refunded_orders | discounted_orders | shared_devices | shared_addresses | is_excluded
                a         | a       | 3       | 2     | invite_cycle shares_address         | 1      | 0               | 1                 | 0              | 1                | false
                b         | a       | 3       | 2     | invite_cycle shares_address         | 2      | 0               | 0                 | 0              | 1                | false
                c         | a       | 3       | 1     | invite_cycle                        | 1      | 0               | 0                 | 0              | 0                | false
                mum       | kid     | 2       | 1     | self_invites                        | 0      | 0               | 0                 | 1              | 0                | false
                kid       | kid     | 2       | 2     | coupon_only self_invites            | 2      | 0               | 2                 | 1              | 0                | false
                p         | p       | 2       | 1     | self_invites                        | 2      | 1               | 1                 | 1              | 1                | false
                q         | p       | 2       | 3     | coupon_only gives_back self_invites | 2      | 2               | 2                 | 1              | 1                | true
                """);
    }

    /** Ten have their parcels sent to one door, eleven to the pick-up point at the corner. */
    @Test
    void whatMoreThanTenHaveInCommonTellsNothing() {
        var pairs = new StringBuilder("shop | user_id | address_key\n");
        for (int i = 0; i < 11; i++) {
            pairs.append("tb | corner%d | point%n".formatted(i));
            pairs.append(i < 10 ? "tb | home%d | door%n".formatted(i) : "");
        }

        assertRows(
                HeldByFew.of(
                                DrawnRows.of(Orders.TABLE, pairs.toString())
                                        .select(col("user_id").as("person_id"), col("address_key")),
                                "address_key")
                        .groupBy("address_key")
                        .count(),
                """
                address_key | count
                door        | 10
                """);
    }

    /** z's phone is forty minutes behind, so that y's shares are opened before they were made and z's long after; w just looks later. */
    @Test
    void aClockThatIsWrongBreaksNoRing() {
        var shares = new StringBuilder("share_id | person_id | shared_at\n");
        var opens = new StringBuilder("share_id | person_id | first_at\n");
        for (int day = 10; day < 15; day++) {
            shares.append("x%1$d | x | 2026-01-%1$d 08:00:00%n".formatted(day));
            opens.append("x%1$d | y | 2026-01-%1$d 08:00:%2$d%n".formatted(day, day + 5));
            shares.append("y%1$d | y | 2026-01-%1$d 08:03:00%n".formatted(day));
            opens.append("y%1$d | z | 2026-01-%1$d 07:23:%2$d%n".formatted(day, day + 20));
            shares.append("z%1$d | z | 2026-01-%1$d 07:26:00%n".formatted(day));
            opens.append("z%1$d | x | 2026-01-%1$d 08:06:%2$d%n".formatted(day, day + 30));
            opens.append("x%1$d | w | 2026-01-%1$d 09:%1$d:00%n".formatted(day));
        }
        // Once z looked much later.
        shares.append("y20 | y | 2026-01-20 08:00:00\n");
        opens.append("y20 | z | 2026-01-20 18:00:00\n");

        assertRows(
                PromptOpens.of(
                                DrawnRows.of(Shares.TABLE, shares.toString()),
                                DrawnRows.of(ShareOpens.TABLE, opens.toString()))
                        .groupBy("sharer", "person_id", "at_once")
                        .count(),
                """
                sharer | person_id | at_once | count
                x      | y         | true    | 5
                y      | z         | true    | 5
                y      | z         | false   | 1
                z      | x         | true    | 5
                x      | w         | false   | 5
                """);
    }
}
