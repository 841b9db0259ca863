package org.headwater.jobs.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.headwater.jobs.tables.core.Messages;
import org.junit.jupiter.api.Test;

/** The 27 messages that WeCom's documentation shows, and its answers; they are not part of this project. */
class WecomSamplesTest {

    private static final Path FOLDER = Path.of("../../shared/data/wecom_msgaudit_samples");

    @Test
    void everyMessageOfTheDocumentationIsUnderstood() throws IOException {
        var outcomes = messages();

        assertThat(outcomes.rows())
                .extracting(row -> row.reason() + row.column() + kind(row))
                .containsExactly(
                        "text",
                        "text",
                        "MISSING_VALUEmsgtime",
                        "revoke",
                        "agree",
                        "disagree",
                        "voice",
                        "video",
                        "card",
                        "location",
                        "emotion",
                        "file",
                        "link",
                        "weapp",
                        "chatrecord",
                        "collect",
                        "redpacket",
                        "meeting",
                        "switch",
                        "docmsg",
                        "markdown",
                        "news",
                        "calendar",
                        "mixed",
                        "meeting_voice_call",
                        "voip_doc_share",
                        "external_redpacket");
    }

    @Test
    void whatTheySayIsReadWhereverItStands() throws IOException {
        assertThat(records(RecordKind.MESSAGE_TEXT))
                .extracting(text -> text.replaceAll(".* text=|trust_bp=.*", "").strip())
                .containsExactly(
                        "test",
                        "这是一条引用/回复消息：\"\\n------\\n@nick777",
                        "邀请你加入群聊\\n技术支持群，进入可查看详情"
                                + " link_url=https://work.weixin.qq.com/wework_admin/external_room/join/exceed?vcode=xxx",
                        "开始聊天前请仔细阅读服务须知事项\\n客户需同意存档聊天记录",
                        "test\\ntest2",
                        "请前往系统查看，谢谢。",
                        "service\\ntest",
                        "你好[微笑]");
    }

    @Test
    void agreementsAreThoseOfTheCustomerAtTheirTime() throws IOException {
        assertThat(records(RecordKind.CONSENT))
                .containsExactly(
                        "consents: who_kind=external_userid who_scope=ww_sample who_id=wmGAgeDQAAvQeaTqWwkMTxGMkvI7OOuQ"
                                + " purpose=archive at=2020-10-28T09:03:46.656Z action=grant channel=wecom source=archive",
                        "consents: who_kind=external_userid who_scope=ww_sample who_id=wmErxtDgAA9AW32YyyuYRimKr7D1KWlw"
                                + " purpose=archive at=2020-10-28T09:05:44.122Z action=withdraw channel=wecom"
                                + " source=archive");
    }

    @Test
    void signalsOfPassingOnAreKept() throws IOException {
        var messages = messages().rows().stream()
                .flatMap(row -> row.records().stream())
                .filter(record -> record.kind() == RecordKind.MESSAGE)
                .toList();

        assertThat(messages)
                .extracting(message -> String.join(
                        " ",
                        value(message, Messages.KIND),
                        value(message, Messages.REVOKES),
                        value(message, Messages.CARD_ID),
                        value(message, Messages.FORWARDED),
                        value(message, Messages.IS_INVITE)))
                .contains(
                        "revoke 14822339130656386894_1603875600 null 0 false",
                        "card null wmGAgeDQAAGjFmfnP7A3j2JxQDdLNhSw 0 false",
                        "chatrecord null null 2 false",
                        "link null null 0 true",
                        "external_redpacket null null 0 false");
        assertThat(messages)
                .extracting(message -> String.join(
                        " ",
                        value(message, Messages.KIND),
                        value(message, Messages.FROM_KIND),
                        value(message, Messages.ROOM_ID),
                        value(message, Messages.TO_ID),
                        value(message, Messages.RECEIVERS)))
                .contains(
                        "text staff null icefog 1",
                        "voice customer null kenshin 1",
                        "collect staff wrjc7bDwYAOAhf9quEwRRxyyoMm0QAAA null 2",
                        "meeting_voice_call customer null wo137MCgAAYW6pIiKKrDe5SlzEhSgwbA 1",
                        "external_redpacket customer wrJ7ijBwAAG1vly_DzVI72Ghc-PtA5Dw null 2");
    }

    @Test
    void answersSayWhatIsMissingInThem() throws IOException {
        assertThat(answer("wecom_groups", "groupchat_get_response.json"))
                .containsExactly("1 quarantined MISSING_VALUE chat_id must be the group's;"
                        + " an answer without it needs roomid beside it");
        assertThat(answer("wecom_agreements", "check_single_agree_request.json"))
                .containsExactly("1 quarantined MISSING_VALUE agreeinfo must say who agreed: is this the question?");
    }

    private static Outcomes messages() throws IOException {
        var file = FOLDER.resolve("msgaudit_samples.jsonl");
        assumeThat(file).exists();
        return Outcomes.of(SampleSource.ofFormat("wecom_messages"), Files.newInputStream(file));
    }

    private static List<String> records(RecordKind kind) throws IOException {
        return messages().rows().stream()
                .flatMap(row -> row.records().stream())
                .filter(record -> record.kind() == kind)
                .map(Outcomes::shown)
                .toList();
    }

    /** The documentation writes an answer over several lines. */
    private static List<String> answer(String format, String file) throws IOException {
        assumeThat(FOLDER.resolve(file)).exists();
        try (Stream<String> lines = Files.lines(FOLDER.resolve(file))) {
            var answer = String.join("", lines.map(String::strip).toList());
            return Outcomes.of(SampleSource.ofFormat(format), answer).shown();
        }
    }

    private static String kind(MappedRow row) {
        return row.records().isEmpty() ? "" : value(row.records().get(0), Messages.KIND);
    }

    private static String value(CoreRecord record, Messages column) {
        return String.valueOf(record.values().get(Messages.TABLE.fields().indexOf(column)));
    }
}
