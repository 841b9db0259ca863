package org.headwater.synthetic.traces;

import org.headwater.synthetic.World;
import org.headwater.synthetic.WorldTime;
import org.headwater.synthetic.brand.Shop;
import org.headwater.synthetic.draw.Draws;
import org.headwater.synthetic.draw.Purpose;
import org.headwater.synthetic.people.Person;
import org.headwater.synthetic.people.Role;

/**
 * How somebody goes about on screens.
 *
 * @param activity multiplies everything that is done for no special reason; heavy-tailed, mean about the role's
 * @param liveTaste multiplies how readily live rooms are entered; mean 1, most well below
 * @param streaks check-in streaks begun a day
 * @param siteShare of sessions that are on the site
 * @param cameBefore how long before joining they first looked, milliseconds; 0 for who never did
 */
record Habits(double activity, double liveTaste, double streaks, double siteShare, long cameBefore) {

    private static final double SHAPE = 0.8;
    private static final double LIVE_SHAPE = 0.4;
    private static final double CHECKS_IN = 0.25;
    private static final double STREAKS_A_DAY = 1.0 / 70;
    private static final double CAME_BEFORE = 0.5;
    private static final int MOST_DAYS_BEFORE = 20;

    static Habits of(World world, Person person) {
        var draws = Draws.of(world.seed(), Purpose.SESSION, person.number(), Keys.HABITS);
        double activity = world.activity() * ofRole(person.role()) * draws.gamma(SHAPE) / SHAPE;
        double liveTaste = draws.gamma(LIVE_SHAPE) / LIVE_SHAPE;
        double streaks = draws.chance(CHECKS_IN) ? activity * STREAKS_A_DAY : 0;
        double siteShare = person.homeShop() == Shop.SITE ? 0.85 : 0.06;
        long before =
                draws.chance(CAME_BEFORE) ? (long) (draws.uniform() * MOST_DAYS_BEFORE * WorldTime.DAY_MILLIS) : 0;
        long sinceLaunch = person.joinedAt() - WorldTime.midnight(0);
        return new Habits(activity, liveTaste, streaks, siteShare, before <= sinceLaunch ? before : 0);
    }

    private static double ofRole(Role role) {
        return switch (role) {
            case ORDINARY -> 1;
            case KOC -> 1.6;
            case KOL -> 2.5;
            case LOUD -> 2;
            case COUPON_HUNTER -> 1.8;
            case RING -> 0.25;
            case BOT -> 0;
        };
    }
}
