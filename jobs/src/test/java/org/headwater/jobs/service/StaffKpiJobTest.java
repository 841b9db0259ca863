package org.headwater.jobs.service;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.tables.core.Identities;
import org.headwater.jobs.tables.core.Messages;
import org.headwater.jobs.tables.core.Relations;
import org.headwater.jobs.tables.facts.Purchases;
import org.headwater.jobs.tables.marts.StaffKpi;
import org.headwater.jobs.testing.DrawnInputs;
import org.headwater.jobs.testing.DrawnRows;
import org.headwater.jobs.testing.DrawnSettings;
import org.junit.jupiter.api.Test;

class StaffKpiJobTest {

    private static final DrawnSettings JANUARY = DrawnSettings.asOf("2026-01-31");

    /** mei answers wA within a minute and once never, li is asked once and answers late; tao has nobody. */
    @Test
    void questionsAnswersAndSalesAreTold() {
        var in = new DrawnInputs()
                .with(Identities.TABLE, """
                        kind            | scope | id_value | person_id
                        external_userid | corp  | wmA      | ann
                        external_userid | corp  | wmB      | bob
                        """)
                .with(Relations.TABLE, """
                        corp | kind           | person_id | other_id | person_kind | since
                        corp | staff_customer | wmA       | mei      | customer    | 2025-11-02 00:00:00
                        corp | staff_customer | wmB       | mei      | customer    | 2026-01-02 00:00:00
                        corp | staff_customer | wmB       | li       | customer    | 2026-01-03 00:00:00
                        corp | staff_customer | wmC       | li       | customer    | 2026-02-03 00:00:00
                        corp | staff_customer | wmC       | tao      | customer    | 2026-01-31 15:59:59
                        corp | group_member   | wmC       | g1       | customer    | 2026-01-03 00:00:00
                        corp | staff_customer | rob       | tao      | robot       | 2026-01-03 00:00:00
                        """)
                .with(Messages.TABLE, """
                        corp | msgid | action | kind     | from_id | from_kind | to_id | room_id | sent_at
                        corp | m01   | send   | text     | wmA     | customer  | mei   |         | 2026-01-05 00:00:00
                        corp | m02   | send   | text     | wmA     | customer  | mei   |         | 2026-01-05 00:00:10
                        corp | m03   | send   | text     | mei     | staff     | wmA   |         | 2026-01-05 00:01:00
                        corp | m04   | send   | text     | mei     | staff     | wmA   |         | 2026-01-05 00:01:01
                        corp | m05   | send   | text     | wmA     | customer  | mei   |         | 2026-01-06 00:00:00
                        corp | m06   | send   | text     | mei     | staff     | wmA   |         | 2026-01-06 00:05:00
                        corp | m07   | send   | text     | wmA     | customer  | mei   |         | 2026-01-07 00:00:00
                        corp | m08   | send   | text     | wmB     | customer  | li    |         | 2026-01-07 00:00:00
                        corp | m09   | send   | text     | li      | staff     | wmB   |         | 2026-01-08 00:00:01
                        corp | m15   | send   | disagree | wmA     | customer  | mei   |         | 2026-01-09 00:00:00
                        corp | m10   | send   | text     | li      | staff     | mei   |         | 2026-01-08 00:00:01
                        corp | m11   | send   | text     | wmB     | customer  |       | g1      | 2026-01-08 00:00:01
                        corp | m12   | recall | text     | wmB     | customer  | li    |         | 2026-01-09 00:00:01
                        corp | m13   | send   | text     | wmB     | customer  | li    |         | 2026-02-09 00:00:01
                        corp | m14   | send   | text     | wmB     | customer  | li    |         | 2026-01-01 15:59:59
                        """)
                .with(Purchases.TABLE, """
                        shop | order_id | user_id | paid_at             | paid_on    | paid_fen
                        tb   | 1        | ann     | 2025-11-01 00:00:00 | 2025-11-01 | 700
                        tb   | 2        | bob     | 2026-01-02 12:00:00 | 2026-01-02 | 900
                        tb   | 3        | dan     | 2026-01-02 12:00:00 | 2026-01-02 | 900
                        """);

        DrawnRows.assertRows(made(in), """
                corp | staff_id | customers | added_30d | chats_30d | received_30d | sent_30d | questions_30d | answered_30d | median_reply_seconds | buyers | paid_ratio | paid_30d | load | is_overloaded
                corp | mei      | 2         | 1         | 1         | 4            | 3        | 3             | 2            | 60                   | 1      | 0.5        | 0.00     | 2.0  | true
                corp | li       | 1         | 1         | 1         | 1            | 1        | 1             | 0            |                      | 0      | 0.0        | 9.00     | 1.0  | false
                corp | tao      | 1         | 1         | 0         | 0            | 0        | 0             | 0            |                      | 0      | 0.0        | 0.00     | 1.0  | false
                """);
    }

    @Test
    void whoChatsWithoutAContactHasARow() {
        var in = new DrawnInputs()
                .with(Identities.TABLE, "kind\n")
                .with(Relations.TABLE, "corp\n")
                .with(Purchases.TABLE, "shop\n")
                .with(Messages.TABLE, """
                        corp | msgid | action | from_id | from_kind | to_id | sent_at
                        corp | m01   | send   | wmA     | customer  | mei   | 2026-01-05 00:00:00
                        """);

        DrawnRows.assertRows(made(in), """
                staff_id | customers | chats_30d | questions_30d | paid_ratio | is_overloaded
                mei      | 0         | 1         | 1             | 0.0        | false
                """);
    }

    private static Dataset<Row> made(DrawnInputs in) {
        return StaffKpi.TABLE.shape(StaffKpiJob.JOB.transform().apply(in, JANUARY.of(StaffKpiJob.JOB)));
    }
}
