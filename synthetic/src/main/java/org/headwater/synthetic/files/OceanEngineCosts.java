package org.headwater.synthetic.files;

import org.headwater.synthetic.Brand;
import org.headwater.synthetic.WorldTime;
import org.headwater.synthetic.people.JoinSource;
import org.headwater.synthetic.text.ChinaTime;
import org.headwater.synthetic.text.Csv;

/** Daily report of the ads in short videos; money in yuan with two decimals. */
public final class OceanEngineCosts implements BrandFiles {

    static final String HEADER = "stat_datetime,campaign_id,ad_id,creative_id,cost,show,click,convert";

    static final long FIRST_CAMPAIGN = 1_746_200_458_113_031L;
    private static final long FIRST_AD = 1_746_200_901_556_251L;
    private static final long FIRST_CREATIVE = 1_746_201_377_204_747L;

    @Override
    public void write(Brand brand, Sink sink) {
        var csv = new Csv();
        new AdSpend(brand, JoinSource.OCEAN_ENGINE, 2).each((report, writtenAt) -> {
            String row = csv.add(ChinaTime.text(WorldTime.midnight(report.day())))
                    .add(FIRST_CAMPAIGN + report.campaign())
                    .add(FIRST_AD + report.campaign())
                    .add(FIRST_CREATIVE + report.campaign())
                    .addYuan(report.costFen())
                    .add(report.views())
                    .add(report.clicks())
                    .add(report.converted())
                    .finish();
            sink.line(Stream.OCEAN_ENGINE_COSTS, writtenAt, row);
        });
    }
}
