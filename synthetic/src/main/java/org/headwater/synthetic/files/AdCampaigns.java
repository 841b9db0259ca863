package org.headwater.synthetic.files;

import org.headwater.synthetic.draw.Draws;
import org.headwater.synthetic.people.JoinSource;

/** The campaigns that run on ad platforms, under the numbers with which the platforms bill them. */
public final class AdCampaigns {

    private AdCampaigns() {}

    /** The one that brought somebody: each as likely as its part of the costs. */
    public static long draw(JoinSource platform, Draws draws) {
        int campaign = draws.index(AdSpend.CAMPAIGN_SHARES);
        return switch (platform) {
            case TENCENT_ADS -> TencentCosts.FIRST_CAMPAIGN + campaign;
            case OCEAN_ENGINE -> OceanEngineCosts.FIRST_CAMPAIGN + campaign;
            default ->
                throw new IllegalArgumentException("Ads run on tencent_ads and ocean_engine, not " + platform.key());
        };
    }
}
