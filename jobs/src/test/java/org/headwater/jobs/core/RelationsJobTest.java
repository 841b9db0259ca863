package org.headwater.jobs.core;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.split;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.tables.core.Relations;
import org.headwater.jobs.testing.DrawnRows;
import org.junit.jupiter.api.Test;

class RelationsJobTest {

    @Test
    void aCustomerUnderThreeOfTheStaffIsOnceUnderEachFromTheEarliestTimeOn() {
        DrawnRows.assertRows(relations("""
                corp | kind           | person_id | other_id | since               | way | invited_by | channel
                c1   | staff_customer | ann       | lina     | 2026-01-03 00:00:00 | 3   | zoe        | ad
                c1   | staff_customer | ann       | lina     | 2026-01-01 00:00:00 | 1   |            | qr
                c1   | staff_customer | ann       | mei      | 2026-01-02 00:00:00 | 201 | lina       |
                c1   | staff_customer | ann       | woody    | 2026-01-04 00:00:00 |     |            |
                c2   | staff_customer | ann       | lina     | 2025-01-01 00:00:00 | 1   |            |
                c1   | group_member   | ann       | lina     | 2025-01-01 00:00:00 | 2   |            |
                """), """
                corp | kind           | person_id | other_id | since               | way | invited_by | channel
                c1   | staff_customer | ann       | lina     | 2026-01-01 00:00:00 | 1   |            | qr
                c1   | staff_customer | ann       | mei      | 2026-01-02 00:00:00 | 201 | lina       |
                c1   | staff_customer | ann       | woody    | 2026-01-04 00:00:00 |     |            |
                c2   | staff_customer | ann       | lina     | 2025-01-01 00:00:00 | 1   |            |
                c1   | group_member   | ann       | lina     | 2025-01-01 00:00:00 | 2   |            |
                """);
    }

    @Test
    void ofEquallyEarlyRowsOneThatSaysMoreHoldsWhateverTheirOrder() {
        DrawnRows.assertRows(relations("""
                corp | kind         | person_id | other_id | since               | way | invited_by
                c1   | group_member | ann       | g        | 2026-01-01 00:00:00 |     |
                c1   | group_member | ann       | g        | 2026-01-01 00:00:00 | 3   | zoe
                c1   | group_member | ann       | g        | 2026-01-01 00:00:00 | 2   | bob
                c1   | group_member | bob       | g        | 2026-01-01 00:00:00 | 2   | bob
                """), """
                person_id | since               | way | invited_by
                ann       | 2026-01-01 00:00:00 | 2   | bob
                bob       | 2026-01-01 00:00:00 | 2   | bob
                """);
    }

    @Test
    void aTagThatWasEverGivenCountsOnce() {
        var listed = DrawnRows.of(Relations.TABLE, """
                corp | kind           | person_id | other_id | since               | channel
                c1   | staff_customer | ann       | lina     | 2026-01-01 00:00:00 | 宝妈,VIP
                c1   | staff_customer | ann       | lina     | 2026-01-01 00:00:00 | VIP
                c1   | staff_customer | ann       | lina     | 2026-01-01 00:00:00 |
                c1   | staff_customer | bob       | lina     | 2026-01-01 00:00:00 |
                """)
                .withColumn(
                        Relations.TAGS.column(),
                        coalesce(split(Relations.CHANNEL.col(), ","), Relations.TAGS.col())
                                .cast("array<string>"));

        DrawnRows.assertRows(RelationsJob.relations(listed), """
                person_id | tags
                ann       | [VIP, 宝妈]
                bob       | []
                """);
    }

    private static Dataset<Row> relations(String drawing) {
        return RelationsJob.relations(DrawnRows.of(Relations.TABLE, drawing));
    }
}
