package org.headwater.synthetic.traces;

import java.util.List;
import java.util.function.Consumer;
import org.headwater.synthetic.draw.Draws;
import org.headwater.synthetic.draw.Purpose;

/**
 * Goes through one person's steps in order of time, and makes the events of them: when the person becomes known on each
 * device, and what the points come to. Nothing that comes later plays a part.
 */
final class Journey {

    private static final int BROWSERS = 3;
    private static final int LONGEST_QUEUE = 4000;
    private static final int LEAST_ON_THE_WAY = 60;
    private static final int ON_THE_WAY = 900;

    private final Scene scene;
    private final Actor actor;
    private final Consumer<Event> out;
    private final Rewards rewards;
    private final boolean[] known = new boolean[BROWSERS];
    private int number;

    Journey(Scene scene, Actor actor, Consumer<Event> out) {
        this.scene = scene;
        this.actor = actor;
        this.out = out;
        this.rewards = new Rewards(scene.world.seed(), actor.person.number());
    }

    void go(List<Step> steps) {
        for (Step step : steps) {
            switch (step.kind()) {
                case LOGIN -> signIn(step.at(), step.visit());
                case PROFILE -> profile(step.at(), step.visit());
                default -> tell(step);
            }
        }
    }

    private void signIn(long at, Visit visit) {
        boolean asMember = visit.browser == Visit.SECOND_BROWSER;
        if (!known[visit.browser] && (!asMember || isMember(at))) {
            known[visit.browser] = true;
            event(at, EventKind.LOGIN, visit, new Detail.Nothing());
        }
    }

    private boolean isMember(long at) {
        return scene.bindings.registeredAt(actor.person.number()) <= at;
    }

    private void profile(long at, Visit visit) {
        if (known[visit.browser]) {
            String member = isMember(at) ? actor.member : null;
            event(at, EventKind.PROFILE, visit, new Detail.Profile(member, actor.unionid, actor.city));
        }
    }

    private void tell(Step step) {
        if (step.kind().needsLogin && !step.visit().isSite()) {
            signIn(step.at(), step.visit());
        }
        event(step.at(), step.kind(), step.visit(), step.detail());
        if (step.kind() == EventKind.REGISTER) {
            profile(step.at(), step.visit());
        }
        if (isMember(step.at())) {
            points(step);
        }
    }

    /** Points are kept in the mini program, and only members have any. */
    private void points(Step step) {
        Detail earned = rewards.earned(step);
        if (earned != null) {
            event(step.at(), EventKind.POINTS_EARNED, actor.ownPhone(), earned);
        }
        if (step.kind() == EventKind.PAGE_VIEW && !step.visit().isSite()) {
            Detail spent = rewards.spent(step);
            if (spent != null) {
                event(step.at(), EventKind.POINTS_SPENT, step.visit(), spent);
            }
        }
    }

    private void event(long at, EventKind kind, Visit visit, Detail detail) {
        long bits = Draws.of(scene.world.seed(), Purpose.SKEW, actor.person.number(), number)
                .bits();
        long sentAt = visit.sentAt(at + detail.dwellMillis() + (bits >>> 48) % LONGEST_QUEUE);
        long writtenAt = sentAt + LEAST_ON_THE_WAY + (bits & 0xFFFF) % ON_THE_WAY;
        out.accept(new Event(actor, number++, kind, at, sentAt, writtenAt, visit, known[visit.browser], detail, bits));
    }
}
