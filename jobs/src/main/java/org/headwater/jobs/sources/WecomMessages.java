package org.headwater.jobs.sources;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.headwater.jobs.config.SourceConfig;
import org.headwater.jobs.tables.core.Messages;

/**
 * WeCom's archive of messages (会话内容存档), decrypted, one message a row. Types that are not known are messages all the same.
 *
 * @see <a href="https://developer.work.weixin.qq.com/document/path/91774">WeCom, messages of the archive</a>
 */
final class WecomMessages implements KnownFormat {

    private static final IdParser MSGID = KnownColumns.id("msgid");
    private static final IdParser FROM = KnownColumns.id("from");
    private static final IdParser ROOM = KnownColumns.id("roomid");
    private static final IdParser REVOKED = KnownColumns.id("pre_msgid");
    private static final IdParser USER = KnownColumns.id("userid");
    private static final TimeParser SENT = KnownColumns.millis("msgtime");
    private static final TimeParser AGREED = KnownColumns.millis("agree_time", "disagree_time");

    private final String source;
    private final String corp;
    private final WecomPacking packing;
    private final InnerJson inner;
    private final WecomText text;

    WecomMessages(SourceConfig source) {
        this.source = source.name();
        this.corp = source.ids().scope();
        this.packing = WecomPacking.of(source);
        this.inner = new InnerJson(source);
        this.text = new WecomText(inner);
    }

    @Override
    public MappedRow map(Cells row) {
        WecomEncryption.refuse(row);
        return packing.message(row, inner).map(this::map).orElseGet(() -> MappedRow.ignored("other_push"));
    }

    private MappedRow map(WecomMessage message) {
        if ("switch".equals(message.action())) {
            return MappedRow.ignored("switch");
        }
        var msgid = MSGID.required(message.cells());
        var sentAt = sentAt(message);
        List<CoreRecord> records = new ArrayList<>();
        records.add(record(message, msgid, sentAt));
        MessageText.of(corp, msgid, sentAt, text.of(message), link(message)).ifPresent(records::add);
        switch (message.type()) {
            case "agree" -> records.add(consent(message, "grant", sentAt));
            case "disagree" -> records.add(consent(message, "withdraw", sentAt));
            default -> {
                // says nothing about consent
            }
        }
        return MappedRow.accepted(records);
    }

    /** What says when somebody agreed or no longer does counts, even when it does not say when it was sent. */
    private static Instant sentAt(WecomMessage message) {
        var time = SENT.parse(message.cells());
        var sentAt = time == null ? message.body().map(AGREED::parse).orElse(null) : time;
        if (sentAt == null) {
            var cell = Cell.of(message.cells(), List.of("msgtime")).orReject();
            throw cell.reject(Reason.MISSING_VALUE, "must say when it was sent");
        }
        return sentAt;
    }

    private CoreRecord record(WecomMessage message, String msgid, Instant sentAt) {
        var cells = message.cells();
        var action = required("action", message.action());
        if (!action.equals("send") && !action.equals("recall")) {
            throw new Cell("action", action).reject(Reason.UNKNOWN_STATUS, "must be send, recall or switch");
        }
        var type = required("msgtype", message.type());
        var from = FROM.required(cells);
        var room = ROOM.optional(cells);
        var receivers = WecomReceivers.of(cells);
        if (room == null && receivers.ids().isEmpty()) {
            throw new Rejection(Reason.MISSING_VALUE, "tolist", "must say who it was sent to, as it has no roomid");
        }
        return CoreRecord.of(RecordKind.MESSAGE)
                .set(Messages.CORP, corp)
                .set(Messages.MSGID, msgid)
                .set(Messages.SENT_AT, sentAt)
                .set(Messages.ACTION, action)
                .set(Messages.KIND, type)
                .set(Messages.FROM_ID, from)
                .set(Messages.FROM_KIND, WecomId.kind(from))
                .set(Messages.ROOM_ID, room)
                .set(Messages.TO_ID, room == null ? receivers.counterpart() : null)
                .set(Messages.RECEIVERS, receivers.ids().size())
                .set(Messages.REVOKES, type.equals("revoke") ? revoked(message) : null)
                .set(Messages.CARD_ID, type.equals("card") ? body(message, USER) : null)
                .set(Messages.FORWARDED, forwarded(message))
                .set(Messages.IS_INVITE, WecomInvite.is(message))
                .set(Messages.SOURCE, source)
                .build();
    }

    private static String required(String column, String value) {
        return new Cell(column, value).orReject().text();
    }

    private static String body(WecomMessage message, IdParser id) {
        return message.body().map(id::optional).orElse(null);
    }

    private static String revoked(WecomMessage message) {
        return new Cell("revoke.pre_msgid", body(message, REVOKED)).orReject().text();
    }

    private static int forwarded(WecomMessage message) {
        return message.type().equals("chatrecord")
                ? message.body().map(body -> body.each("item").size()).orElse(0)
                : 0;
    }

    private static String link(WecomMessage message) {
        return message.type().equals("link") ? message.said("link_url") : null;
    }

    /** Of whom the body names, or else who sent it; from the time that it names, or else when it was sent. */
    private CoreRecord consent(WecomMessage message, String action, Instant sentAt) {
        var who = body(message, USER);
        var at = message.body().map(AGREED::parse).orElse(sentAt);
        return WecomConsent.of(
                WecomId.person(who == null ? FROM.required(message.cells()) : who, corp), at, action, source);
    }
}
