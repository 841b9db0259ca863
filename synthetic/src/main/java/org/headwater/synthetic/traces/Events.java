package org.headwater.synthetic.traces;

import java.util.Map;
import java.util.function.Consumer;
import org.headwater.synthetic.life.District;
import org.headwater.synthetic.people.Person;
import org.headwater.synthetic.people.Role;

/** All events of a district, person by person, each person's in order of time. */
final class Events {

    private final Scene scene;

    Events(District district) {
        this.scene = new Scene(district);
    }

    void each(Consumer<Event> out) {
        var joining = new Joining(scene);
        var browsing = new Browsing(scene);
        var buying = new Buying(scene);
        var passing = new PassingOn(scene);
        var checkIns = new CheckIns(scene);
        var bots = new Bots(scene);
        var live = new LiveVisits(scene);
        var pushes = new Pushes(scene);
        for (Person person : scene.district.people()) {
            Actor actor = scene.actor(person);
            Habits habits = Habits.of(scene.world, person);
            var steps = new Steps(scene.world.endMillis());
            joining.add(actor, steps);
            browsing.add(actor, habits, steps);
            Map<Integer, String> rooms = live.add(actor, habits, steps);
            buying.add(actor, rooms, steps);
            passing.add(actor, steps);
            checkIns.add(actor, habits, steps);
            if (person.role() == Role.BOT) {
                bots.add(actor, steps);
            }
            pushes.add(actor, steps);
            new Journey(scene, actor, out).go(steps.inOrder());
        }
    }
}
