package org.headwater.synthetic.files;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.headwater.synthetic.life.District;
import org.headwater.synthetic.people.Ids;
import org.headwater.synthetic.people.Person;
import org.junit.jupiter.api.Test;

class ConsentsTest {

    private static final District DISTRICT = Lived.until(90);
    private static final Ids IDS = new Ids(7);
    private static final List<Map<String, Object>> LINES = Written.of(DISTRICT, new Consents()).stream()
            .map(Written.Text::json)
            .toList();

    private static List<Map<String, Object>> of(String purpose) {
        return LINES.stream().filter(l -> l.get("purpose").equals(purpose)).toList();
    }

    @Test
    void grantsAndWithdrawalsTakeTurnsBeginningWithAGrant() {
        Map<List<Object>, List<Object>> actions = LINES.stream()
                .collect(groupingBy(
                        l -> List.of(l.get("id_value"), l.get("purpose")), mapping(l -> l.get("action"), toList())));

        assertThat(actions.values()).allSatisfy(a -> {
            for (int i = 0; i < a.size(); i++) {
                assertThat(a.get(i)).isEqualTo(i % 2 == 0 ? "grant" : "withdraw");
            }
        });
        assertThat(actions.values()).anyMatch(a -> a.size() == 2);
    }

    @Test
    void theChatArchiveHasTheConsentOfThoseWhoGaveIt() {
        Set<String> expected = DISTRICT.people().stream()
                .filter(p ->
                        p.archiveConsent() && p.joinedAt() < DISTRICT.world().endMillis())
                .map(p -> IDS.externalUserid(p.number()))
                .collect(toSet());

        assertThat(of("chat_archive")).extracting(l -> l.get("id_value")).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(of("chat_archive")).allMatch(l -> l.get("action").equals("grant"));
    }

    @Test
    void aShareOfPeopleGrantsEachPurpose() {
        for (ConsentPurpose purpose : ConsentPurpose.values()) {
            if (purpose != ConsentPurpose.CHAT_ARCHIVE) {
                long people = of(purpose.key()).stream()
                        .map(l -> l.get("id_value"))
                        .distinct()
                        .count();
                assertThat(people / 1000.0).isCloseTo(purpose.granted, within(0.06));
            }
        }
    }

    @Test
    void nobodyIsKnownByAMemberIdBeforeThereIsOne() {
        var bindings = Bindings.of(DISTRICT);
        Map<String, Person> members = DISTRICT.people().stream().collect(toMap(p -> IDS.member(p.number()), p -> p));

        for (Written.Text text : Written.of(DISTRICT, new Consents())) {
            Map<String, Object> line = text.json();
            if (line.get("id_type").equals("member_id")) {
                Person person = members.get((String) line.get("id_value"));
                assertThat(bindings.registeredAt(person.number())).isLessThanOrEqualTo(text.at());
            }
        }
        assertThat(LINES).extracting(l -> l.get("id_type")).contains("member_id", "phone", "external_userid");
        assertThat(LINES).extracting(l -> l.get("consent_id")).doesNotHaveDuplicates();
    }
}
