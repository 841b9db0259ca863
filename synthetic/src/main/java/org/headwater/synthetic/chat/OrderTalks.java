package org.headwater.synthetic.chat;

import org.headwater.synthetic.WorldTime;
import org.headwater.synthetic.draw.Draws;
import org.headwater.synthetic.life.Order;
import org.headwater.synthetic.life.Refund;
import org.headwater.synthetic.people.Person;
import org.headwater.synthetic.people.Role;
import org.headwater.synthetic.people.Staff;

/** What an order makes people say: questions before the first one, then where it is, what is wrong with it, thanks. */
final class OrderTalks {

    private static final long HOUR_MILLIS = 3_600_000;
    private static final double ASKS_BEFORE_FIRST = 0.5;
    private static final double ASKS_WHERE = 0.08;
    private static final double GIVES_THANKS = 0.1;
    private static final double ASKS_FOR_REFUND = 0.6;
    private static final double COMPLAINS_OF_REFUND = 0.3;

    private final Cast cast;
    private final Transcript transcript;

    OrderTalks(Cast cast, Transcript transcript) {
        this.cast = cast;
        this.transcript = transcript;
    }

    void of(Order order) {
        Person person = cast.district.person(order.person());
        if (!cast.isHeard(person)) {
            return;
        }
        before(person, order);
        if (order.isPaid()) {
            after(person, order);
        }
    }

    private void before(Person person, Order order) {
        Draws draws = draws(person, order, 0);
        double probability = person.role() == Role.RING ? ASKS_BEFORE_FIRST / 5 : ASKS_BEFORE_FIRST;
        if (order.number() > 0 || !happens(probability, draws)) {
            return;
        }
        long earlier = (long) (HOUR_MILLIS * (0.1 + 5 * draws.uniform()));
        // Somebody who buys at once asks between being added and that.
        long known = order.orderedAt() - person.joinedAt();
        long at = order.orderedAt() - (earlier < known ? earlier : (long) (known * draws.uniform()));
        talk(person, order, Script.BEFORE_ORDER.draw(draws), at, draws);
    }

    private void after(Person person, Order order) {
        Draws draws = draws(person, order, 1);
        if (happens(ASKS_WHERE, draws)) {
            talk(person, order, Intent.LOGISTICS, daysAfter(order.settledAt(), 1, draws), draws);
        }
        if (order.refunds().isEmpty() && happens(GIVES_THANKS, draws)) {
            talk(person, order, Intent.THANKS, daysAfter(order.settledAt(), 4, draws), draws);
        }
        for (Refund refund : order.refunds()) {
            about(person, order, refund);
        }
    }

    private void about(Person person, Order order, Refund refund) {
        Draws draws = draws(person, order, 1 + refund.number());
        if (happens(ASKS_FOR_REFUND, draws)) {
            long asked = refund.askedAt() + (long) (HOUR_MILLIS * draws.uniform());
            talk(person, order, Intent.REFUND_REQUEST, asked, draws);
        }
        if (happens(COMPLAINS_OF_REFUND, draws)) {
            talk(person, order, Intent.COMPLAINT, daysAfter(refund.askedAt(), 1, draws), draws);
        }
    }

    private void talk(Person person, Order order, Intent intent, long at, Draws draws) {
        Staff staff = cast.staff(person.staff());
        int product = order.lines().get(draws.below(order.lines().size())).product();
        new Dialogue(transcript, person, staff, product, draws).byCustomer(intent, at);
    }

    private boolean happens(double probability, Draws draws) {
        return draws.chance(probability * cast.activity());
    }

    private Draws draws(Person person, Order order, int talk) {
        return cast.draws(person, ChatKeys.order(order.number(), talk));
    }

    private static long daysAfter(long at, int days, Draws draws) {
        return at + (long) (WorldTime.DAY_MILLIS * (days + 3 * draws.uniform()));
    }
}
