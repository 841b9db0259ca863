package org.headwater.synthetic.chat;

import java.util.Optional;
import org.headwater.synthetic.WorldTime;
import org.headwater.synthetic.draw.Draws;
import org.headwater.synthetic.people.Person;
import org.headwater.synthetic.people.Staff;

/**
 * A member of staff has a customer among their contacts.
 *
 * @param at epoch milliseconds, from when on
 * @param isFirst whether nobody had them before
 */
record Follow(Staff staff, long at, boolean isFirst) {

    private static final double TWICE = 0.08;
    private static final double LATER_DAYS = 50;

    static Follow first(Cast cast, Person person) {
        return new Follow(cast.staff(person.staff()), person.joinedAt(), true);
    }

    /** Some people are added by a colleague too. */
    static Optional<Follow> second(Cast cast, Person person) {
        int count = cast.district.roster().staff().size();
        Draws draws = cast.draws(person, ChatKeys.SECOND_FOLLOW);
        if (count < 2 || !draws.chance(TWICE)) {
            return Optional.empty();
        }
        int other = (person.staff() + 1 + draws.below(count - 1)) % count;
        long later = WorldTime.DAY_MILLIS + (long) (WorldTime.DAY_MILLIS * draws.exponential(1 / LATER_DAYS));
        return Optional.of(new Follow(cast.staff(other), Hours.open(person.joinedAt() + later, draws), false));
    }
}
