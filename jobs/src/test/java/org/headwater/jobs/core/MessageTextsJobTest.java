package org.headwater.jobs.core;

import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import org.headwater.jobs.tables.core.MessageTexts;
import org.headwater.jobs.tables.core.Messages;
import org.headwater.jobs.testing.DrawnRows;
import org.junit.jupiter.api.Test;

class MessageTextsJobTest {

    @Test
    void wordsAreKeptForATimeWhereTheyMayBeUsedAndWereNotTakenBack() {
        var said = DrawnRows.of(MessageTexts.TABLE, """
                corp | msgid   | sent_at             | text
                c1   | first   | 2026-01-10 00:00:00 | a
                c1   | old     | 2026-01-09 23:59:59 | b
                c1   | private | 2026-01-20 00:00:00 | c
                c1   | revoked | 2026-01-20 00:00:00 | d
                c2   | first   | 2026-01-20 00:00:00 | e
                c1   | unheard | 2026-01-20 00:00:00 | f
                """);
        var messages = DrawnRows.of(Messages.TABLE, """
                corp | msgid   | content_usable | revoked_at
                c1   | first   | true           |
                c1   | old     | true           |
                c1   | private | false          |
                c1   | revoked | true           | 2026-01-20 00:01:00
                c2   | first   | false          |
                """);

        DrawnRows.assertRows(MessageTextsJob.texts(said, messages, lit(LocalDate.parse("2026-01-10"))), """
                corp | msgid | text
                c1   | first | a
                """);
    }
}
