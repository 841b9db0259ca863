package org.headwater.synthetic.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.headwater.synthetic.World;
import org.headwater.synthetic.WorldTime;
import org.headwater.synthetic.brand.Campaigns;
import org.headwater.synthetic.brand.Profile;
import org.headwater.synthetic.people.Person;
import org.headwater.synthetic.people.Role;
import org.headwater.synthetic.people.Traits;
import org.headwater.synthetic.testing.Worlds;
import org.junit.jupiter.api.Test;

/**
 * What was planted comes back from what can be seen: orders with their coupons and links, shares and openings, who was
 * sent what. Nothing here looks at a cause, a rate or an effect but to compare with it in the end.
 */
class RecoveryTest {

    private static final World WORLD = Worlds.of(Profile.BEAUTY, 12_000, 365);
    private static final List<District> DISTRICTS = Worlds.lived(WORLD);
    private static final double DAY = WorldTime.DAY_MILLIS;

    /** Orders that no link or coupon led to, counted over the calendar's days, by maximum likelihood. */
    @Test
    void purchaseRatesAndDropOut() {
        List<MbgNbd.Customer> customers = new ArrayList<>();
        for (District district : DISTRICTS) {
            Map<Integer, List<Long>> times = new HashMap<>();
            seen(district, o -> o.isPaid() && o.shareKey() == 0 && o.campaign() < 0)
                    .forEach(o -> times.computeIfAbsent(o.person(), p -> new ArrayList<>())
                            .add(o.orderedAt()));
            times.values()
                    .forEach(t -> customers.add(new MbgNbd.Customer(
                            t.size() - 1,
                            (t.get(t.size() - 1) - t.get(0)) / DAY,
                            (WORLD.endMillis() - t.get(0)) / DAY)));
        }

        MbgNbd fit = MbgNbd.fit(customers);

        Profile planted = WORLD.profile();
        assertThat(customers).hasSizeGreaterThan(7000);
        assertThat(fit.r()).isCloseTo(planted.rateShape, within(0.15));
        assertThat(fit.r() / fit.alpha()).isCloseTo(planted.rateShape / planted.rateDays, within(0.0015));
        assertThat(fit.a() / (fit.a() + fit.b()))
                .isCloseTo(planted.leaveA / (planted.leaveA + planted.leaveB), within(0.03));
    }

    /** Openings over receivers, by the kind of tie, of first shares by people who are no KOC. */
    @Test
    void howReadilySharesAreOpened() {
        for (Tie tie : Tie.values()) {
            double receivers = 0;
            double opened = 0;
            double expected = 0;
            for (District district : DISTRICTS) {
                for (Share share : district.shares()) {
                    if (share.at() < WORLD.endMillis() && isPlain(district, share, tie)) {
                        receivers += share.receivers();
                        expected += expected(district, share);
                    }
                }
                opened += district.openings().stream()
                        .filter(o -> o.share().at() < WORLD.endMillis())
                        .filter(o -> isHere(district, o.share().person()) && isPlain(district, o.share(), tie))
                        .count();
            }

            double error = 4 * Math.sqrt(opened) / receivers;
            assertThat(opened / receivers).as(tie.key()).isCloseTo(expected / receivers, within(error));
        }
    }

    private static boolean isPlain(District district, Share share, Tie tie) {
        Role role = district.person(share.person()).role();
        return share.tie() == tie && share.depth() == 0 && (role == Role.ORDINARY || role == Role.LOUD);
    }

    private static boolean isHere(District district, int person) {
        return person / World.DISTRICT_SIZE == district.number();
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
        Group sent = new Group();
        Group heldOut = new Group();
        for (District district : DISTRICTS) {
            Map<Integer, List<Long>> times = new HashMap<>();
            seen(district, Order::isPaid)
                    .forEach(o -> times.computeIfAbsent(o.person(), p -> new ArrayList<>())
                            .add(o.orderedAt()));
            long lastStart = WORLD.endMillis() - Campaigns.WINDOW_DAYS * WorldTime.DAY_MILLIS;
            for (Delivery delivery : district.deliveries()) {
                long from = delivery.campaign().sendAtMillis();
                if (from < lastStart) {
                    long until = from + Campaigns.WINDOW_DAYS * WorldTime.DAY_MILLIS;
                    long orders = times.getOrDefault(delivery.person(), List.of()).stream()
                            .filter(t -> t >= from && t < until)
                            .count();
                    (delivery.heldOut() ? heldOut : sent).add(orders, delivery);
                }
            }
        }

        double difference = sent.mean() - heldOut.mean();
        double error = Math.sqrt(sent.errorSquared() + heldOut.errorSquared());
        assertThat(difference / error).isGreaterThan(4);
        assertThat(difference).isCloseTo(sent.effect / sent.count, within(3 * error));
    }

    private static final class Group {
        private double count;
        private double orders;
        private double squares;
        private double effect;

        void add(long seen, Delivery delivery) {
            count++;
            orders += seen;
            squares += (double) seen * seen;
            effect += delivery.reached() ? delivery.effect() : 0;
        }

        double mean() {
            return orders / count;
        }

        double errorSquared() {
            return (squares / count - mean() * mean()) / count;
        }
    }

    private static List<Order> seen(District district, Predicate<Order> which) {
        return district.orders().stream()
                .filter(o -> o.orderedAt() < WORLD.endMillis())
                .filter(which)
                .toList();
    }
}
