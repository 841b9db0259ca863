package org.headwater.synthetic.truth;

import static org.headwater.synthetic.truth.TruthColumn.Type.REAL;
import static org.headwater.synthetic.truth.TruthColumn.Type.TEXT;
import static org.headwater.synthetic.truth.TruthColumn.Type.TIME;
import static org.headwater.synthetic.truth.TruthColumn.Type.WHOLE;

import java.util.List;
import java.util.function.Consumer;
import org.headwater.synthetic.brand.Campaign;
import org.headwater.synthetic.life.District;

/** What campaigns are. */
final class CampaignTruth implements TruthTable {

    @Override
    public String name() {
        return "campaigns";
    }

    @Override
    public String grain() {
        return "One row per campaign before the end";
    }

    @Override
    public List<TruthColumn> columns() {
        return List.of(
                new TruthColumn("campaign", WHOLE, "number, from 0"),
                new TruthColumn("campaign_id", TEXT, "as files name it"),
                new TruthColumn("sent_at", TIME, "ten in the morning, every other week"),
                new TruthColumn("channel", TEXT, "wecom, sms or app_push"),
                new TruthColumn("category", TEXT, "key of the category that it is about"),
                new TruthColumn("coupon_percent", WHOLE, "off the price"),
                new TruthColumn("effect", REAL, "multiplies what it does to each person; even from 0.4 to 1.6"));
    }

    /** The same for all, so told with the first district. */
    @Override
    public void rows(District district, Consumer<Object[]> out) {
        if (district.number() != 0) {
            return;
        }
        long end = district.world().endMillis();
        for (Campaign campaign : district.brand().campaigns()) {
            if (campaign.sendAtMillis() < end) {
                out.accept(new Object[] {
                    (long) campaign.number(),
                    campaign.id(),
                    PeopleTruth.micros(campaign.sendAtMillis()),
                    campaign.channel().key(),
                    district.brand()
                            .catalogue()
                            .categories()
                            .get(campaign.category())
                            .key(),
                    (long) campaign.couponPercent(),
                    campaign.effect()
                });
            }
        }
    }
}
