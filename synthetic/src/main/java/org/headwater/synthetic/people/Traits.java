package org.headwater.synthetic.people;

import java.util.List;
import org.headwater.synthetic.World;
import org.headwater.synthetic.WorldTime;
import org.headwater.synthetic.brand.Category;
import org.headwater.synthetic.brand.Profile;
import org.headwater.synthetic.brand.Season;
import org.headwater.synthetic.brand.Shop;
import org.headwater.synthetic.draw.Draws;
import org.headwater.synthetic.draw.Purpose;

/** A person's traits, drawn from the world's seed and the person's number alone. */
public final class Traits {

    private static final double TASTE_CONCENTRATION = 6;
    private static final double SECOND_CATEGORY = 0.3;
    private static final double NO_GROUP = 0.3;
    private static final double OPENS_HOUSEHOLD = 0.8;
    private static final double ARCHIVE_CONSENT = 0.85;
    private static final double SKEW_SIGMA = 1.2;
    private static final double MEDIAN_SKEW_MINUTES = 12;
    /** At the launch, when staff add those whom they know, in a twelfth of the time. */
    private static final double LAUNCH_SHARE = 0.25;

    private static final double LAUNCH_TIME = 1.0 / 12;
    private static final int[] HOURS = {8, 12, 13, 18, 19, 20, 20, 21, 21, 22, 22, 23};

    private final World world;
    private final double[] meanTastes;

    public Traits(World world) {
        this.world = world;
        this.meanTastes = meanTastes(world.profile().catalogue.categories());
    }

    private static double[] meanTastes(List<Category> categories) {
        double total = categories.stream().mapToDouble(Category::share).sum();
        return categories.stream().mapToDouble(c -> c.share() / total).toArray();
    }

    /** How a category's share of somebody's taste compares to the mean of all. */
    public double affinity(Person person, int category) {
        return person.tastes().share(category) / meanTastes[category];
    }

    /** All traits but the inviter, for whom others must be known. */
    public Person of(int number) {
        Profile profile = world.profile();
        var draws = Draws.of(world.seed(), Purpose.PERSON, number);
        int ring = RoleMix.ring(world.seed(), number);
        double rate = draws.gamma(profile.rateShape) / profile.rateDays;
        Role role = RoleMix.draw(number, ring, rate * profile.rateDays / profile.rateShape, draws);
        double leaves = draws.beta(profile.leaveA, profile.leaveB);
        double spendRate = draws.gamma(profile.spendQ) / profile.spendGammaYuan;
        Tastes tastes = Tastes.around(meanTastes, TASTE_CONCENTRATION, draws);
        int categories = role == Role.KOC ? trusted(tastes, draws) : 0;
        double influence = RoleMix.influence(role, draws);
        double persuasion = RoleMix.persuasion(role, draws);
        double shares = RoleMix.sharesPerYear(role, draws) / 365;
        double popularity = RoleMix.popularity(role, draws);
        boolean buys = draws.chance(RoleMix.buyers(role));
        double receptivity = draws.gamma(4) / 4;
        double couponTaste = (role == Role.COUPON_HUNTER ? 2.5 : 1) * draws.gamma(2) / 2;
        Shop shop = draws.pick(List.of(Shop.values()), s -> s.share);
        int group = draws.chance(NO_GROUP) ? -1 : draws.below(Roster.GROUPS);
        int staff = group < 0 ? draws.below(Roster.STAFF) : group % Roster.STAFF;
        int hour = HOURS[draws.below(HOURS.length)];
        boolean archiveConsent = draws.chance(ARCHIVE_CONSENT);
        JoinSource source = ring >= 0 ? JoinSource.INVITE : draws.pick(List.of(JoinSource.values()), s -> s.share);
        return new Person(
                number,
                role,
                categories,
                ring,
                household(number),
                joinedAt(number, ring),
                source,
                -1,
                buys,
                rate,
                leaves,
                profile.spendP / spendRate,
                tastes,
                influence,
                persuasion,
                shares,
                receptivity,
                couponTaste,
                popularity,
                shop,
                group,
                staff,
                hour,
                skew(number),
                archiveConsent);
    }

    private static int trusted(Tastes tastes, Draws draws) {
        int first = tastes.draw(draws);
        int second = tastes.draw(draws);
        return 1 << first | (draws.chance(SECOND_CATEGORY) ? 1 << second : 0);
    }

    private int household(int number) {
        if (RoleMix.ring(world.seed(), number) >= 0) {
            return RoleMix.firstOfRing(world.seed(), number);
        }
        int first = number;
        while (first % World.DISTRICT_SIZE > 0
                && RoleMix.ring(world.seed(), first - 1) < 0
                && !Draws.of(world.seed(), Purpose.HOUSEHOLD, first).chance(OPENS_HOUSEHOLD)) {
            first--;
        }
        return first;
    }

    private long joinedAt(int number, int ring) {
        int first = ring < 0 ? number : RoleMix.firstOfRing(world.seed(), number);
        double at = Draws.of(world.seed(), Purpose.JOINING, first, 0).uniform();
        double share = at < LAUNCH_SHARE
                ? LAUNCH_TIME * at / LAUNCH_SHARE
                : LAUNCH_TIME + (1 - LAUNCH_TIME) * (at - LAUNCH_SHARE) / (1 - LAUNCH_SHARE);
        long end = WorldTime.midnight(world.days());
        long joined = Season.at(share * Season.evenAt(end)) + (number - first) * 3_600_000L;
        return Math.min(joined, end - 1);
    }

    private long skew(int number) {
        var draws = Draws.of(world.seed(), Purpose.SKEW, number);
        if (!draws.chance(world.noise().skew())) {
            return 0;
        }
        long skew = Math.round(60_000 * MEDIAN_SKEW_MINUTES * StrictMath.exp(SKEW_SIGMA * draws.normal()));
        return draws.chance(0.5) ? skew : -skew;
    }
}
