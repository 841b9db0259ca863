package org.headwater.synthetic.traces;

import org.headwater.synthetic.WorldTime;
import org.headwater.synthetic.draw.Draws;
import org.headwater.synthetic.people.Person;

/** At what time of a day somebody has the phone in their hands. */
final class Around {

    private static final double OWN_HOUR = 0.6;
    private static final double SPREAD_HOURS = 1.3;
    private static final long HOUR = 3_600_000;

    private Around() {}

    /** Moves a moment, drawn as everybody's are, to the person's own hours of that day, mostly. */
    static long own(Person person, long at, Draws draws) {
        return draws.chance(OWN_HOUR) ? on(person, WorldTime.day(at), draws) : at;
    }

    /** In the person's own hours of a day. */
    static long on(Person person, int day, Draws draws) {
        double hour = person.hour() + 0.5 + SPREAD_HOURS * draws.normal();
        long within = Math.floorMod((long) (hour * HOUR), WorldTime.DAY_MILLIS);
        return WorldTime.midnight(day) + within;
    }
}
