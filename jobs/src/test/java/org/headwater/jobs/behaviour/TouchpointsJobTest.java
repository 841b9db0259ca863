package org.headwater.jobs.behaviour;

import static org.apache.spark.sql.functions.expr;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.tables.Table;
import org.headwater.jobs.tables.core.Consents;
import org.headwater.jobs.tables.core.Deliveries;
import org.headwater.jobs.tables.core.Events;
import org.headwater.jobs.tables.core.Identities;
import org.headwater.jobs.tables.core.Messages;
import org.headwater.jobs.tables.core.Relations;
import org.headwater.jobs.tables.marts.ChannelReach;
import org.headwater.jobs.tables.marts.Touchpoints;
import org.headwater.jobs.testing.DrawnInputs;
import org.headwater.jobs.testing.DrawnRows;
import org.headwater.jobs.testing.DrawnSettings;
import org.junit.jupiter.api.Test;

class TouchpointsJobTest {

    private static final LocalDate AS_OF = LocalDate.parse("2026-01-31");

    private static DrawnInputs inputs() {
        return new DrawnInputs()
                .with(Identities.TABLE, """
                        kind            | scope | id_value | person_id | role
                        external_userid | corp  | wm1      | ann       | known
                        member_id       | app   | m1       | ann       | known
                        external_userid | corp  | wm2      | bob       | known
                        member_id       | app   | m2       | bob       | known
                        """)
                .with(Relations.TABLE, """
                        corp | kind           | person_id | other_id | person_kind | since
                        corp | staff_customer | wm1       | s1       | customer    | 2025-06-01 00:00:00
                        corp | staff_customer | wm2       | s1       | customer    | 2025-06-01 00:00:00
                        corp | group_member   | wm1       | r1       | customer    | 2025-07-01 00:00:00
                        corp | group_member   | s1        | r1       | staff       | 2025-07-01 00:00:00
                        corp | staff_customer | wm3       | s1       | customer    | 2026-02-01 00:00:00
                        """)
                .with(Messages.TABLE, """
                        corp | msgid | kind  | from_id | from_kind | action | to_id | room_id | sent_at
                        corp | 1     | text  | s1      | staff     | send   | wm1   |         | 2026-01-30 00:00:00
                        corp | 2     | text  | s1      | staff     | send   | wm1   |         | 2025-12-01 00:00:00
                        corp | 3     | text  | wm1     | customer  | send   | s1    |         | 2026-01-30 01:00:00
                        corp | 4     | text  | wm1     | customer  | send   |       | r1      | 2025-11-01 00:00:00
                        corp | 5     | text  | s1      | staff     | send   |       | r1      | 2026-01-30 00:00:00
                        corp | 6     | text  | s1      | staff     | send   | s2    |         | 2026-01-30 00:00:00
                        corp | 7     | text  | s1      | staff     | recall | wm1   |         | 2026-01-30 00:00:00
                        corp | 8     | agree | wm1     | customer  | send   | s1    |         | 2026-01-30 02:00:00
                        """)
                .with(Deliveries.TABLE, """
                        campaign_id | channel | who_kind  | who_scope | who_id | sent_at             | status    | clicked
                        c1          | sms     | member_id | app       | m1     | 2026-01-10 00:00:00 | delivered | true
                        c2          | sms     | member_id | app       | m1     | 2026-01-29 00:00:00 | failed    |
                        c1          | sms     | member_id | app       | m2     | 2026-01-29 00:00:00 | delivered | false
                        c2          | sms     | member_id | app       | m2     | 2026-01-30 00:00:00 | held_out  |
                        c3          | wecom   | member_id | app       | m2     | 2026-01-26 00:00:00 | delivered | true
                        c4          | wecom   | member_id | app       | m2     | 2026-01-27 00:00:00 | delivered | false
                        c5          | wecom   | member_id | app       | m2     | 2026-01-28 00:00:00 | delivered | false
                        c6          | wecom   | member_id | app       | m2     | 2026-01-28 00:00:00 | failed    | false
                        """)
                .with(Events.TABLE, """
                        event_id | name         | happened_at         | who_kind  | who_scope | who_id | platform
                        e1       | view         | 2026-01-31 01:00:00 | member_id | app       | m1     | MiniProgram
                        e2       | view         | 2026-01-31 02:00:00 | member_id | app       | m1     | MiniProgram
                        e3       | view         | 2025-01-31 02:00:00 | member_id | app       | m1     | MiniProgram
                        e4       | push_receive | 2026-01-31 02:00:00 | member_id | app       | m1     | Android
                        e5       | view         | 2026-01-31 03:00:00 | member_id | app       | m2     |
                        """)
                .with(Consents.TABLE, """
                        who_kind  | who_scope | who_id | purpose         | at                  | action
                        member_id | app       | m1     | marketing_wecom | 2025-01-01 00:00:00 | grant
                        member_id | app       | m2     | marketing_wecom | 2025-01-01 00:00:00 | grant
                        member_id | app       | m2     | marketing_wecom | 2025-03-01 00:00:00 | withdraw
                        member_id | app       | m1     | marketing_sms   | 2025-03-01 00:00:00 | withdraw
                        member_id | app       | m1     | marketing_sms   | 2025-04-01 00:00:00 | grant
                        member_id | app       | m2     | profiling       | 2025-04-01 00:00:00 | withdraw
                        """);
    }

