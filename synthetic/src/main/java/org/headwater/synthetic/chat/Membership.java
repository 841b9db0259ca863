package org.headwater.synthetic.chat;

import org.headwater.synthetic.WorldTime;
import org.headwater.synthetic.brand.Season;
import org.headwater.synthetic.draw.Draws;
import org.headwater.synthetic.people.Group;
import org.headwater.synthetic.people.Person;

/**
 * A customer's time in a customer group.
 *
 * @param joinedAt epoch milliseconds
 * @param leftAt epoch milliseconds, exclusive; may lie past the world's end
 */
record Membership(Person person, long joinedAt, long leftAt) {

    private static final long JOIN_DELAY_MILLIS = 3 * 3_600_000;
    private static final double JOIN_SIGMA = 1.6;
    private static final long MINUTE_MILLIS = 60_000;

    static Membership of(Cast cast, Group group, Person person) {
        Draws draws = cast.draws(group, ChatKeys.membership(cast.index(person)));
        long delay = MINUTE_MILLIS + draws.logNormal(JOIN_DELAY_MILLIS, JOIN_SIGMA);
        long joinedAt = Math.max(group.createdAt(), person.joinedAt() + Math.min(delay, 3 * WorldTime.DAY_MILLIS));
        double leaves = Season.evenAt(joinedAt) + draws.exponential(leavingPerDay(group));
        long leftAt = leaves < Season.LAST ? Season.at(leaves) : Long.MAX_VALUE;
        return new Membership(person, joinedAt, Math.max(joinedAt + MINUTE_MILLIS, leftAt));
    }

    /** A hazard, constant over time: {@code 0.0002 + 0.0005 * ad load * (1 - helpfulness)}. */
    static double leavingPerDay(Group group) {
        return 0.0002 + 0.0005 * group.adLoad() * (1 - group.helpfulness());
    }

    boolean isIn(long at) {
        return joinedAt <= at && at < leftAt;
    }
}
