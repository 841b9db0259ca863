package org.headwater.synthetic;

import java.io.Serializable;
import org.headwater.synthetic.brand.Profile;

/**
 * What a world is a function of.
 *
 * @param users people, numbered from 0; a number's own traits don't depend on how many there are
 * @param days in which people join and of which files are written first
 * @param until days of which files are written, at least {@code days}: nobody new joins in the days added
 * @param activity multiplies everything but orders, shares and deliveries: views, chats, live rooms, check-ins
 */
public record World(Profile profile, int users, int days, int until, long seed, double activity, Noise noise)
        implements Serializable {

    /** People who live, chat and pass things on among themselves: simulated as one, apart from all others. */
    public static final int DISTRICT_SIZE = 1000;

    /** The calendar of seasons ends a year later. */
    public static final int LAST_DAY = 3650;

    private static final int MOST_ACTIVITY = 100;

    public World {
        if (users < 1 || days < 1 || until < days || until > LAST_DAY) {
            throw new IllegalArgumentException("A world needs users >= 1, days >= 1 and until from days to " + LAST_DAY
                    + ", but they are " + users + ", " + days + " and " + until);
        }
        if (!(activity >= 0 && activity <= MOST_ACTIVITY)) {
            throw new IllegalArgumentException(
                    "A world's activity must be from 0 to " + MOST_ACTIVITY + ", but it is " + activity);
        }
    }

    public int districts() {
        return (users + DISTRICT_SIZE - 1) / DISTRICT_SIZE;
    }

    /** Midnight in China that ends the last day, epoch milliseconds, exclusive. */
    public long endMillis() {
        return WorldTime.midnight(until);
    }
}
