package org.headwater.jobs.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.headwater.jobs.tables.landing.Landed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WecomHostileTest {

    private static final String ANN = "wmAnnnnnnnnnnnnnnnnnnnnnnnnnnnnn";

    private static List<String> read(String format, String row) {
        return Outcomes.of(SampleSource.ofFormat(format), row).shown();
    }

    private static String message(String type, String rest) {
        return "{'msgid':'m','action':'send','from':'ANN','tolist':['lina'],'msgtime':1767222000000,'msgtype':'TYPE',REST}"
                .replace("TYPE", type)
                .replace("REST", rest)
                .replace("ANN", ANN)
                .replace('\'', '"');
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"seq\":1,\"msgid\":\"m\",\"publickey_ver\":3,\"encrypt_random_key\":\"x\",\"encrypt_chat_msg\":\"y\"}",
                "{\"errcode\":0,\"chatdata\":[{\"seq\":1,\"msgid\":\"m\",\"encrypt_chat_msg\":\"y\"}]}"
            })
    void encryptedMessagesFailTheirFile(String row) {
        assertThatThrownBy(() -> read("wecom_messages", row))
                .isInstanceOf(SourceFileException.class)
                .hasMessage("holds encrypted messages (encrypt_chat_msg); decrypt the archive first");
        assertThatThrownBy(() -> read("wecom_messages_wrapped", row)).isInstanceOf(SourceFileException.class);
    }

    @Test
    void aLandedFileWithAnEncryptedMessageEndsInItsError(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("archive.jsonl");
        Files.writeString(file, message("text", "'text':{'content':'hi'}") + "\n{\"encrypt_chat_msg\":\"y\"}\n");
        var source = SampleSource.ofFormat("wecom_messages");
        var found = new ArrayList<String>();

        try (var rows = new FileRows(
                source,
                "CNY",
                FilePart.whole(new SourceFile(source.name(), "archive.jsonl", file.toString(), 0, 0)),
                new Configuration(false))) {
            rows.forEachRemaining(
                    row -> found.add(row.get(position(Landed.DISPOSITION)) + " " + row.get(position(Landed.DETAIL))));
        }

        assertThat(found)
                .containsExactly(
                        "accepted null",
                        "file_error holds encrypted messages (encrypt_chat_msg); decrypt the archive first");
    }

    private static int position(Landed column) {
        return Landed.TABLE.fields().indexOf(column);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            wmUu0zBgAALV7ZymkcMyxvbTe8YdWxxA | customer
            woJ7ijBwAAmqwojT8r_DaNMbr_NAvaag | customer
            wbjc7bDwAAJVylUKpSA3Z5U11tDO4AAA | robot
            woody                            | staff
            wmei                             | staff
            wb_li                            | staff
            180****0162                      | staff
            """)
    void idsSayWhoseTheyAre(String id, String kind) {
        assertThat(WecomId.kind(id)).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            text       | 'text':null                                      | accepted
            text       | 'text':{'content':null}                          | accepted
            text       | 'text':{'content':{'a':1}}                       | quarantined WRONG_TYPE content must be one value, is an object
            text       | 'text':[{'content':'a'},{'content':'b'}]         | quarantined WRONG_TYPE text must be one object, is an array of 2
            text       | 'text':['a']                                     | quarantined WRONG_TYPE text must be an array of objects, holds something else
            mixed      | 'mixed':{'item':[{'type':'text','content':'a'}]} | quarantined MALFORMED_JSON content must be a JSON object, fails at character 1
            chatrecord | 'chatrecord':{'item':'a'}                        | quarantined WRONG_TYPE item must be an array of objects, holds something else
            chatrecord | 'chatrecord':{'item':[{'content':'a'}]}          | accepted
            unheard_of | 'unheard_of':[1,[2]]                             | accepted
            image      | 'image':'{a:'                                   | accepted
            """)
    void bodiesOfAnyShape(String type, String body, String outcome) {
        assertThat(read("wecom_messages", message(type, body)).get(0)).isEqualTo("1 " + outcome);
    }

    @Test
    void aWithdrawalCountsEvenWhenItsMessageHasNoTime() {
        var row = message("disagree", "'disagree':{'userid':'ANN','disagree_time':'1767222000123'}")
                .replace("\"msgtime\":1767222000000", "\"msgtime\":0");

        assertThat(read("wecom_messages", row).get(2))
                .isEqualTo("  consents: who_kind=external_userid who_scope=ww_sample who_id=" + ANN
                        + " purpose=archive at=2025-12-31T23:00:00.123Z action=withdraw channel=wecom source=archive");
    }

    @Test
    void namesRemarksAndPhonesAreNotRead() {
        var row = "{\"external_contact\":{\"external_userid\":\"" + ANN + "\",\"name\":\"SECRET\"},\"follow_user\":[{"
                + "\"userid\":\"lina\",\"remark\":\"SECRET\",\"description\":\"SECRET\",\"remark_corp_name\":\"SECRET\","
                + "\"remark_mobiles\":[\"SECRET\"],\"createtime\":1767200000}]}";

        assertThat(String.join("\n", read("wecom_contacts", row)))
                .startsWith("1 accepted")
                .doesNotContain("SECRET");
    }

    @Test
    void aCallOfSeveralWithoutAGroupIsWithTheCustomer() {
        var row = message("voip_doc_share", "'voipid':'v'")
                .replace("\"" + ANN + "\"", "\"mei\"")
                .replace("[\"lina\"]", "[\"lina\",\"" + ANN + "\"]");

        assertThat(read("wecom_messages", row).get(1)).contains("from_kind=staff to_id=" + ANN + " receivers=2");
    }
}
