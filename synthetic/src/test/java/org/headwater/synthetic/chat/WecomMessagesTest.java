package org.headwater.synthetic.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.headwater.synthetic.WorldTime;
import org.headwater.synthetic.chat.Archive.Row;
import org.headwater.synthetic.files.DistrictFiles;
import org.headwater.synthetic.life.District;
import org.headwater.synthetic.life.Share;
import org.headwater.synthetic.life.Tie;
import org.headwater.synthetic.people.Ids;
import org.headwater.synthetic.people.Person;
import org.headwater.synthetic.people.Role;
import org.headwater.synthetic.testing.Worlds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WecomMessagesTest {

    private static final District DISTRICT = Archive.until(90);
    private static final List<Row> ROWS = Archive.rows(DISTRICT, new WecomMessages());
    private static final Ids IDS = new Ids(Worlds.SEED);

    @Test
    void everySentMessageHasOneIntentAndNothingElseHas() {
        Set<String> intents = new HashSet<>();
        new MessageIntents().rows(DISTRICT, row -> {
            assertThat(row).hasSameSizeAs(new MessageIntents().columns());
            assertThat(intents.add((String) row[0])).isTrue();
        });

        assertThat(ids("send")).containsExactlyInAnyOrderElementsOf(intents);
    }

    @Test
    void noIdIsUsedTwice() {
        assertThat(ROWS).extracting(row -> row.text("msgid")).doesNotHaveDuplicates();
    }

    @Test
    void aMessageGoesToSomebodyAndNeverToItsSender() {
        for (Row row : messages()) {
            assertThat(row.texts("tolist"))
                    .isNotEmpty()
                    .doesNotContain(row.text("from"))
                    .doesNotHaveDuplicates();
            assertThat(row.text("roomid").isEmpty()).isEqualTo(!isInGroup(row));
            assertThat(row.text("msgid")).endsWith("_external");
            assertThat(row.json().get("msgtime")).isEqualTo(row.at());
            assertThat(row.json()).containsKey(row.text("msgtype"));
        }
    }

    /** The other members at that moment, as the group's own snapshots tell of them. */
    @Test
    void aGroupsMessageGoesToItsOtherMembers() {
        Map<String, List<Row>> snapshots = Archive.rows(DISTRICT, new WecomGroups()).stream()
                .collect(Collectors.groupingBy(row -> row.text("chat_id")));
        int compared = 0;
        for (Row row : messages()) {
            if (isInGroup(row)) {
                for (Row snapshot : snapshots.get(row.text("roomid"))) {
                    // So soon after it that hardly anybody has come or gone.
                    if (row.at() >= snapshot.at() && row.at() < snapshot.at() + 6 * 3_600_000) {
                        Set<String> members = snapshot.objects("member_list").stream()
                                .map(member -> (String) member.get("userid"))
                                .collect(Collectors.toSet());
                        Set<String> others = new HashSet<>(row.texts("tolist"));
                        others.add(row.text("from"));
                        members.removeAll(others);
                        assertThat(members).hasSizeLessThanOrEqualTo(2);
                        compared++;
                    }
                }
            }
        }
        assertThat(compared).isGreaterThan(5);
    }

    @Test
    void whatIsTakenBackWasSaidBeforeByTheSamePerson() {
        Map<String, Row> byId = messages().stream().collect(Collectors.toMap(row -> row.text("msgid"), row -> row));
        List<Row> recalls =
                messages().stream().filter(row -> row.is("action", "recall")).toList();

        assertThat(recalls).hasSizeGreaterThan(10);
        for (Row recall : recalls) {
            Row said = byId.get((String) recall.object("revoke").get("pre_msgid"));
            assertThat(said.text("from")).isEqualTo(recall.text("from"));
            assertThat(recall.at() - said.at()).isBetween(1L, 120_000L);
        }
        assertThat(recalls)
                .anyMatch(recall -> WorldTime.day(recall.at())
                        > WorldTime.day(
                                byId.get((String) recall.object("revoke").get("pre_msgid"))
                                        .at()));
    }

    @Test
    void everybodyAgreesOrDisagreesOnce() {
        Map<String, String> answers = new HashMap<>();
        for (Row row : messages()) {
            if (row.is("msgtype", "agree") || row.is("msgtype", "disagree")) {
                assertThat(answers.put(row.text("from"), row.text("msgtype"))).isNull();
            }
        }

        for (Person person : DISTRICT.people()) {
            assertThat(answers.get(IDS.externalUserid(person.number())))
                    .isEqualTo(person.archiveConsent() ? "agree" : "disagree");
        }
    }

    @Test
    void thoseWhoDisagreedAreNotArchivedAnyMore() {
        Set<String> disagreed = messages().stream()
                .filter(row -> row.is("msgtype", "disagree"))
                .map(row -> row.text("from"))
                .collect(Collectors.toSet());
        List<Row> toThem = messages().stream()
                .filter(row -> !isInGroup(row))
                .filter(row -> disagreed.contains(row.text("from"))
                        || disagreed.contains(row.texts("tolist").get(0)))
                .filter(row -> !row.is("action", "recall"))
                .toList();

        // The welcome and the answer to the question itself.
        assertThat(toThem).hasSize(2 * disagreed.size());
    }

    @Test
    void programsNeverTalk() {
        Set<String> programs = DISTRICT.people().stream()
                .filter(person -> person.role() == Role.BOT)
                .map(person -> IDS.externalUserid(person.number()))
                .collect(Collectors.toSet());

        assertThat(programs).isNotEmpty();
        assertThat(messages())
                .filteredOn(row -> programs.contains(row.text("from")))
                .extracting(row -> row.text("msgtype"))
                .hasSize(programs.size())
                .isSubsetOf("agree", "disagree");
    }

    @Test
    void linksInGroupsCarryTheShareThatTheyAre() {
        Map<String, Share> shares =
                DISTRICT.shares().stream().collect(Collectors.toMap(share -> Share.id(share.key()), share -> share));
        int links = 0;
        for (Row row : messages()) {
            String url = row.is("msgtype", "link") ? (String) row.object("link").get("link_url") : "";
            if (url.contains("share_id=")) {
                Share share = shares.get(url.substring(url.indexOf("share_id=") + 9, url.indexOf("&from")));
                assertThat(share.tie()).isEqualTo(Tie.GROUP);
                assertThat(share.at()).isEqualTo(row.at());
                assertThat(row.text("from")).isEqualTo(IDS.externalUserid(share.person()));
                assertThat(url).contains(share.content().id());
                links++;
            }
        }
        assertThat(links).isGreaterThan(20);
    }

    @Test
    void aWorldWithoutActivityHasWelcomesAndConsentsOnly() {
        Set<Intent> intents = ChatLog.of(Archive.of(DISTRICT.world().profile(), 90, 0)).messages().stream()
                .map(Message::intent)
                .collect(Collectors.toSet());

        assertThat(intents).containsExactlyInAnyOrder(Intent.STAFF_WELCOME, Intent.CONSENT);
    }

    @Test
    void twiceTheActivityIsAboutTwiceTheTalk() {
        long once = talk(DISTRICT);
        long twice = talk(Archive.of(DISTRICT.world().profile(), 90, 2));

        assertThat((double) twice / once).isBetween(1.6, 2.1);
    }

    private static long talk(District district) {
        return ChatLog.of(district).messages().stream()
                .filter(message -> message.intent() != Intent.STAFF_WELCOME && message.intent() != Intent.CONSENT)
                .count();
    }

    @ParameterizedTest
    @EnumSource(Written.class)
    void thirtyDaysMoreChangeNoEarlierLine(Written written) {
        District shorter = Archive.until(60);
        long end = shorter.world().endMillis();

        assertThat(Archive.rows(DISTRICT, written.files).stream()
                        .filter(row -> row.at() < end)
                        .map(Row::text))
                .hasSizeGreaterThan(10)
                .containsExactlyInAnyOrderElementsOf(Archive.rows(shorter, written.files).stream()
                        .map(Row::text)
                        .toList());
    }

    enum Written {
        MESSAGES(new WecomMessages()),
        CUSTOMERS(new WecomCustomers()),
        GROUPS(new WecomGroups());

        private final DistrictFiles files;

        Written(DistrictFiles files) {
            this.files = files;
        }
    }

    private static List<Row> messages() {
        return ROWS.stream().filter(row -> !row.is("action", "switch")).toList();
    }

    private static boolean isInGroup(Row row) {
        return row.text("roomid").startsWith("wr");
    }

    private static List<String> ids(String action) {
        return ROWS.stream()
                .filter(row -> row.is("action", action))
                .map(row -> row.text("msgid"))
                .toList();
    }
}
