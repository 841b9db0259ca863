package org.headwater.jobs.audience;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.tables.marts.AudienceChanges;
import org.headwater.jobs.tables.marts.AudienceMembers;
import org.headwater.jobs.testing.DrawnInputs;
import org.headwater.jobs.testing.DrawnRows;
import org.headwater.jobs.testing.DrawnSettings;
import org.junit.jupiter.api.Test;

class AudienceChangesJobTest {

    @Test
    void inTheFirstRunEverybodySelectedEntered() {
        DrawnRows.assertRows(changes("2026-01-31", """
                as_of      | audience | user_id | status
                2026-01-31 | vip      | ann     | selected
                2026-01-31 | vip      | bob     | holdout
                2026-01-31 | lost     | ann     | selected
                """), """
                as_of      | audience | user_id | change  | previous_as_of
                2026-01-31 | vip      | ann     | entered |
                2026-01-31 | lost     | ann     | entered |
                """);
    }

    @Test
    void tellsWhoEnteredLeftAndStayedSinceTheLatestEarlierDate() {
        DrawnRows.assertRows(changes("2026-01-31", """
                as_of      | audience | user_id | status
                2026-01-29 | vip      | eve     | selected
                2026-01-30 | vip      | ann     | selected
                2026-01-30 | vip      | bob     | selected
                2026-01-30 | vip      | cleo    | over_cap
                2026-01-30 | vip      | dan     | selected
                2026-01-31 | vip      | ann     | selected
                2026-01-31 | vip      | bob     | holdout
                2026-01-31 | vip      | cleo    | selected
                """), """
                audience | user_id | change  | previous_as_of
                vip      | ann     | stayed  | 2026-01-30
                vip      | bob     | left    | 2026-01-30
                vip      | cleo    | entered | 2026-01-30
                vip      | dan     | left    | 2026-01-30
                """);
    }

    @Test
    void comparesABackfillWithDatesBeforeIt() {
        DrawnRows.assertRows(changes("2026-01-15", """
                as_of      | audience | user_id | status
                2026-01-01 | vip      | ann     | selected
                2026-01-15 | vip      | ann     | selected
                2026-01-15 | vip      | bob     | selected
                2026-01-31 | vip      | cleo    | selected
                """), """
                as_of      | audience | user_id | change  | previous_as_of
                2026-01-15 | vip      | ann     | stayed  | 2026-01-01
                2026-01-15 | vip      | bob     | entered | 2026-01-01
                """);
    }

    @Test
    void allLeaveAnAudienceThatIsNoMore() {
        DrawnRows.assertRows(changes("2026-01-31", """
                as_of      | audience | user_id | status
                2026-01-30 | gone     | ann     | selected
                2026-01-31 | vip      | ann     | selected
                """), """
                audience | user_id | change
                gone     | ann     | left
                vip      | ann     | entered
                """);
    }

    private static Dataset<Row> changes(String asOf, String members) {
        var in = new DrawnInputs().with(AudienceMembers.TABLE, members);
        return AudienceChanges.TABLE.shape(AudienceChangesJob.JOB
                .transform()
                .apply(in, DrawnSettings.asOf(asOf).of(AudienceChangesJob.JOB)));
    }
}
