package org.headwater.synthetic.life;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.headwater.synthetic.Brand;
import org.headwater.synthetic.WorldTime;
import org.headwater.synthetic.brand.Content;
import org.headwater.synthetic.draw.Draws;
import org.headwater.synthetic.draw.Purpose;
import org.headwater.synthetic.people.Person;
import org.headwater.synthetic.people.Role;

/**
 * Rings: every few weeks an account shares, the next one opens within a minute, orders something small with the coupon
 * and shares on, round to the first; most of it is given back once the reward is paid.
 */
final class Rings {

    private static final double MEAN_DAYS_BETWEEN_BURSTS = 18;
    private static final int ORDERS_PERCENT = 75;
    private static final int COUPON_PERCENT = 30;

    private final Brand brand;
    private final long seed;
    private final Agenda agenda;
    private final List<State> states;
    private final Annals annals;
    private final int first;

    Rings(Brand brand, Agenda agenda, List<State> states, Annals annals) {
        this.brand = brand;
        this.seed = brand.world().seed();
        this.agenda = agenda;
        this.states = states;
        this.annals = annals;
        this.first = states.get(0).person.number();
    }

    void begin() {
        for (State state : states) {
            Person person = state.person;
            if (person.role() == Role.RING && !isRingOf(person.number() - 1, person.ring())) {
                planBurst(state, last(person).joinedAt());
            }
        }
    }

    private void planBurst(State head, long after) {
        double days = head.sharing.exponential(1 / MEAN_DAYS_BETWEEN_BURSTS);
        agenda.add(
                after + Math.round(days * TimeUnit.DAYS.toMillis(1)),
                Agenda.Kind.RING_BURST,
                head.person.number(),
                0,
                null);
    }

    void burst(Agenda.Item item) {
        State head = state(item.person());
        Content content = brand.contents().of(WorldTime.day(item.at())).get(0);
        pass(head, item.at(), content, null);
        planBurst(head, item.at());
    }

    /** Each account hands on to the next; the last one's share is opened by the first. */
    private void pass(State from, long at, Content content, Share parent) {
        Person person = from.person;
        int next = isRingOf(person.number() + 1, person.ring()) ? person.number() + 1 : head(person);
        if (next == person.number()) {
            return;
        }
        var share = Share.of(person.number(), ++from.shares, at, content, Tie.FRIEND, parent, 1);
        annals.shares.add(share);
        var draws = Draws.of(seed, Purpose.RING, share.key(), 100);
        agenda.add(at + 5_000 + draws.below(50_000), Agenda.Kind.RING_OPENING, next, share.key(), share);
    }

    void opening(Agenda.Item item) {
        var share = (Share) item.what();
        State state = state(item.person());
        annals.openings.add(new Opening(share, item.person(), item.at()));
        var draws = Draws.of(seed, Purpose.RING, share.key(), 101);
        if (draws.below(100) < ORDERS_PERCENT) {
            agenda.add(
                    item.at() + 30_000 + draws.below(90_000),
                    Agenda.Kind.MOVED_ORDER,
                    item.person(),
                    share.key(),
                    new Buying.Move(Cause.RING, share.category(), share.key(), -1, COUPON_PERCENT));
        }
        boolean backAtHead = item.person() == head(state.person);
        if (!backAtHead) {
            pass(state, item.at() + 180_000, share.content(), share);
        }
    }

    private Person last(Person person) {
        int last = person.number();
        while (isRingOf(last + 1, person.ring())) {
            last++;
        }
        return state(last).person;
    }

    private int head(Person person) {
        int head = person.number();
        while (isRingOf(head - 1, person.ring())) {
            head--;
        }
        return head;
    }

    private boolean isRingOf(int person, int ring) {
        return person >= first
                && person < first + states.size()
                && state(person).person.ring() == ring;
    }

    private State state(int person) {
        return states.get(person - first);
    }
}
