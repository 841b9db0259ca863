package org.headwater.jobs.samples;

import java.util.List;
import java.util.Locale;

/**
 * How customers differ: rates by a gamma, drop-out by a beta, spending by a log-normal law, all independent.
 *
 * @see <a href="https://doi.org/10.1287/mksc.1040.0098">Fader, Hardie, Lee (2005), Marketing Science 24(2)</a>
 */
final class Customers {

    static final int COUNT = 1200;

    /** r and alpha of the rates: 0.7 / 48 days is an order in ten weeks on average, most people far fewer. */
    private static final double RATE_SHAPE = 0.7;

    private static final double RATE_DAYS = 48;
    /** a and b of the drop-out: one in four leaves after an order, on average. */
    private static final double LEAVE_A = 0.9;

    private static final double LEAVE_B = 2.3;
    private static final long MEDIAN_SPEND_FEN = 190_00;
    private static final double SPEND_SIGMA = 0.6;
    private static final List<String> PHONE_HEADS = List.of("133", "135", "138", "150", "159", "177", "186", "198");

    private Customers() {}

    /** Number {@code number} of {@link #COUNT}, from 1. */
    static Customer draw(int number, Draws draws) {
        String phone = String.format(
                Locale.ROOT, "%s****%04d", PHONE_HEADS.get(draws.below(PHONE_HEADS.size())), draws.below(10_000));
        return new Customer(
                String.format(Locale.ROOT, "m%06d", number),
                phone,
                draws.pick(List.of(Shop.values()), s -> s.share),
                draws.pick(Catalogue.PRODUCTS, Product::popularity).category(),
                draws.uniform() * ShopCalendar.length(),
                draws.gamma(RATE_SHAPE) / RATE_DAYS,
                draws.beta(LEAVE_A, LEAVE_B),
                draws.logNormal(MEDIAN_SPEND_FEN, SPEND_SIGMA));
    }
}
