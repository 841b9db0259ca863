package org.headwater.synthetic.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.headwater.synthetic.World;
import org.headwater.synthetic.people.Person;
import org.headwater.synthetic.testing.Worlds;
import org.junit.jupiter.api.Test;

/** What happened stays as it was, however much longer or larger the world gets. */
class PrefixTest {

    private static final World SHORT = Worlds.beauty(1000, 60, 60);
    private static final World LONG = Worlds.beauty(1000, 60, 100);

    @Test
    void moreDaysChangeNoEarlierOne() {
        District shorter = Worlds.lived(SHORT).get(0);
        District longer = Worlds.lived(LONG).get(0);
        long end = shorter.world().endMillis() + 300L * 86_400_000;

        assertThat(longer.people())
                .usingRecursiveFieldByFieldElementComparator()
                .isEqualTo(shorter.people());
        assertSame(shorter, longer, District::orders, Order::orderedAt, end);
        assertSame(shorter, longer, District::shares, Share::at, end);
        assertSame(shorter, longer, District::openings, Opening::at, end);
        assertSame(shorter, longer, District::deliveries, d -> d.campaign().sendAtMillis(), end);
    }

    private static <T> void assertSame(
            District one, District other, Function<District, List<T>> what, ToLongFunction<T> at, long end) {
        List<T> before =
                what.apply(one).stream().filter(t -> at.applyAsLong(t) < end).toList();

        assertThat(before).hasSizeGreaterThan(100);
        assertThat(what.apply(other).stream()
                        .filter(t -> at.applyAsLong(t) < end)
                        .toList())
                .isEqualTo(before);
    }

    @Test
    void morePeopleChangeNoFullDistrict() {
        District alone = Worlds.lived(Worlds.beauty(1000, 60, 60)).get(0);
        District beside = Worlds.lived(Worlds.beauty(2500, 60, 60)).get(0);

        assertThat(beside.orders()).isEqualTo(alone.orders());
        assertThat(beside.shares()).isEqualTo(alone.shares());
        assertThat(beside.openings()).isEqualTo(alone.openings());
        assertThat(beside.deliveries()).hasToString(alone.deliveries().toString());
    }

    @Test
    void morePeopleChangeNobodysTraits() {
        List<Person> few = Worlds.lived(Worlds.beauty(300, 60, 60)).get(0).people();
        List<Person> many = Worlds.lived(Worlds.beauty(1000, 60, 60)).get(0).people();

        assertThat(few).hasSize(300);
        assertThat(many.subList(0, 300))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("source", "inviter")
                .isEqualTo(few);
    }

    @Test
    void anotherSeedIsAnotherWorld() {
        World other = new World(
                SHORT.profile(), SHORT.users(), SHORT.days(), SHORT.until(), SHORT.seed() + 1, 1, SHORT.noise());

        assertThat(Worlds.lived(other).get(0).orders())
                .doesNotContainAnyElementsOf(Worlds.lived(SHORT).get(0).orders());
    }
}
