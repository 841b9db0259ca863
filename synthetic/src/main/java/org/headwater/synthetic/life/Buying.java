package org.headwater.synthetic.life;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.headwater.synthetic.World;
import org.headwater.synthetic.brand.Season;
import org.headwater.synthetic.draw.Draws;
import org.headwater.synthetic.life.Till.Wish;
import org.headwater.synthetic.people.Person;

/**
 * Orders. Of their own accord people order at a rate of their own on the season's even scale, and may be gone for good
 * after each order, the first included (MBG/NBD). Orders that somebody or something else moved them to come on top.
 */
final class Buying {

    /** From joining to the first order, even days. */
    private static final double MEAN_DAYS_TO_FIRST = 4;

    private static final double UNPAID_PER_PAID = 0.1;
    private static final double MEAN_DAYS_TO_UNPAID = 10;
    /** For how long a link that was opened is still at hand when somebody orders anyway. */
    private static final long LINK_AT_HAND = TimeUnit.HOURS.toMillis(24);

    private static final double TAKES_LINK = 0.5;

    private final Till till;
    private final Agenda agenda;
    private final List<State> states;
    private final Annals annals;
    private final int first;

    Buying(World world, Agenda agenda, List<State> states, Annals annals) {
        this.till = new Till(world);
        this.agenda = agenda;
        this.states = states;
        this.annals = annals;
        this.first = states.get(0).person.number();
    }

    void begin() {
        for (State state : states) {
            if (state.person.buys()) {
                plan(state, state.person.joinedAt(), 1 / MEAN_DAYS_TO_FIRST);
            }
        }
    }

    private void plan(State state, long after, double rate) {
        double even = Season.evenAt(after) + state.ordering.exponential(rate);
        if (even < Season.LAST) {
            agenda.add(Math.max(after, Season.at(even)), Agenda.Kind.OWN_ORDER, state.person.number(), 0, null);
        }
    }

    void ownOrder(Agenda.Item item) {
        State state = state(item);
        Draws draws = state.ordering;
        boolean takesLink = draws.chance(TAKES_LINK) && item.at() - state.openedAt < LINK_AT_HAND;
        boolean leaves = draws.chance(state.person.leaves());
        boolean alsoUnpaid = draws.chance(UNPAID_PER_PAID);
        double unpaidAfter = draws.exponential(1 / MEAN_DAYS_TO_UNPAID);
        order(state, item.at(), Cause.ORGANIC, -1, takesLink ? state.openedShare : 0, -1, 0, true);
        if (alsoUnpaid) {
            agenda.add(
                    item.at() + Math.round(unpaidAfter * TimeUnit.DAYS.toMillis(1)),
                    Agenda.Kind.UNPAID_ORDER,
                    state.person.number(),
                    0,
                    null);
        }
        if (leaves) {
            state.leftAt = item.at();
        } else {
            plan(state, item.at(), state.person.ratePerDay());
        }
    }

    void unpaidOrder(Agenda.Item item) {
        order(state(item), item.at(), Cause.ORGANIC, -1, 0, -1, 0, false);
    }

    /** An order that would not be but for what the item tells. */
    void movedOrder(Agenda.Item item) {
        var move = (Move) item.what();
        order(
                state(item),
                item.at(),
                move.cause(),
                move.category(),
                move.shareKey(),
                move.campaign(),
                move.couponPercent(),
                true);
    }

    /** What moves somebody to an order. */
    record Move(Cause cause, int category, long shareKey, int campaign, int couponPercent) {}

    private void order(
            State state, long at, Cause cause, int category, long shareKey, int campaign, int percent, boolean pays) {
        Person person = state.person;
        annals.orders.add(
                till.order(new Wish(person, state.orders++, at, cause, category, shareKey, campaign, percent), pays));
    }

    private State state(Agenda.Item item) {
        return states.get(item.person() - first);
    }
}
