package org.headwater.synthetic.traces;

import org.headwater.synthetic.brand.ContentKind;
import org.headwater.synthetic.draw.Draws;
import org.headwater.synthetic.people.Person;

/** How long somebody looks at things, milliseconds: log-normal, longer at what they care for and at what is good. */
final class Interest {

    static final long PAGE = 7_000;
    static final long PRODUCT = 16_000;

    private static final double SIGMA = 0.9;
    private static final long LONGEST = 30 * 60_000;

    private Interest() {}

    static long inPage(Draws draws) {
        return dwell(PAGE, 1, draws);
    }

    static long inProduct(Person person, int category, Draws draws) {
        return dwell(PRODUCT, care(person, category), draws);
    }

    static long inContent(Person person, int category, ContentKind kind, double quality, Draws draws) {
        return dwell(median(kind), care(person, category) * StrictMath.sqrt(quality), draws);
    }

    /** 1 for who cares for all categories alike. */
    private static double care(Person person, int category) {
        double times = person.tastes().share(category) * person.tastes().categories();
        return 0.4 + 0.6 * Math.min(4, times);
    }

    private static long median(ContentKind kind) {
        return switch (kind) {
            case PRODUCT -> PRODUCT;
            case ARTICLE -> 40_000;
            case VIDEO -> 32_000;
            case MOMENT -> 9_000;
            case CAMPAIGN_PAGE -> 14_000;
        };
    }

    private static long dwell(long median, double times, Draws draws) {
        return Math.min(LONGEST, 200 + draws.logNormal(Math.round(median * times), SIGMA));
    }
}
