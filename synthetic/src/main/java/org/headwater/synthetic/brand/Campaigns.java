package org.headwater.synthetic.brand;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.headwater.synthetic.WorldTime;
import org.headwater.synthetic.draw.Draws;
import org.headwater.synthetic.draw.Purpose;

/** A campaign every other week, each a function of the seed and its number. */
public final class Campaigns {

    /** Share of all people who are chosen for one. */
    public static final double CHOSEN = 0.4;
    /** Share of the chosen who are held out. */
    public static final double HELD_OUT = 0.2;
    /** Within which an order counts as an answer. */
    public static final int WINDOW_DAYS = 7;

    private static final int FIRST_DAY = 20;
    private static final int EVERY_DAYS = 14;
    private static final int SEND_HOUR = 10;
    private static final Channel[] CHANNELS = {Channel.WECOM, Channel.SMS, Channel.APP_PUSH};
    private static final int[] COUPON_PERCENTS = {10, 15, 20, 30};

    private Campaigns() {}

    /** Those that are sent before a day. */
    public static List<Campaign> before(int day, Catalogue catalogue, long seed) {
        int count = Math.max(0, (day - FIRST_DAY + EVERY_DAYS - 1) / EVERY_DAYS);
        return IntStream.range(0, count)
                .mapToObj(i -> campaign(catalogue, Draws.of(seed, Purpose.CAMPAIGN, i), i))
                .toList();
    }

    private static Campaign campaign(Catalogue catalogue, Draws draws, int number) {
        int day = FIRST_DAY + number * EVERY_DAYS;
        int percent = COUPON_PERCENTS[draws.below(COUPON_PERCENTS.length)];
        Category category = draws.pick(catalogue.categories(), Category::share);
        return new Campaign(
                number,
                String.format(Locale.ROOT, "cmp%04d", number + 1),
                category.name() + "满减" + percent + "%券",
                day,
                WorldTime.midnight(day) + SEND_HOUR * 3_600_000L,
                CHANNELS[draws.below(CHANNELS.length)],
                catalogue.indexOf(category),
                percent,
                0.4 + 1.2 * draws.uniform());
    }
}
