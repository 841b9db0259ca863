package org.headwater.synthetic.files;

import org.headwater.synthetic.Brand;
import org.headwater.synthetic.WorldTime;
import org.headwater.synthetic.people.JoinSource;
import org.headwater.synthetic.text.JsonLine;

/** Daily reports of the ads in WeChat; money in fen, whole numbers. */
public final class TencentCosts implements BrandFiles {

    private static final long ACCOUNT = 25_610_017;
    static final long FIRST_CAMPAIGN = 4_190_330_101L;
    private static final long FIRST_ADGROUP = 11_204_778_301L;

    @Override
    public void write(Brand brand, Sink sink) {
        var json = new JsonLine();
        new AdSpend(brand, JoinSource.TENCENT_ADS, 1).each((report, writtenAt) -> {
            String line = json.put("account_id", ACCOUNT)
                    .put("date", WorldTime.date(report.day()).toString())
                    .put("adgroup_id", FIRST_ADGROUP + report.campaign())
                    .put("campaign_id", FIRST_CAMPAIGN + report.campaign())
                    .put("view_count", report.views())
                    .put("valid_click_count", report.clicks())
                    .put("cost", report.costFen())
                    .put("conversions_count", report.converted())
                    .finish();
            sink.line(Stream.TENCENT_COSTS, writtenAt, line);
        });
    }
}
