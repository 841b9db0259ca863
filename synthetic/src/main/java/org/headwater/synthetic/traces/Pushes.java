package org.headwater.synthetic.traces;

import org.headwater.synthetic.brand.Campaign;
import org.headwater.synthetic.brand.Channel;
import org.headwater.synthetic.draw.Draws;
import org.headwater.synthetic.draw.Purpose;
import org.headwater.synthetic.life.Delivery;

/** What a phone tells of campaigns that came as a push or by WeCom; a text message tells nothing. */
final class Pushes {

    private static final long MEDIAN_TO_CLICK = 6 * 60_000;
    private static final double SIGMA = 1.2;
    private static final long LATEST = 12 * 3_600_000L;

    private final Scene scene;

    Pushes(Scene scene) {
        this.scene = scene;
    }

    void add(Actor actor, Steps steps) {
        for (Delivery delivery : scene.deliveries(actor.person)) {
            Campaign campaign = delivery.campaign();
            boolean seen = campaign.channel() == Channel.APP_PUSH || campaign.channel() == Channel.WECOM;
            if (delivery.reached() && seen && !steps.isOver(campaign.sendAtMillis())) {
                add(actor, delivery, steps);
            }
        }
    }

    private void add(Actor actor, Delivery delivery, Steps steps) {
        Campaign campaign = delivery.campaign();
        var draws = Draws.of(scene.world.seed(), Purpose.PUSH, actor.person.number(), campaign.number());
        long at = campaign.sendAtMillis() + 500 + draws.below(90_000);
        var pushed = new Detail.Pushed(campaign);
        Visit visit = actor.ownPhone();
        steps.add(at, EventKind.PUSH_RECEIVE, visit, pushed);
        if (delivery.clicked()) {
            long wait = 1500 + Math.min(LATEST, draws.logNormal(MEDIAN_TO_CLICK, SIGMA));
            steps.add(at + wait, EventKind.PUSH_CLICK, visit, pushed);
        }
    }
}
