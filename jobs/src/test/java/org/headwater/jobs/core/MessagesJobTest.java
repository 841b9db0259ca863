package org.headwater.jobs.core;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.tables.core.Consents;
import org.headwater.jobs.tables.core.Messages;
import org.headwater.jobs.testing.DrawnRows;
import org.junit.jupiter.api.Test;

class MessagesJobTest {

    private static final String NOBODY = "who_kind | who_scope | who_id | purpose | at | action";

    @Test
    void aMessageMayBeTakenBackBeforeAfterOrWithoutItsOriginal() {
        DrawnRows.assertRows(messages("""
                corp | msgid | sent_at             | kind   | from_id | from_kind | room_id | to_id | revokes
                c1   | m1    | 2026-01-01 08:00:00 | text   | lina    | staff     | g       |       |
                c1   | r1    | 2026-01-01 08:01:00 | revoke | lina    | staff     | g       |       | m1
                c1   | r2    | 2026-01-01 08:02:00 | revoke | lina    | staff     | g       |       | m2
                c1   | m2    | 2026-01-01 08:03:00 | text   | lina    | staff     | g       |       |
                c1   | r3    | 2026-01-01 08:04:00 | revoke | lina    | staff     | g       |       | lost
                c1   | r4    | 2026-01-01 08:05:00 | revoke | lina    | staff     | g       |       | r1
                c1   | r5    | 2026-01-01 08:00:30 | revoke | lina    | staff     | g       |       | m1
                c2   | m1    | 2026-01-01 08:00:00 | text   | lina    | staff     | g       |       |
                """, NOBODY), """
                corp | msgid | revokes | revoked_at
                c1   | m1    |         | 2026-01-01 08:00:30
                c1   | r1    | m1      | 2026-01-01 08:05:00
                c1   | r2    | m2      |
                c1   | m2    |         | 2026-01-01 08:02:00
                c1   | r3    | lost    |
                c1   | r4    | r1      |
                c1   | r5    | m1      |
                c2   | m1    |         |
                """);
    }

    @Test
    void contentMayBeUsedFromAnAgreementUntilAWithdrawalAndAgainAfterAnother() {
        DrawnRows.assertRows(messages("""
                corp | msgid | sent_at             | from_id | from_kind | to_id
                c1   | m1    | 2026-01-01 07:59:59 | ann     | customer  | lina
                c1   | m2    | 2026-01-01 08:00:00 | ann     | customer  | lina
                c1   | m3    | 2026-01-01 09:59:59 | lina    | staff     | ann
                c1   | m4    | 2026-01-01 10:00:00 | lina    | staff     | ann
                c1   | m5    | 2026-01-01 11:59:59 | ann     | customer  | lina
                c1   | m6    | 2026-01-01 12:00:00 | ann     | customer  | lina
                """, """
                who_kind        | who_scope | who_id | purpose | at                  | action
                external_userid | c1        | ann    | archive | 2026-01-01 12:00:00 | grant
                external_userid | c1        | ann    | archive | 2026-01-01 08:00:00 | grant
                external_userid | c1        | ann    | archive | 2026-01-01 10:00:00 | withdraw
                """), """
                msgid | content_usable
                m1    | false
                m2    | true
                m3    | true
                m4    | false
                m5    | false
                m6    | true
                """);
    }

    @Test
    void whoSaidNothingOrBothAtOnceHasNotAgreed() {
        DrawnRows.assertRows(messages("""
                corp | msgid | sent_at             | from_id | from_kind | to_id
                c1   | m1    | 2026-01-02 00:00:00 | bob     | customer  | lina
                c1   | m2    | 2026-01-02 00:00:00 | both    | customer  | lina
                c1   | m3    | 2026-01-02 00:00:00 | lina    | staff     | both
                c1   | m4    | 2026-01-02 00:00:00 | sms     | customer  | lina
                c2   | m5    | 2026-01-02 00:00:00 | ann     | customer  | lina
                c1   | m6    | 2026-01-02 00:00:00 | phone   | customer  | lina
                """, """
                who_kind        | who_scope | who_id | purpose       | at                  | action
                external_userid | c1        | both   | archive       | 2026-01-01 08:00:00 | withdraw
                external_userid | c1        | both   | archive       | 2026-01-01 08:00:00 | grant
                external_userid | c1        | sms    | marketing_sms | 2026-01-01 08:00:00 | grant
                external_userid | c1        | ann    | archive       | 2026-01-01 08:00:00 | grant
                phone           | c1        | phone  | archive       | 2026-01-01 08:00:00 | grant
                """), """
                msgid | content_usable
                m1    | false
                m2    | false
                m3    | false
                m4    | false
                m5    | false
                m6    | false
                """);
    }

    @Test
    void inAGroupItIsTheSpeakerWhoMustHaveAgreedAndWhoIsForwardedNeverHas() {
        DrawnRows.assertRows(messages("""
                corp | msgid | sent_at             | from_id | from_kind | room_id | forwarded
                c1   | m1    | 2026-01-02 00:00:00 | lina    | staff     | g       | 0
                c1   | m2    | 2026-01-02 00:00:00 | bot     | robot     | g       | 0
                c1   | m3    | 2026-01-02 00:00:00 | ann     | customer  | g       | 0
                c1   | m4    | 2026-01-02 00:00:00 | bob     | customer  | g       | 0
                c1   | m5    | 2026-01-02 00:00:00 | lina    | staff     | g       | 2
                c1   | m6    | 2026-01-02 00:00:00 | ann     | customer  | g       | 1
                """, """
                who_kind        | who_scope | who_id | purpose | at                  | action
                external_userid | c1        | ann    | archive | 2026-01-01 08:00:00 | grant
                """), """
                msgid | content_usable
                m1    | true
                m2    | true
                m3    | true
                m4    | false
                m5    | false
                m6    | false
                """);
    }

    private static Dataset<Row> messages(String said, String consents) {
        return MessagesJob.messages(DrawnRows.of(Messages.TABLE, said), DrawnRows.of(Consents.TABLE, consents));
    }
}
