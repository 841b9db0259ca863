package org.headwater.synthetic.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.headwater.synthetic.chat.Archive.Row;
import org.headwater.synthetic.files.Bindings;
import org.headwater.synthetic.life.District;
import org.headwater.synthetic.people.Ids;
import org.headwater.synthetic.people.JoinSource;
import org.headwater.synthetic.people.Person;
import org.headwater.synthetic.testing.JsonValues;
import org.headwater.synthetic.testing.Worlds;
import org.junit.jupiter.api.Test;

class WecomCustomersTest {

    private static final District DISTRICT = Archive.until(90);
    private static final Ids IDS = new Ids(Worlds.SEED);
    private static final Map<String, List<Row>> LINES = Archive.rows(DISTRICT, new WecomCustomers()).stream()
            .sorted(Comparator.comparingLong(Row::at))
            .collect(Collectors.groupingBy(
                    row -> (String) row.object("external_contact").get("external_userid")));

    @Test
    void everybodyIsThereFromTheMomentThatTheyWereAdded() {
        assertThat(LINES).hasSameSizeAs(DISTRICT.people());
        for (Person person : DISTRICT.people()) {
            Row first = lines(person).get(0);
            Map<String, Object> follower = first.objects("follow_user").get(0);

            assertThat(first.at()).isEqualTo(person.joinedAt());
            assertThat(first.objects("follow_user")).hasSize(1);
            assertThat(follower.get("userid")).isEqualTo(Ids.staff(0, person.staff()));
            assertThat(follower.get("createtime")).isEqualTo(person.joinedAt() / 1000);
            assertThat(follower.get("add_way")).isEqualTo((long) person.source().addWay);
        }
    }

    @Test
    void eachLineShowsOneMoreTagOrFollowerThanTheOneBefore() {
        for (List<Row> lines : LINES.values()) {
            for (int i = 1; i < lines.size(); i++) {
                assertThat(size(lines.get(i))).isEqualTo(size(lines.get(i - 1)) + 1);
            }
        }
        assertThat(LINES.values()).anyMatch(lines -> lines.size() > 2);
    }

    @Test
    void aFewAreAddedByAColleagueToo() {
        long twice = LINES.values().stream()
                .filter(lines ->
                        lines.get(lines.size() - 1).objects("follow_user").size() == 2)
                .count();

        // 8 % of a thousand, less those for whom it is yet to come
        assertThat(twice).isBetween(35L, 95L);
    }

    @Test
    void theUnionidIsThereWhenTheIdentitiesHaveIt() {
        var bindings = Bindings.of(DISTRICT);
        for (Person person : DISTRICT.people()) {
            Object unionid = lines(person).get(0).object("external_contact").get("unionid");

            assertThat(unionid)
                    .isEqualTo(bindings.isUnionidInWecom(person.number()) ? IDS.unionid(person.number()) : null);
        }
    }

    @Test
    void theCodeTellsHowSomebodyCame() {
        Map<JoinSource, String> begins = new HashMap<>(Map.of(
                JoinSource.QR, "qr_",
                JoinSource.INVITE, "inv",
                JoinSource.TENCENT_ADS, "tencent_cmp0",
                JoinSource.OCEAN_ENGINE, "ocean_cmp0",
                JoinSource.CONTENT, "content_"));
        for (Person person : DISTRICT.people()) {
            String state =
                    (String) lines(person).get(0).objects("follow_user").get(0).get("state");

            assertThat(state).startsWith(begins.get(person.source())).hasSizeLessThanOrEqualTo(30);
            if (state.startsWith("inv_")) {
                assertThat(state).isEqualTo("inv_" + IDS.member(person.inviter()));
            }
        }
    }

    private static List<Row> lines(Person person) {
        return LINES.get(IDS.externalUserid(person.number()));
    }

    private static int size(Row row) {
        List<Map<String, Object>> followers = row.objects("follow_user");
        return followers.size()
                + JsonValues.objects(followers.get(0).get("tags")).size();
    }
}
