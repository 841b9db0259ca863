package org.headwater.synthetic.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.assertj.core.data.Percentage;
import org.headwater.synthetic.Brand;
import org.headwater.synthetic.Noise;
import org.headwater.synthetic.World;
import org.headwater.synthetic.WorldTime;
import org.headwater.synthetic.brand.Profile;
import org.headwater.synthetic.people.JoinSource;
import org.headwater.synthetic.text.ChinaTime;
import org.junit.jupiter.api.Test;

class AdSpendTest {

    private static final World YEAR = new World(Profile.BEAUTY, 100_000, 365, 365, 7, 1, Noise.NONE);

    @Test
    void aYearCostsTheCustomersPriceTimesTheCustomers() {
        long[] sums = new long[2];
        new AdSpend(Brand.of(YEAR), JoinSource.TENCENT_ADS, 1).each((report, writtenAt) -> {
            if (ChinaTime.date(writtenAt).equals(ChinaTime.date(written(report.day())))) {
                sums[0] += report.costFen();
                sums[1] += report.converted();
            }
        });

        assertThat(sums[0]).isCloseTo(20_000 * 4_500L, Percentage.withPercentage(4));
        assertThat(sums[1]).isCloseTo(20_000, Percentage.withPercentage(3));
    }

    @Test
    void someDaysAreRestatedOnceTwoDaysLaterAndDearer() {
        Map<String, Long> first = new HashMap<>();
        int[] restated = new int[1];
        new AdSpend(Brand.of(YEAR), JoinSource.OCEAN_ENGINE, 2).each((report, writtenAt) -> {
            String key = report.day() + "/" + report.campaign();
            if (first.putIfAbsent(key, report.costFen()) != null) {
                restated[0]++;
                assertThat(writtenAt).isEqualTo(written(report.day() + 2));
                assertThat(report.costFen()).isGreaterThan(first.get(key)).isLessThan((long) (1.06 * first.get(key)));
            } else {
                assertThat(writtenAt).isEqualTo(written(report.day()));
            }
        });

        assertThat(first).hasSize(3 * 365);
        assertThat(restated[0] / (3.0 * 365)).isCloseTo(0.1, within(0.05));
    }

    @Test
    void tencentBillsInFenAndOceanEngineInYuan() {
        Written.Text tencent = Written.of(Lived.world(60), new TencentCosts()).get(0);
        List<Written.Text> ocean = Written.of(Lived.world(60), new OceanEngineCosts());

        assertThat(tencent.json())
                .containsEntry("date", "2025-01-01")
                .containsOnlyKeys(
                        "account_id",
                        "date",
                        "adgroup_id",
                        "campaign_id",
                        "view_count",
                        "valid_click_count",
                        "cost",
                        "conversions_count");
        assertThat(tencent.json().get("cost")).isInstanceOf(Long.class);
        CSVRecord row = ocean.get(0).row();
        assertThat(row.get("stat_datetime")).isEqualTo("2025-01-01 00:00:00");
        assertThat(row.get("cost")).matches("[0-9]+\\.[0-9]{2}");
        assertThat(ocean.get(0).at()).isEqualTo(written(0));
    }

    @Test
    void aBrandWithFewPeopleStillAddsUp() {
        var small = new World(Profile.GROCERY, 1, 1, 30, 7, 1, Noise.NONE);

        List<Written.Text> texts = Written.of(small, new TencentCosts());

        assertThat(texts).allMatch(t -> (Long) t.json().get("cost") >= 0);
        assertThat(texts).hasSizeBetween(3, 6);
    }

    private static long written(int day) {
        return WorldTime.midnight(day + 1) + 9 * 3_600_000L;
    }
}
