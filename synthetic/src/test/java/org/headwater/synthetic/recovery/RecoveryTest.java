package org.headwater.synthetic.recovery;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.headwater.synthetic.World;
import org.headwater.synthetic.WorldTime;
import org.headwater.synthetic.brand.Campaigns;
import org.headwater.synthetic.brand.Profile;
import org.headwater.synthetic.life.District;
import org.headwater.synthetic.life.Influence;
import org.headwater.synthetic.life.Share;
import org.headwater.synthetic.life.Tie;
import org.headwater.synthetic.people.Person;
import org.headwater.synthetic.people.Role;
import org.headwater.synthetic.people.Traits;
import org.headwater.synthetic.testing.Worlds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What was planted comes back from the files: orders with their coupons and links, shares and openings, who was sent what.
 * The truth is looked at only in the end, to compare.
 */
class RecoveryTest {

    private static final World WORLD = Worlds.of(Profile.BEAUTY, 12_000, 365);
    private static final List<District> DISTRICTS = Worlds.lived(WORLD);
    private static final List<Seen> SEEN = DISTRICTS.stream().map(Seen::of).toList();
    private static final double DAY = WorldTime.DAY_MILLIS;

    /** Orders that no link or campaign led to, counted over the calendar's days, by maximum likelihood. */
    @Test
    void purchaseRatesAndDropOut() {
        Map<Integer, List<Long>> times = times(o -> !o.hasLink() && !o.hasCampaign());
        List<MbgNbd.Customer> customers = times.values().stream()
                .map(t -> new MbgNbd.Customer(
                        t.size() - 1, (t.get(t.size() - 1) - t.get(0)) / DAY, (WORLD.endMillis() - t.get(0)) / DAY))
                .toList();

        MbgNbd fit = MbgNbd.fit(customers);

        Profile planted = WORLD.profile();
        assertThat(customers).hasSizeGreaterThan(7000);
        assertThat(fit.r()).isCloseTo(planted.rateShape, within(0.15));
        assertThat(fit.r() / fit.alpha()).isCloseTo(planted.rateShape / planted.rateDays, within(0.0015));
        assertThat(fit.a() / (fit.a() + fit.b()))
                .isCloseTo(planted.leaveA / (planted.leaveA + planted.leaveB), within(0.03));
    }

    /** In order of time, by person. */
    private static Map<Integer, List<Long>> times(Predicate<Seen.PaidOrder> which) {
        return SEEN.stream()
                .flatMap(seen -> seen.orders.values().stream())
                .filter(which)
                .sorted(Comparator.comparingLong(Seen.PaidOrder::paidAt))
                .collect(groupingBy(Seen.PaidOrder::person, mapping(Seen.PaidOrder::paidAt, toList())));
    }

    /** Openings over receivers, by the kind of tie, of first shares by people who are no KOC. */
    @ParameterizedTest
    @EnumSource
    void howReadilySharesAreOpened(Tie tie) {
        double receivers = 0;
        double opened = 0;
        double expected = 0;
        for (int i = 0; i < DISTRICTS.size(); i++) {
            District district = DISTRICTS.get(i);
            Map<String, Share> shares =
                    district.shares().stream().collect(toMap(s -> Share.id(s.key()), Function.identity()));
            for (Seen.Passed passed : SEEN.get(i).shares) {
                Share share = shares.get(passed.id());
                if (passed.tie().equals(tie.key()) && passed.isFirst() && isByPlainPeople(district, share)) {
                    receivers += passed.receivers();
                    opened += SEEN.get(i).openings.getOrDefault(passed.id(), 0);
                    expected += expected(district, share);
                }
            }
        }

        double error = 4 * Math.sqrt(opened) / receivers;
        assertThat(opened).isGreaterThan(500);
        assertThat(opened / receivers).isCloseTo(expected / receivers, within(error));
    }

    private static boolean isByPlainPeople(District district, Share share) {
        Role role = district.person(share.person()).role();
        return role == Role.ORDINARY || role == Role.LOUD;
    }

    /** By the truth about each edge, and what was published about the content. */
    private static double expected(District district, Share share) {
        Person sharer = district.person(share.person());
        List<Integer> receivers = switch (share.tie()) {
            case FRIEND -> district.ties().friends(sharer.number());
            case GROUP -> district.ties().group(sharer.group());
            case MOMENTS -> district.ties().followers(sharer.number());
        };
        var traits = new Traits(WORLD);
        double sum = 0;
        for (int receiver : receivers) {
            Person person = district.person(receiver);
            boolean opens = person.role() != Role.BOT && person.role() != Role.RING && receiver != sharer.number();
            if (opens && person.joinedAt() <= share.at()) {
                double affinity = Math.max(0.2, Math.min(3, traits.affinity(person, share.category())));
                sum += Math.min(0.9, Influence.probability(share.tie(), sharer, person) * affinity * share.quality());
            }
        }
        return sum;
    }

    /** Orders within seven days of those who were sent a message, less those of the held out. */
    @Test
    void whatCampaignsDo() {
        Map<Integer, List<Long>> times = times(o -> true);
        Group sent = new Group();
        Group heldOut = new Group();
        long window = Campaigns.WINDOW_DAYS * WorldTime.DAY_MILLIS;
        for (Seen seen : SEEN) {
            for (Seen.Sent delivery : seen.deliveries) {
                if (delivery.at() + window < WORLD.endMillis()) {
                    long from = WorldTime.midnight(WorldTime.day(delivery.at()));
                    long orders = times.getOrDefault(delivery.person(), List.of()).stream()
                            .filter(t -> t >= from && t < from + window + WorldTime.DAY_MILLIS)
                            .count();
                    (delivery.heldOut() ? heldOut : sent).add(orders);
                }
            }
        }
        double planted = DISTRICTS.stream()
                .flatMap(d -> d.deliveries().stream())
                .filter(d -> !d.heldOut() && d.campaign().sendAtMillis() + window < WORLD.endMillis())
                .mapToDouble(d -> d.reached() ? d.effect() : 0)
                .average()
                .orElseThrow();

        double difference = sent.mean() - heldOut.mean();
        double error = Math.sqrt(sent.errorSquared() + heldOut.errorSquared());
        assertThat(difference / error).as("told from chance").isGreaterThan(4);
        assertThat(difference).isCloseTo(planted, within(3 * error));
    }

    private static final class Group {
        private double count;
        private double orders;
        private double squares;

        void add(long seen) {
            count++;
            orders += seen;
            squares += (double) seen * seen;
        }

        double mean() {
            return orders / count;
        }

        double errorSquared() {
            return (squares / count - mean() * mean()) / count;
        }
    }
}
