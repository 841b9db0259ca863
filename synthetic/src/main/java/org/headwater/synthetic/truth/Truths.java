package org.headwater.synthetic.truth;

import java.util.List;

/** All tables of truth. To add one: a class, and a line here. */
public final class Truths {

    public static final List<TruthTable> ALL = List.of(
            new PeopleTruth(),
            new TasteTruth(),
            new TrustTruth(),
            new TieTruth(),
            new IdentityTruth(),
            new OrderTruth(),
            new CausedOrderTruth(),
            new CampaignTruth(),
            new CampaignEffectTruth(),
            new ContentTruth());

    private Truths() {}
}
