package org.headwater.synthetic.traces;

import org.headwater.synthetic.WorldTime;
import org.headwater.synthetic.draw.Draws;
import org.headwater.synthetic.draw.Purpose;
import org.headwater.synthetic.people.Person;

/** Daily check-ins (签到): streaks that begin now and then and break off some day. */
final class CheckIns {

    private static final double GOES_ON = 0.8;
    private static final int LONGEST = 60;

    private final Scene scene;

    CheckIns(Scene scene) {
        this.scene = scene;
    }

    void add(Actor actor, Habits habits, Steps steps) {
        Person person = actor.person;
        if (habits.streaks() <= 0) {
            return;
        }
        var gaps = Draws.of(scene.world.seed(), Purpose.POINTS, person.number(), 0);
        long leftAt = scene.leftAt(person);
        double day = WorldTime.day(person.joinedAt()) + 1;
        while (day < scene.world.until()) {
            day += gaps.exponential(habits.streaks());
            int length = 1;
            while (gaps.chance(GOES_ON) && length < LONGEST) {
                length++;
            }
            if (day < scene.world.until() && WorldTime.midnight((int) day) < leftAt) {
                streak(actor, (int) day, length, steps);
            }
            day += length + 1;
        }
    }

    private void streak(Actor actor, int first, int length, Steps steps) {
        Person person = actor.person;
        for (int i = 0; i < length; i++) {
            // From 1 on: 0 is for the gaps.
            var draws = Draws.of(scene.world.seed(), Purpose.POINTS, person.number(), 1 + first + i);
            long at = Around.on(person, first + i, draws);
            steps.add(at, EventKind.CHECK_IN, actor.miniProgram(draws, null), new Detail.CheckedIn(i + 1));
        }
    }
}
