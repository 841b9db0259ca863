package org.headwater.synthetic.truth;

import static org.headwater.synthetic.truth.TruthColumn.Type.FLAG;
import static org.headwater.synthetic.truth.TruthColumn.Type.REAL;
import static org.headwater.synthetic.truth.TruthColumn.Type.WHOLE;

import java.util.List;
import java.util.function.Consumer;
import org.headwater.synthetic.life.Delivery;
import org.headwater.synthetic.life.District;

/** What each campaign does to each person. */
final class CampaignEffectTruth implements TruthTable {

    @Override
    public String name() {
        return "campaign_effects";
    }

    @Override
    public String grain() {
        return "One row per campaign and person chosen for it";
    }

    @Override
    public List<TruthColumn> columns() {
        return List.of(
                new TruthColumn("campaign", WHOLE, "number of the campaign"),
                new TruthColumn("person", WHOLE, "number of the person; four in ten are chosen, by chance alone"),
                new TruthColumn("held_out", FLAG, "one in five of the chosen, by chance alone"),
                new TruthColumn("reached", FLAG, "93 in 100 of those not held out"),
                new TruthColumn(
                        "effect",
                        REAL,
                        "probability of an order more within seven days were the message to arrive: 0.03, times the"
                                + " effect of the campaign, the taste for coupons and the affinity for the category; a"
                                + " tenth for who never buys, 0.3 of it for who is gone; 0 for rings and bots"),
                new TruthColumn("moved", FLAG, "whether it made that order"));
    }

    @Override
    public void rows(District district, Consumer<Object[]> out) {
        long end = district.world().endMillis();
        for (Delivery delivery : district.deliveries()) {
            if (delivery.campaign().sendAtMillis() < end) {
                out.accept(new Object[] {
                    (long) delivery.campaign().number(),
                    (long) delivery.person(),
                    delivery.heldOut(),
                    delivery.reached(),
                    delivery.effect(),
                    delivery.moved()
                });
            }
        }
    }
}
