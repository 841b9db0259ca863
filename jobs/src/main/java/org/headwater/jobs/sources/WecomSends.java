package org.headwater.jobs.sources;

import java.time.Instant;
import java.util.List;
import org.headwater.jobs.config.SourceConfig;
import org.headwater.jobs.tables.core.Deliveries;

/**
 * What became of a message that staff was to send to many: the elements of {@code send_list} in answers of WeCom's {@code
 * externalcontact/get_groupmsg_send_result}, one a row, with the {@code msgid} of the question beside each. WeCom says when
 * only of what was sent; {@code create_time} of the message, beside it too, stands in for the others.
 *
 * @see <a href="https://developer.work.weixin.qq.com/document/path/93338">WeCom, results of sending to many</a>
 */
final class WecomSends implements KnownFormat {

    private static final IdParser CAMPAIGN = KnownColumns.id("msgid");
    private static final IdParser CUSTOMER = KnownColumns.id("external_userid");
    private static final IdParser GROUP = KnownColumns.id("chat_id");
    private static final TimeParser SENT = KnownColumns.seconds("send_time");
    private static final TimeParser CREATED = KnownColumns.seconds("create_time");

    private final String source;
    private final String corp;

    WecomSends(SourceConfig source) {
        this.source = source.name();
        this.corp = source.ids().scope();
    }

    @Override
    public MappedRow map(Cells row) {
        WecomAnswer.check(row);
        var campaign = CAMPAIGN.required(row);
        if (CUSTOMER.optional(row) == null && GROUP.optional(row) != null) {
            return MappedRow.ignored("sent_to_a_group");
        }
        return MappedRow.accepted(List.of(CoreRecord.of(RecordKind.DELIVERY)
                .set(Deliveries.SOURCE, source)
                .set(Deliveries.CAMPAIGN_ID, campaign)
                .set(Deliveries.CHANNEL, "wecom")
                .set(Deliveries.WHO_KIND, "external_userid")
                .set(Deliveries.WHO_SCOPE, corp)
                .set(Deliveries.WHO_ID, CUSTOMER.required(row))
                .set(Deliveries.SENT_AT, at(row))
                .set(Deliveries.STATUS, status(row))
                .build()));
    }

    private static Instant at(Cells row) {
        var sent = SENT.parse(row);
        var at = sent == null ? CREATED.parse(row) : sent;
        if (at == null) {
            throw new Rejection(
                    Reason.MISSING_VALUE, "send_time", "must say when it was sent, or create_time when it was to be");
        }
        return at;
    }

    private static String status(Cells row) {
        var cell = new Cell("status", row.text("status")).orReject();
        return switch (cell.text().strip()) {
            case "0" -> "pending";
            case "1" -> "delivered";
            case "2", "3" -> "failed"; // no friend any more; had another one within the time allowed
            default -> throw cell.reject(Reason.UNKNOWN_STATUS, "must be 0, 1, 2 or 3");
        };
    }
}
