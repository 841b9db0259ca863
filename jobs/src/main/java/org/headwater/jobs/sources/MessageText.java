package org.headwater.jobs.sources;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.headwater.jobs.tables.core.MessageTexts;
import org.headwater.models.text.TextRepair;

/** What a message says as a record: here, and only here, texts of messages are repaired. */
final class MessageText {

    private static final int WHOLE_BP = 10_000;

    private MessageText() {}

    /**
     * The record, or none when nothing is said.
     *
     * @param words as they stand in the file
     * @param link address that it leads to, or null
     */
    static Optional<CoreRecord> of(String corp, String msgid, Instant sentAt, String words, String link) {
        var repaired = TextRepair.repair(words);
        if (repaired.text().isBlank() && link == null) {
            return Optional.empty();
        }
        var mended = repaired.mends().keySet().stream()
                .map(mend -> mend.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(","));
        return Optional.of(CoreRecord.of(RecordKind.MESSAGE_TEXT)
                .set(MessageTexts.CORP, corp)
                .set(MessageTexts.MSGID, msgid)
                .set(MessageTexts.SENT_AT, sentAt)
                .set(MessageTexts.TEXT, repaired.text())
                .set(MessageTexts.LINK_URL, link)
                .set(MessageTexts.TRUST_BP, (int) Math.round(repaired.score() * WHOLE_BP))
                .set(MessageTexts.MENDED, mended)
                .build());
    }
}
