package org.headwater.synthetic.life;

import java.util.List;
import org.headwater.synthetic.Brand;
import org.headwater.synthetic.WorldTime;
import org.headwater.synthetic.brand.Campaign;
import org.headwater.synthetic.brand.Campaigns;
import org.headwater.synthetic.draw.Draws;
import org.headwater.synthetic.draw.Purpose;
import org.headwater.synthetic.people.Person;
import org.headwater.synthetic.people.Traits;

/** Campaigns: who is chosen and who held out is chance alone, so the difference between them is what a campaign does. */
final class Campaigning {

    private static final double EFFECT = 0.03;
    private static final double MOST_EFFECT = 0.5;
    private static final double REACHED = 0.93;
    private static final double CURIOUS = 0.06;
    private static final double NEVER_BUYS = 0.1;
    private static final double HAS_LEFT = 0.3;
    private static final double MOST_AFFINITY = 3;

    private final Brand brand;
    private final Traits traits;
    private final Agenda agenda;
    private final List<State> states;
    private final Annals annals;

    Campaigning(Brand brand, Traits traits, Agenda agenda, List<State> states, Annals annals) {
        this.brand = brand;
        this.traits = traits;
        this.agenda = agenda;
        this.states = states;
        this.annals = annals;
    }

    void begin() {
        for (Campaign campaign : brand.campaigns()) {
            agenda.add(campaign.sendAtMillis(), Agenda.Kind.CAMPAIGN, -1, campaign.number(), campaign);
        }
    }

    void send(Agenda.Item item) {
        var campaign = (Campaign) item.what();
        for (State state : states) {
            if (state.person.joinedAt() < item.at()) {
                send(campaign, state);
            }
        }
    }

    private void send(Campaign campaign, State state) {
        Person person = state.person;
        var draws = Draws.of(brand.world().seed(), Purpose.DELIVERY, person.number(), campaign.number());
        if (!draws.chance(Campaigns.CHOSEN)) {
            return;
        }
        boolean heldOut = draws.chance(Campaigns.HELD_OUT);
        boolean reached = draws.chance(REACHED) && !heldOut;
        double effect = effect(campaign, state);
        boolean moved = draws.chance(effect) && reached;
        boolean clicked = (draws.chance(CURIOUS) || moved) && reached;
        // Most who answer at all do so soon.
        double delay = draws.uniform() * draws.uniform() * Campaigns.WINDOW_DAYS * WorldTime.DAY_MILLIS;
        annals.deliveries.add(new Delivery(campaign, person.number(), heldOut, reached, clicked, effect, moved));
        if (moved) {
            agenda.add(
                    campaign.sendAtMillis() + Math.round(delay),
                    Agenda.Kind.MOVED_ORDER,
                    person.number(),
                    -1 - campaign.number(),
                    new Buying.Move(
                            Cause.CAMPAIGN, campaign.category(), 0, campaign.number(), campaign.couponPercent()));
        }
    }

    private double effect(Campaign campaign, State state) {
        Person person = state.person;
        double effect = EFFECT
                * campaign.effect()
                * person.couponTaste()
                * Math.min(MOST_AFFINITY, traits.affinity(person, campaign.category()))
                * (person.buys() ? 1 : NEVER_BUYS)
                * (state.isAlive() ? 1 : HAS_LEFT);
        return switch (person.role()) {
            case BOT, RING -> 0;
            default -> Math.min(MOST_EFFECT, effect);
        };
    }
}
