package org.headwater.synthetic.traces;

import java.util.List;
import org.headwater.synthetic.WorldTime;
import org.headwater.synthetic.brand.Channel;
import org.headwater.synthetic.brand.Content;
import org.headwater.synthetic.brand.Season;
import org.headwater.synthetic.draw.Draws;
import org.headwater.synthetic.draw.Purpose;
import org.headwater.synthetic.people.Person;

/**
 * Looking around: sessions come as a Poisson process on the even scale of the brand's season, more of them while all is
 * new and few once somebody has left for good.
 */
final class Browsing {

    /** Of somebody of activity 1. */
    private static final double SESSIONS_A_DAY = 0.02;
    /** What the rate is multiplied by at most: the process is drawn at that rate and thinned. */
    private static final double MOST = 3;

    private static final double NEWNESS_DAYS = 10;
    private static final double FADING_DAYS = 20;
    private static final double LEAST_WHEN_GONE = 0.1;
    private static final double GOES_ON = 0.76;
    private static final double BY_AD_LATER = 0.04;
    private static final double SENT_TOGETHER = 0.03;
    private static final double TASK = 0.06;
    private static final double PROFILE = 0.05;
    private static final double SIGNS_IN_AS_MEMBER = 0.4;

    private static final Channel[] CHANNELS = {
        Channel.MINI_PROGRAM,
        Channel.OFFICIAL_ACCOUNT,
        Channel.CHANNELS_LIVE,
        Channel.WECOM,
        Channel.GROUP,
        Channel.MOMENTS
    };
    private static final double[] CHANNEL_WEIGHTS = {45, 15, 10, 8, 10, 12};
    private static final String[] PAGES = {"home", "article", "video", "staff_profile", "group", "moments"};

    private final Scene scene;

    Browsing(Scene scene) {
        this.scene = scene;
    }

    void add(Actor actor, Habits habits, Steps steps) {
        Person person = actor.person;
        if (habits.activity() <= 0) {
            return;
        }
        long seed = scene.world.seed();
        var arrivals = Draws.of(seed, Purpose.SESSION, person.number(), Keys.HABITS + 1);
        long first = person.joinedAt() - habits.cameBefore();
        if (habits.cameBefore() > 0) {
            session(actor, habits, first, Draws.of(seed, Purpose.SESSION, person.number(), 2), steps);
        }
        double even = Season.evenAt(first);
        for (long number = 3; ; number++) {
            even += arrivals.exponential(SESSIONS_A_DAY * MOST * habits.activity());
            if (even >= Season.LAST || steps.isOver(Season.at(even))) {
                return;
            }
            long at = Season.at(even);
            if (arrivals.chance(eagerness(person, at) / MOST)) {
                var draws = Draws.of(seed, Purpose.SESSION, person.number(), number);
                session(actor, habits, Around.own(person, at, draws), draws, steps);
            }
        }
    }

    private double eagerness(Person person, long at) {
        if (at < person.joinedAt()) {
            return MOST;
        }
        double newness = 1 + (MOST - 1) * fading(at - person.joinedAt(), NEWNESS_DAYS);
        long leftAt = scene.leftAt(person);
        return at <= leftAt
                ? newness
                : LEAST_WHEN_GONE + (newness - LEAST_WHEN_GONE) * fading(at - leftAt, FADING_DAYS);
    }

    private static double fading(long millis, double days) {
        return StrictMath.exp(-millis / (days * WorldTime.DAY_MILLIS));
    }

    private void session(Actor actor, Habits habits, long start, Draws draws, Steps steps) {
        Person person = actor.person;
        Ad ad = start < person.joinedAt() || draws.chance(BY_AD_LATER) ? actor.ad : null;
        Visit visit = draws.chance(habits.siteShare()) ? actor.site(draws, ad) : actor.miniProgram(draws, ad);
        int way = visit.isSite() ? 0 : draws.index(CHANNEL_WEIGHTS);
        Channel channel = CHANNELS[way];
        long at = start;
        long dwell = Interest.inPage(draws);
        steps.add(at, EventKind.PAGE_VIEW, visit, new Detail.Page(visit.isSite() ? null : channel, PAGES[way], dwell));
        boolean joined = at > person.joinedAt();
        if (joined && visit.browser == Visit.SECOND_BROWSER && draws.chance(SIGNS_IN_AS_MEMBER)) {
            steps.add(at + 2000, EventKind.LOGIN, visit, new Detail.Nothing());
        }
        at += dwell + 500;
        while (draws.chance(GOES_ON)) {
            at += one(actor, channel, visit, at, joined, draws, steps);
        }
        if (joined && !visit.isSite() && draws.chance(TASK)) {
            steps.add(at, EventKind.TASK_DONE, visit, new Detail.Task(Rewards.BROWSE));
        }
        if (joined && draws.chance(PROFILE)) {
            steps.add(at, EventKind.PROFILE, visit, new Detail.Nothing());
        }
        if (draws.chance(SENT_TOGETHER)) {
            visit.sendTogether(at + 120_000 + draws.below(40 * 60_000));
        }
    }

    /** Does one thing, and returns how long it takes. */
    private long one(Actor actor, Channel channel, Visit visit, long at, boolean joined, Draws draws, Steps steps) {
        Person person = actor.person;
        Channel from = visit.isSite() ? null : channel;
        int category = person.tastes().draw(draws);
        double which = draws.uniform();
        if (which < 0.40) {
            Content content = scene.district.brand().contents().find(WorldTime.day(at), category, draws);
            long dwell = Interest.inContent(person, content.category(), content.kind(), content.quality(), draws);
            var read = new Detail.Read(
                    from,
                    content.id(),
                    content.kind(),
                    scene.categories.get(content.category()),
                    content.title(),
                    dwell);
            steps.add(at, EventKind.CONTENT_VIEW, visit, read);
            return dwell + 400;
        }
        Item item = scene.shelf.pick(category, draws);
        if (which < 0.50) {
            steps.add(at, EventKind.SEARCH, visit, new Detail.Search(scene.shelf.words(item), 1 + draws.below(12)));
            return 3000L + draws.below(9000);
        }
        if (which < 0.58) {
            long dwell = Interest.inPage(draws);
            steps.add(at, EventKind.PAGE_VIEW, visit, new Detail.Page(from, "category", dwell));
            return dwell + 400;
        }
        long dwell = Interest.inProduct(person, category, draws);
        steps.add(at, EventKind.PRODUCT_VIEW, visit, new Detail.Look(from, item, dwell));
        return dwell + 400 + (joined ? abandoned(person, item, visit, at + dwell, draws, steps) : 0);
    }

    /** A cart that is left standing, now and then at the till. */
    private static long abandoned(Person person, Item item, Visit visit, long at, Draws draws, Steps steps) {
        double likely = Math.min(0.4, 0.4 * person.tastes().share(item.category())) * (person.buys() ? 1 : 0.4);
        if (!draws.chance(likely)) {
            return 0;
        }
        var inCart = new Detail.InCart(item, 1);
        steps.add(at, EventKind.ADD_TO_CART, visit, inCart);
        if (draws.chance(0.2)) {
            var purchase = new Detail.Purchase(null, List.of(inCart), item.listFen(), 0, 0, null, null);
            steps.add(at + 8000, EventKind.CHECKOUT_START, visit, purchase);
        }
        return 20_000;
    }
}
