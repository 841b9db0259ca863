package org.headwater.synthetic.traces;

import java.util.concurrent.TimeUnit;
import org.headwater.synthetic.draw.Draws;
import org.headwater.synthetic.draw.Purpose;
import org.headwater.synthetic.files.Bindings;
import org.headwater.synthetic.people.JoinSource;
import org.headwater.synthetic.people.Person;

/**
 * Being added by staff, signing in for the first time, and what comes of invitations. Who is given a member id and who
 * logs in at the site, and when, is settled by {@link Bindings}: the identities file says the same.
 */
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
        Visit phone = actor.ownPhone();
        var joined = new Detail.Joined(
                person.source().key(), scene.ids.externalUserid(person.number()), inviter(person, person.joinedAt()));
        steps.add(person.joinedAt(), EventKind.JOIN, phone, joined);
        add(loginAt(person), EventKind.LOGIN, phone, new Detail.Nothing(), steps);
        long registeredAt = scene.bindings.registeredAt(person.number());
        var registered = new Detail.Registered(actor.member, inviter(person, registeredAt));
        add(registeredAt, EventKind.REGISTER, phone, registered, steps);
        var draws = Draws.of(scene.world.seed(), Purpose.SESSION, person.number(), Keys.SITE_LOGIN);
        long onSiteAt = scene.bindings.loggedInAt(person.number());
        add(onSiteAt, EventKind.LOGIN, actor.siteShop(draws), new Detail.Nothing(), steps);
        for (Person invitee : scene.invitees(person)) {
            long at = scene.bindings.registeredAt(invitee.number());
            if (at != Bindings.NEVER && at > person.joinedAt()) {
                var accepted = new Detail.Accepted(scene.ids.member(invitee.number()));
                steps.add(at + 1000, EventKind.INVITE_SUCCESS, phone, accepted);
            }
        }
    }

    private static void add(long at, EventKind kind, Visit visit, Detail detail, Steps steps) {
        if (at != Bindings.NEVER) {
            steps.add(at, kind, visit, detail);
        }
    }

    private Detail.Known inviter(Person person, long at) {
        int inviter = person.inviter();
        return inviter < 0 ? null : new Detail.Known(scene.ids.openid(inviter), scene.memberId(inviter, at));
    }

    /** When they sign in to the mini program though nothing asks for it. Who is invited signs in at once. */
    private long loginAt(Person person) {
        var draws = Draws.of(scene.world.seed(), Purpose.SESSION, person.number(), Keys.LOGIN);
        if (person.source() == JoinSource.INVITE) {
            return person.joinedAt() + TimeUnit.SECONDS.toMillis(INVITE_SECONDS + draws.below(600));
        }
        if (draws.chance(NEVER_SIGNS_IN)) {
            return Bindings.NEVER;
        }
        return person.joinedAt() + draws.logNormal(TimeUnit.HOURS.toMillis(5), SIGMA);
    }
}
