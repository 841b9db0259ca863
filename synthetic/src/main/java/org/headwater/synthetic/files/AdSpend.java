package org.headwater.synthetic.files;

import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.headwater.synthetic.Brand;
import org.headwater.synthetic.World;
import org.headwater.synthetic.WorldTime;
import org.headwater.synthetic.brand.Season;
import org.headwater.synthetic.draw.Draws;
import org.headwater.synthetic.draw.Purpose;
import org.headwater.synthetic.people.JoinSource;

/**
 * What an ad platform bills: a customer's price times the customers it brings, over the days in which people join, the
 * busier days the more. The one thing in files that depends on how many people and days a world has.
 */
final class AdSpend {

    /** That a platform runs at any time. */
    static final int CAMPAIGNS = 3;

    static final double[] CAMPAIGN_SHARES = {0.5, 0.3, 0.2};
    private static final double DAY_SIGMA = 0.2;
    private static final double RESTATED = 0.1;
    private static final long WRITTEN = TimeUnit.HOURS.toMillis(9);
    private static final double VIEWS_A_FEN = 1 / 3.2;
    private static final double CLICKS_A_VIEW = 0.015;

    private final World world;
    private final JoinSource platform;
    private final int number;

    /** @param number of the platform: each draws its own costs */
    AdSpend(Brand brand, JoinSource platform, int number) {
        this.world = brand.world();
        this.platform = platform;
        this.number = number;
    }

    /**
     * A campaign's day as a platform reports it.
     *
     * @param campaign from 0
     * @param converted people who joined, as the platform counts them
     */
    record Report(int day, int campaign, long costFen, long views, long clicks, long converted) {}

    /** Each day's on the next morning, a tenth of them two days later once more, somewhat dearer. */
    void each(BiConsumer<Report, Long> out) {
        double weights = 0;
        for (int day = 0; day < world.days(); day++) {
            weights += Season.weight(day);
        }
        for (int day = 0; day < world.days(); day++) {
            day(day, Season.weight(day) / weights, out);
        }
    }

    private void day(int day, double share, BiConsumer<Report, Long> out) {
        var draws = Draws.of(world.seed(), Purpose.COST, day, number);
        long writtenAt = WorldTime.midnight(day + 1) + WRITTEN;
        boolean restated = draws.chance(RESTATED);
        double dearer = 1.005 + 0.05 * draws.uniform();
        for (int campaign = 0; campaign < CAMPAIGNS; campaign++) {
            double people = world.users() * platform.share * share * CAMPAIGN_SHARES[campaign];
            long costFen = draws.logNormal(Math.round(people * pricePerPersonFen()), DAY_SIGMA);
            long views = draws.logNormal(Math.round(costFen * VIEWS_A_FEN), DAY_SIGMA);
            long clicks = Math.round(views * CLICKS_A_VIEW * (0.7 + 0.6 * draws.uniform()));
            long converted = Math.min(clicks, (long) (people * (0.7 + 0.6 * draws.uniform()) + draws.uniform()));
            out.accept(new Report(day, campaign, costFen, views, clicks, converted), writtenAt);
            if (restated) {
                long restatedFen = (long) Math.ceil(costFen * dearer);
                out.accept(
                        new Report(day, campaign, restatedFen, views, clicks, converted),
                        writtenAt + 2 * WorldTime.DAY_MILLIS);
            }
        }
    }

    private long pricePerPersonFen() {
        return switch (world.profile()) {
            case BEAUTY -> 4_500;
            case GROCERY -> 1_800;
            case EDUCATION -> 16_000;
        };
    }
}
