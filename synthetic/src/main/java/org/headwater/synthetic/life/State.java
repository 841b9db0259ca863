package org.headwater.synthetic.life;

import org.headwater.synthetic.draw.Draws;
import org.headwater.synthetic.draw.Purpose;
import org.headwater.synthetic.people.Person;

/** Where one person stands while a district is simulated. */
final class State {

    final Person person;
    /** For orders of their own accord: rate and drop-out. */
    final Draws ordering;
    /** For what they pass on unasked. */
    final Draws sharing;

    int orders;
    int shares;
    /** When they left for good; {@link Long#MAX_VALUE} while they haven't. */
    long leftAt = Long.MAX_VALUE;
    /** The last link opened, 0 for none. */
    long openedShare;

    long openedAt = Long.MIN_VALUE;

    State(long seed, Person person) {
        this.person = person;
        this.ordering = Draws.of(seed, Purpose.ORGANIC_ORDERS, person.number());
        this.sharing = Draws.of(seed, Purpose.SHARING, person.number());
    }

    boolean isAlive() {
        return leftAt == Long.MAX_VALUE;
    }
}
