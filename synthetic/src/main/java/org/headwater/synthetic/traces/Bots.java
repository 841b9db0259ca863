package org.headwater.synthetic.traces;

import org.headwater.synthetic.WorldTime;
import org.headwater.synthetic.brand.Channel;
import org.headwater.synthetic.draw.Draws;
import org.headwater.synthetic.draw.Purpose;
import org.headwater.synthetic.people.Person;

/** What programs do: a page every so many hours to the second, and the check-in at the same second of every day. */
final class Bots {

    private static final long HOUR = 3_600_000;
    private static final int[] EVERY_HOURS = {8, 12, 24};

    private final Scene scene;

    Bots(Scene scene) {
        this.scene = scene;
    }

    void add(Actor actor, Steps steps) {
        Person person = actor.person;
        double activity = scene.world.activity();
        if (activity <= 0) {
            return;
        }
        var draws = Draws.of(scene.world.seed(), Purpose.SESSION, person.number(), Keys.HABITS + 1);
        Visit visit = actor.ownPhone();
        long every = Math.max(1, Math.round(EVERY_HOURS[draws.below(EVERY_HOURS.length)] / activity)) * HOUR;
        for (long at = person.joinedAt() + every; !steps.isOver(at); at += every) {
            var dwells = Draws.of(scene.world.seed(), Purpose.SESSION, person.number(), at);
            var page = new Detail.Page(Channel.MINI_PROGRAM, "home", 900 + dwells.below(200));
            steps.add(at, EventKind.PAGE_VIEW, visit, page);
        }
        long second = draws.below(86_400) * 1000L;
        int first = WorldTime.day(person.joinedAt()) + 1;
        for (int day = first; !steps.isOver(WorldTime.midnight(day)); day++) {
            long at = WorldTime.midnight(day) + second;
            steps.add(at, EventKind.CHECK_IN, visit, new Detail.CheckedIn(day - first + 1));
        }
    }
}