    private static Dataset<Row> touchpoints() {
        return holding(
                Touchpoints.TABLE,
                TouchpointsJob.JOB
                        .transform()
                        .apply(inputs(), DrawnSettings.asOf("2026-01-31").of(TouchpointsJob.JOB)));
    }

    private static Dataset<Row> holding(Table table, Dataset<Row> rows) {
        Dataset<Row> shaped = table.shape(rows);
        String identity = table.identity().orElseThrow();
        assertThat(shaped.filter(expr("not coalesce(" + identity + ", false)")).count())
                .as(identity)
                .isZero();
        return shaped;
    }

    @Test
    void whatConnectsWhatWasSentAndWhatCameBack() {
        DrawnRows.assertRows(touchpoints(), """
                person_id | channel      | is_connected | consent   | is_reachable | contacts | contacts_7d | contacts_30d | responses | responses_30d | last_contact_at     | last_response_at
                ann       | wecom        | true         | granted   | true         | 2        | 1           | 1            | 1         | 1             | 2026-01-30 00:00:00 | 2026-01-30 01:00:00
                ann       | group        | true         | unknown   | true         | 0        | 0           | 0            | 1         | 0             |                     | 2025-11-01 00:00:00
                ann       | sms          | false        | granted   | false        | 1        | 0           | 1            | 1         | 1             | 2026-01-10 00:00:00 | 2026-01-10 00:00:00
                ann       | mini_program | false        | unknown   | false        | 0        | 0           | 0            | 2         | 1             |                     | 2026-01-31 02:00:00
                bob       | wecom        | true         | withdrawn | false        | 3        | 3           | 3            | 1         | 1             | 2026-01-28 00:00:00 | 2026-01-26 00:00:00
                bob       | sms          | true         | unknown   | true         | 1        | 1           | 1            | 0         | 0             | 2026-01-29 00:00:00 |
                bob       | other        | false        | unknown   | false        | 0        | 0           | 0            | 1         | 1             |                     | 2026-01-31 03:00:00
                """);
    }

    @Test
    void peopleAreCountedOnceWhateverTheirChannels() {
        DrawnRows.assertRows(holding(ChannelReach.TABLE, ChannelReachJob.reach(touchpoints(), AS_OF)), """
                channel      | people | reachable | only_here | withdrawn | contacted_30d | responded_30d | pressed_7d
                wecom        | 2      | 1         | 0         | 1         | 2             | 2             | 1
                group        | 1      | 1         | 0         | 0         | 0             | 0             | 0
                sms          | 2      | 1         | 1         | 0         | 2             | 1             | 0
                mini_program | 1      | 0         | 0         | 0         | 0             | 1             | 0
                other        | 1      | 0         | 0         | 0         | 0             | 1             | 0
                all          | 2      | 2         | 2         | 1         | 2             | 2             | 1
                """);
    }
}
