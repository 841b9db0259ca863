package org.headwater.jobs.core;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.tables.core.IdentityLinks;
import org.headwater.jobs.testing.DrawnRows;
import org.junit.jupiter.api.Test;

class IdentityLinksJobTest {

    @Test
    void aPairStandsOnceForASourceWithTheFirstCause() {
        assertLinks("""
                a_id | b_id | source | first_at            | last_at             | cause
                ann  | 138  | app    | 2026-01-02 08:00:00 | 2026-01-02 08:00:00 | login
                ann  | 138  | app    | 2026-01-01 08:00:00 | 2026-01-01 08:00:00 | signup
                ann  | 138  | app    | 2026-01-01 08:00:00 | 2026-01-01 08:00:00 | zeal
                ann  | 138  | shop   | 2026-01-03 08:00:00 | 2026-01-03 08:00:00 | order
                ann  | 139  | app    | 2026-01-03 08:00:00 | 2026-01-03 08:00:00 | login
                """, """
                a_id | b_id | source | first_at            | last_at             | cause
                ann  | 138  | app    | 2026-01-01 08:00:00 | 2026-01-02 08:00:00 | signup
                ann  | 138  | shop   | 2026-01-03 08:00:00 | 2026-01-03 08:00:00 | order
                ann  | 139  | app    | 2026-01-03 08:00:00 | 2026-01-03 08:00:00 | login
                """);
    }

    @Test
    void whatASourceSaysLastHoldsOfALinkThatItTookBack() {
        assertLinks("""
                a_id | b_id  | source | first_at            | last_at             | cause
                ann  | taken | app    | 2026-01-01 08:00:00 | 2026-01-01 08:00:00 | bind
                ann  | taken | app    | 2026-01-02 08:00:00 | 2026-01-02 08:00:00 | undo
                ann  | again | app    | 2026-01-01 08:00:00 | 2026-01-01 08:00:00 | bind
                ann  | again | app    | 2026-01-02 08:00:00 | 2026-01-02 08:00:00 | undo
                ann  | again | app    | 2026-01-02 08:00:01 | 2026-01-02 08:00:01 | rebind
                ann  | atOne | app    | 2026-01-02 08:00:00 | 2026-01-02 08:00:00 | bind
                ann  | atOne | app    | 2026-01-02 08:00:00 | 2026-01-02 08:00:00 | undo
                ann  | never | app    | 2026-01-02 08:00:00 | 2026-01-02 08:00:00 | undo
                """, """
                a_id | b_id  | first_at            | last_at             | cause
                ann  | taken | 2026-01-01 08:00:00 | 2026-01-02 08:00:00 | undo
                ann  | again | 2026-01-01 08:00:00 | 2026-01-02 08:00:01 | bind
                ann  | atOne | 2026-01-02 08:00:00 | 2026-01-02 08:00:00 | undo
                ann  | never | 2026-01-02 08:00:00 | 2026-01-02 08:00:00 | undo
                """);
    }

    private static void assertLinks(String said, String links) {
        Dataset<Row> rows = DrawnRows.of(IdentityLinks.TABLE, said);

        DrawnRows.assertRows(IdentityLinksJob.links(rows), links);
        DrawnRows.assertRows(IdentityLinksJob.links(rows.union(rows)), links);
    }
}
