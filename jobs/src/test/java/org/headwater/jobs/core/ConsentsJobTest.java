package org.headwater.jobs.core;

import org.headwater.jobs.tables.core.Consents;
import org.headwater.jobs.testing.DrawnRows;
import org.junit.jupiter.api.Test;

class ConsentsJobTest {

    @Test
    void whatHappenedStandsOnceHoweverOftenItIsSaid() {
        var said = DrawnRows.of(Consents.TABLE, """
                who_kind  | who_scope | who_id | purpose | at                  | action   | channel | policy_version | source
                member_id |           | ann    | sms     | 2026-01-01 08:00:00 | grant    | popup   | 2              | b
                member_id |           | ann    | sms     | 2026-01-01 08:00:00 | grant    |         | 1              | a
                member_id |           | ann    | sms     | 2026-01-01 08:00:00 | withdraw | popup   |                | a
                member_id |           | ann    | archive | 2026-01-01 08:00:00 | grant    |         |                | a
                member_id |           | ann    | sms     | 2026-01-01 08:00:01 | grant    |         |                | a
                phone     |           | ann    | sms     | 2026-01-01 08:00:00 | grant    |         |                | a
                """).na().fill("", new String[] {"who_scope"});

        DrawnRows.assertRows(ConsentsJob.consents(said), """
                who_kind  | who_id | purpose | at                  | action   | channel | policy_version | source
                member_id | ann    | sms     | 2026-01-01 08:00:00 | grant    | popup   | 1              | a
                member_id | ann    | sms     | 2026-01-01 08:00:00 | withdraw | popup   |                | a
                member_id | ann    | archive | 2026-01-01 08:00:00 | grant    |         |                | a
                member_id | ann    | sms     | 2026-01-01 08:00:01 | grant    |         |                | a
                phone     | ann    | sms     | 2026-01-01 08:00:00 | grant    |         |                | a
                """);
    }
}
