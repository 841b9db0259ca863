package org.headwater.synthetic.people;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.headwater.synthetic.World;
import org.headwater.synthetic.brand.Profile;
import org.headwater.synthetic.testing.Worlds;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeopleTest {

    private static final World WORLD = Worlds.of(Profile.BEAUTY, 20_000, 365);
    private static final List<Person> PEOPLE = new ArrayList<>();

    @BeforeAll
    static void draw() {
        var traits = new Traits(WORLD);
        IntStream.range(0, WORLD.districts())
                .forEach(d -> PEOPLE.addAll(People.of(WORLD, traits, d).people()));
    }

    @ParameterizedTest
    @CsvSource({"KOC, 0.016", "LOUD, 0.02", "BOT, 0.004", "KOL, 0.0005", "RING, 0.013", "COUPON_HUNTER, 0.03"})
    void asManyArePlantedAsSaid(Role role, double share) {
        double planted = PEOPLE.stream().filter(p -> p.role() == role).count() / (double) PEOPLE.size();

        assertThat(planted).isCloseTo(share, within(0.25 * share + 0.001));
    }

    @Test
    void kocsAreNeitherTheBestConnectedNorTheBestCustomers() {
        assertThat(mean(Role.KOC, Person::popularity) / mean(Role.ORDINARY, Person::popularity))
                .isBetween(0.7, 1.4);
        assertThat(mean(Role.KOC, Person::ratePerDay) / mean(Role.ORDINARY, Person::ratePerDay))
                .isBetween(0.8, 1.6);
        assertThat(mean(Role.LOUD, Person::sharesPerDay)).isGreaterThan(mean(Role.KOC, Person::sharesPerDay));
        assertThat(mean(Role.COUPON_HUNTER, Person::ratePerDay))
                .isGreaterThan(1.5 * mean(Role.ORDINARY, Person::ratePerDay));
    }

    private static double mean(Role role, ToDoubleFunction<Person> trait) {
        return PEOPLE.stream()
                .filter(p -> p.role() == role)
                .mapToDouble(trait)
                .average()
                .orElseThrow();
    }

    @Test
    void onlyKocsAreTrustedAnywhere() {
        assertThat(PEOPLE).allMatch(p -> p.role() == Role.KOC == (p.categories() != 0));
    }

    @Test
    void aRingLivesTogetherAndInvitesItself() {
        Map<String, Long> sizes = PEOPLE.stream()
                .filter(p -> p.ring() >= 0 && p.role() == Role.RING)
                .collect(groupingBy(p -> p.number() / 1000 + "-" + p.ring() + "-" + p.household(), counting()));

        assertThat(sizes).hasSize(2 * WORLD.districts());
        assertThat(sizes.values()).allMatch(size -> size >= 4 && size <= 8);
        assertThat(PEOPLE.stream().filter(p -> p.role() == Role.RING && p.inviter() >= 0))
                .isNotEmpty()
                .allMatch(p -> PEOPLE.get(p.inviter()).ring() == p.ring());
    }

    @Test
    void whoInvitesWasThereBefore() {
        assertThat(PEOPLE.stream().filter(p -> p.source() == JoinSource.INVITE))
                .hasSizeGreaterThan(PEOPLE.size() / 10)
                .allMatch(p -> PEOPLE.get(p.inviter()).joinedAt() < p.joinedAt());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20260131, -5, Long.MIN_VALUE, Long.MAX_VALUE})
    void noTwoPeopleHaveAnIdInCommon(long seed) {
        var ids = new Ids(seed);
        List<IntFunction<String>> kinds = List.of(
                ids::member,
                ids::phone,
                ids::email,
                ids::unionid,
                ids::openid,
                ids::externalUserid,
                ids::taobaoNick,
                ids::device,
                p -> ids.anonymous(p, 0),
                p -> ids.anonymous(p, 2));

        for (IntFunction<String> kind : kinds) {
            assertThat(IntStream.range(0, 30_000).mapToObj(kind).distinct()).hasSize(30_000);
        }
        assertThat(IntStream.range(0, 1000).mapToObj(ids::phone)).allMatch(phone -> phone.matches("1[0-9]{10}"));
    }
}
