package org.headwater.synthetic.traces;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.headwater.synthetic.Noise;
import org.headwater.synthetic.files.Bindings;
import org.headwater.synthetic.life.District;
import org.headwater.synthetic.people.Ids;
import org.headwater.synthetic.people.Person;
import org.junit.jupiter.api.Test;

class IdentityEventsTest {

    private static final Traced TRACED = Traced.of(Traced.WORLD);
    private static final Ids IDS = new Ids(Traced.WORLD.seed());

    @Test
    void oneSignUpTiesTheAnonymousIdToTheOpenid() {
        List<Parsed> signUps = TRACED.ofSensors().stream()
                .filter(event -> "track_signup".equals(event.text("type")))
                .toList();
        Map<String, String> openids = new HashMap<>();
        for (Person person : TRACED.district().people()) {
            openids.put(IDS.anonymous(person.number(), 0), IDS.openid(person.number()));
        }

        assertThat(signUps)
                .hasSizeGreaterThan(500)
                .allSatisfy(event ->
                        assertThat(event.text("distinct_id")).isEqualTo(openids.get(event.text("original_id"))));
        assertThat(signUps).extracting(e -> e.text("original_id")).doesNotHaveDuplicates();
    }

    @Test
    void theOpenidIsUsedFromTheSignUpOnAndNeverBefore() {
        Map<String, Long> signedUpAt = new HashMap<>();
        for (Parsed event : TRACED.ofSensors()) {
            if ("track_signup".equals(event.text("type"))) {
                signedUpAt.put(event.text("distinct_id"), event.whole("time"));
                signedUpAt.put(event.text("original_id"), -event.whole("time"));
            }
        }

        assertThat(TRACED.ofSensors()).allSatisfy(event -> {
            Long at = signedUpAt.get(event.text("distinct_id"));
            if (at != null && at > 0) {
                assertThat(event.whole("time")).isGreaterThanOrEqualTo(at);
            } else if (at != null) {
                assertThat(event.whole("time")).isLessThanOrEqualTo(-at);
            }
        });
    }

    @Test
    void somePeopleCameBeforeTheyJoined() {
        Map<String, Long> joinedAt = TRACED.of(EventKind.JOIN).stream()
                .collect(Collectors.toMap(e -> e.text("distinct_id"), e -> e.whole("time")));
        long early = TRACED.ofSensors().stream()
                .filter(event -> event.is(EventKind.PAGE_VIEW))
                .filter(e -> e.whole("time") < joinedAt.getOrDefault(e.text("distinct_id"), 0L))
                .map(e -> e.text("distinct_id"))
                .distinct()
                .count();

        assertThat(early).isBetween(100L, 700L);
    }

    @Test
    void memberIdsAreThereFromRegisteringOn() {
        Bindings bindings = Bindings.of(TRACED.district());
        Map<String, Integer> numbers = TRACED.district().people().stream()
                .collect(Collectors.toMap(p -> IDS.member(p.number()), Person::number));

        assertThat(TRACED.of(EventKind.REGISTER))
                .hasSizeGreaterThan(500)
                .allSatisfy(event -> assertThat(event.whole("time"))
                        .isEqualTo(bindings.registeredAt(numbers.get(event.property("member_id")))));
        assertThat(TRACED.ofSensors()).allSatisfy(event -> {
            for (String name : List.of("member_id", "sharer_member_id", "inviter_member_id", "invitee_member_id")) {
                String member = event.property(name);
                if (member != null) {
                    assertThat(bindings.registeredAt(numbers.get(member))).isLessThanOrEqualTo(event.whole("time"));
                }
            }
        });
    }

    @Test
    void inviteesNameTheirInviters() {
        long invited = TRACED.district().people().stream()
                .filter(person -> person.inviter() >= 0 && person.joinedAt() < TRACED.end() - 10_000)
                .count();

        assertThat(invited).isPositive();
        assertThat(TRACED.of(EventKind.JOIN).stream().filter(e -> e.property("inviter_openid") != null))
                .hasSizeGreaterThanOrEqualTo((int) invited);
    }

    @Test
    void theSiteKnowsPeopleFromLoggingInOn() {
        Bindings bindings = Bindings.of(TRACED.district());
        Map<String, Person> byBrowser = TRACED.district().people().stream()
                .collect(Collectors.toMap(p -> IDS.anonymous(p.number(), Bindings.SITE_BROWSER), p -> p));

        assertThat(TRACED.ofSegment()).isNotEmpty().allSatisfy(event -> {
            Person person = byBrowser.get(event.text("anonymousId"));
            if (person != null) {
                long at = Instant.parse(event.text("originalTimestamp")).toEpochMilli();
                boolean known = at >= bindings.loggedInAt(person.number());
                // What was done in the very millisecond may come before or after.
                if (at != bindings.loggedInAt(person.number())) {
                    assertThat(event.text("userId")).isEqualTo(known ? IDS.email(person.number()) : null);
                }
            }
        });
    }

    @Test
    void noTwoMessagesHaveOneId() {
        assertThat(TRACED.ofSegment().stream().map(e -> e.text("messageId")))
                .hasSizeGreaterThan(500)
                .doesNotHaveDuplicates();
    }

    @Test
    void segmentTakesThePhonesErrorOut() {
        Traced skewed = Traced.of(Traced.world(60, 1, new Noise(0, 0, 0, 1)));

        assertThat(skewed.ofSegment()).isNotEmpty().allSatisfy(event -> {
            long original = millis(event, "originalTimestamp");
            long sent = millis(event, "sentAt");
            assertThat(millis(event, "receivedAt")).isEqualTo(event.writtenAt());
            assertThat(millis(event, "timestamp")).isEqualTo(event.writtenAt() - (sent - original));
        });
        assertThat(skewed.ofSegment().stream()
                        .filter(e -> Math.abs(millis(e, "originalTimestamp") - millis(e, "timestamp")) > 60_000)
                        .count())
                .isGreaterThan(skewed.ofSegment().size() / 2);
    }

    private static long millis(Parsed event, String stamp) {
        return Instant.parse(event.text(stamp)).toEpochMilli();
    }

    @Test
    void onlyHouseholdsAndRingsShareDevices() {
        District district = TRACED.district();
        Map<String, Set<String>> users = new HashMap<>();
        for (Parsed event : TRACED.ofSensors()) {
            if (event.text("distinct_id").startsWith("oMp") && event.property("$device_id") != null) {
                users.computeIfAbsent(event.property("$device_id"), d -> new HashSet<>())
                        .add(event.text("distinct_id"));
            }
        }
        Set<String> allowed = district.people().stream()
                .flatMap(p -> java.util.stream.Stream.of(
                        IDS.sharedDevice(p.household()), IDS.ringDevice(0, Math.max(0, p.ring()), p.number() % 2)))
                .collect(Collectors.toSet());
        Set<String> shared = users.entrySet().stream()
                .filter(e -> e.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());

        assertThat(allowed).containsAll(shared);
        assertThat(shared).hasSizeGreaterThan(10);
    }
}
