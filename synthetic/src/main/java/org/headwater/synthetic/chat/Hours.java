package org.headwater.synthetic.chat;

import org.headwater.synthetic.WorldTime;
import org.headwater.synthetic.draw.Draws;
import org.headwater.synthetic.people.Person;
import org.headwater.synthetic.people.Staff;

/** When in a day people write, and staff write back. */
final class Hours {

    private static final long HOUR_MILLIS = 3_600_000;
    private static final long MINUTE_MILLIS = 60_000;
    private static final long OPENS = 9 * HOUR_MILLIS;
    private static final long CLOSES = 22 * HOUR_MILLIS;
    private static final double AWAKE_SIGMA_HOURS = 2.5;
    private static final double REPLY_SIGMA = 0.8;

    private Hours() {}

    /** Around the hour at which the person is awake on the phone, and never on another day. */
    static long awake(Person person, int day, Draws draws) {
        double hour = person.hour() + 0.5 + AWAKE_SIGMA_HOURS * draws.normal();
        long within = Math.floorMod((long) (hour * HOUR_MILLIS), WorldTime.DAY_MILLIS);
        return WorldTime.midnight(day) + within;
    }

    /** Log-normal after the question, or after opening when asked at night. */
    static long answer(Staff staff, long askedAt, Draws draws) {
        long at = askedAt + 1000 + draws.logNormal((long) (staff.replyMinutes() * MINUTE_MILLIS), REPLY_SIGMA);
        return open(at, draws);
    }

    /** The moment itself during working hours, else some time after opening next. */
    static long open(long at, Draws draws) {
        long midnight = WorldTime.midnight(WorldTime.day(at));
        long opens = midnight + OPENS + (long) (HOUR_MILLIS * draws.uniform());
        if (at < midnight + OPENS) {
            return opens;
        }
        return at < midnight + CLOSES ? at : opens + WorldTime.DAY_MILLIS;
    }

    /** A customer's next words, while the talk goes on. */
    static long turn(long at, Draws draws) {
        return at + 3000 + draws.logNormal(MINUTE_MILLIS, 1.2);
    }
}
