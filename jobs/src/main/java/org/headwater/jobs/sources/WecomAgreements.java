package org.headwater.jobs.sources;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.headwater.jobs.config.SourceConfig;

/**
 * Who agreed to the archive: answers of WeCom's {@code msgaudit/check_single_agree} and {@code check_room_agree}, one a row.
 * Where nobody was asked (Default_Agree) nobody has agreed, and nothing is recorded.
 *
 * @see <a href="https://developer.work.weixin.qq.com/document/path/91782">WeCom, agreements to the archive</a>
 */
final class WecomAgreements implements KnownFormat {

    /** WeCom spells it so. */
    private static final IdParser WHO = KnownColumns.id("exteranalopenid");

    private static final TimeParser CHANGED = KnownColumns.seconds("status_change_time");

    private final String source;
    private final String corp;

    WecomAgreements(SourceConfig source) {
        this.source = source.name();
        this.corp = source.ids().scope();
    }

    @Override
    public MappedRow map(Cells row) {
        WecomAnswer.check(row);
        if (!row.has("agreeinfo")) {
            throw new Rejection(Reason.MISSING_VALUE, "agreeinfo", "must say who agreed: is this the question?");
        }
        List<CoreRecord> records = new ArrayList<>();
        row.each("agreeinfo").forEach(answer -> add(answer, records));
        return records.isEmpty() ? MappedRow.ignored("nobody_was_asked") : MappedRow.accepted(records);
    }

    private void add(Cells answer, List<CoreRecord> records) {
        var status = new Cell("agree_status", answer.text("agree_status")).orReject();
        switch (status.text().strip()) {
            case "Agree" -> records.add(consent(answer, "grant"));
            case "Disagree" -> records.add(consent(answer, "withdraw"));
            case "Default_Agree" -> {
                // not a word of the customer's
            }
            default -> throw status.reject(Reason.UNKNOWN_STATUS, "must be Agree, Disagree or Default_Agree");
        }
    }

    private CoreRecord consent(Cells answer, String action) {
        Instant at = CHANGED.parse(answer);
        if (at == null) {
            throw new Rejection(Reason.MISSING_VALUE, "status_change_time", "must say when it was said");
        }
        return WecomConsent.of(new PersonId("external_userid", corp, WHO.required(answer)), at, action, source);
    }
}
