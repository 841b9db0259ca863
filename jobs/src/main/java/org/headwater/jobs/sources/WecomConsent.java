package org.headwater.jobs.sources;

import java.time.Instant;
import org.headwater.jobs.tables.core.Consents;

/** Whether somebody allows their chats to be kept, as a record. */
final class WecomConsent {

    /** What such consents are for. */
    private static final String ARCHIVE = "archive";

    private static final String CHANNEL = "wecom";

    private WecomConsent() {}

    static CoreRecord of(PersonId who, Instant at, String action, String source) {
        return CoreRecord.of(RecordKind.CONSENT)
                .set(Consents.WHO_KIND, who.kind())
                .set(Consents.WHO_SCOPE, who.scope())
                .set(Consents.WHO_ID, who.value())
                .set(Consents.PURPOSE, ARCHIVE)
                .set(Consents.AT, at)
                .set(Consents.ACTION, action)
                .set(Consents.CHANNEL, CHANNEL)
                .set(Consents.SOURCE, source)
                .build();
    }
}
