package org.headwater.jobs.run;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.split;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.tables.core.Identities;
import org.headwater.jobs.tables.marts.AudienceMembers;
import org.headwater.jobs.testing.DrawnRows;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactIdsTest {

    private static final String IDENTITIES = """
            kind            | id_value       | person_id | first_seen          | role
            external_userid | wm2            | p1        | 2026-01-02 08:00:00 | known
            external_userid | wm1            | p1        | 2026-01-01 08:00:00 | known
            external_userid | wm0            | p1        | 2026-01-02 08:00:00 | known
            phone           | +8613800138000 | p1        | 2026-01-01 08:00:00 | known
            phone           | +85212345678   | p2        | 2026-01-01 08:00:00 | known
            device          | D3             | p3        | 2026-01-01 08:00:00 | attached
            email           | a@b.c          | p3        | 2026-01-01 08:00:00 | known
            """;

    /** The user ids p1, p2 and p3 are people's; that of the till is not. */
    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            external_userid,       wm1,         -,           -
            phone,                 13800138000, 85212345678, -
            external_userid phone, wm1,         85212345678, -
            device email,          -,           -,           a@b.c
            taobao_nick,           -,           -,           -
            """)
    void peopleStandUnderTheFirstIdOfTheBestKindThatTheyHave(String kinds, String first, String second, String third) {
        Dataset<Row> members = DrawnRows.of(AudienceMembers.TABLE, """
                audience | user_id
                a        | p1
                b        | p2
                c        | p3
                d        | till-4
                """).withColumn("kinds", split(lit(kinds), " "));

        DrawnRows.assertRows(
                ContactIds.named(members, DrawnRows.of(Identities.TABLE, IDENTITIES), "user_id", "kinds"),
                """
                audience | user_id
                a        | %s
                b        | %s
                c        | %s
                d        | till-4
                """.formatted(drawn(first), drawn(second), drawn(third)));
    }

    private static String drawn(String id) {
        return id == null ? "" : id;
    }
}
