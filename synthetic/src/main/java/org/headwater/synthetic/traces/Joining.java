package org.headwater.synthetic.traces;

import java.util.concurrent.TimeUnit;
import org.headwater.synthetic.draw.Draws;
import org.headwater.synthetic.draw.Purpose;
import org.headwater.synthetic.people.JoinSource;
import org.headwater.synthetic.people.Person;

/** Being added by staff, signing in for the first time, and what comes of invitations. */
final class Joining {

    private static final double NEVER_SIGNS_IN = 0.07;
    private static final double SIGMA = 1.8;
    private static final long INVITE_SECONDS = 40;

    private final Scene scene;

    Joining(Scene scene) {
        this.scene = scene;
    }

    void add(Actor actor, Steps steps) {
        Person person = actor.person;
        Visit visit = actor.ownPhone();
        var joined = new Detail.Joined(person.source().key(), scene.ids.externalUserid(person.number()));
        steps.add(person.joinedAt(), EventKind.JOIN, visit, joined);
        long loginAt = loginAt(person);
        if (loginAt >= 0) {
            steps.add(loginAt, EventKind.LOGIN, visit, new Detail.Nothing());
        }
        for (Person invitee : scene.invitees(person)) {
            long at = loginAt(invitee) + 1000;
            if (at > person.joinedAt()) {
                var accepted = new Detail.Accepted(scene.ids.member(invitee.number()));
                steps.add(at, EventKind.INVITE_SUCCESS, visit, accepted);
            }
        }
    }

    /** When they sign in to the mini program though nothing asks for it; -1 for never. Who is invited signs in at once. */
    private long loginAt(Person person) {
        var draws = Draws.of(scene.world.seed(), Purpose.SESSION, person.number(), Keys.LOGIN);
        if (person.source() == JoinSource.INVITE) {
            return person.joinedAt() + TimeUnit.SECONDS.toMillis(INVITE_SECONDS + draws.below(600));
        }
        if (draws.chance(NEVER_SIGNS_IN)) {
            return -1;
        }
        return person.joinedAt() + draws.logNormal(TimeUnit.HOURS.toMillis(5), SIGMA);
    }
}
