package org.headwater.synthetic.people;

import org.headwater.synthetic.World;
import org.headwater.synthetic.draw.Draws;
import org.headwater.synthetic.draw.Purpose;

/** Who is planted as what, and what sets the planted apart. */
final class RoleMix {

    private static final double BOTS = 0.004;
    private static final double KOCS = 0.016;
    private static final double LOUD = 0.02;
    /** Of those who buy more often than average: that is what makes them look like good customers. */
    private static final double HUNTERS_OF_FREQUENT = 0.11;

    private static final int RINGS = 2;
    private static final int RING_SMALLEST = 5;
    private static final int RING_SIZES = 4;

    private RoleMix() {}

    /** @param rateToMean the person's purchase rate against the brand's mean */
    static Role draw(int person, int ring, double rateToMean, Draws draws) {
        double at = draws.uniform();
        boolean hunter = draws.chance(HUNTERS_OF_FREQUENT) && rateToMean > 1.2;
        if (person == Role.firstKol(person)) {
            return Role.KOL;
        }
        if (ring >= 0) {
            return Role.RING;
        }
        if (at < BOTS) {
            return Role.BOT;
        }
        if (at < BOTS + KOCS) {
            return Role.KOC;
        }
        if (at < BOTS + KOCS + LOUD) {
            return Role.LOUD;
        }
        return hunter ? Role.COUPON_HUNTER : Role.ORDINARY;
    }

    /** The ring that a person belongs to, -1 for none: two in a district, each of neighbours by number. */
    static int ring(long seed, int person) {
        int district = person / World.DISTRICT_SIZE;
        int place = person % World.DISTRICT_SIZE;
        for (int ring = 0; ring < RINGS; ring++) {
            var draws = Draws.of(seed, Purpose.RING, district, ring);
            int stretch = World.DISTRICT_SIZE / RINGS;
            int size = RING_SMALLEST + draws.below(RING_SIZES);
            int first = ring * stretch + draws.below(stretch - size);
            if (place >= first && place < first + size) {
                return ring;
            }
        }
        return -1;
    }

    static int firstOfRing(long seed, int person) {
        int first = person;
        int ring = ring(seed, person);
        while (first % World.DISTRICT_SIZE > 0 && ring(seed, first - 1) == ring) {
            first--;
        }
        return first;
    }

    static double influence(Role role, Draws draws) {
        double spread = StrictMath.exp(0.5 * draws.normal());
        return switch (role) {
            case ORDINARY, RING -> spread;
            case KOC -> 4 * StrictMath.exp(0.3 * draws.normal());
            case KOL -> 2 * spread;
            case LOUD -> 0.08 * spread;
            case COUPON_HUNTER -> 0.5 * spread;
            case BOT -> 0;
        };
    }

    static double persuasion(Role role, Draws draws) {
        double spread = StrictMath.exp(0.4 * draws.normal());
        return switch (role) {
            case ORDINARY -> 0.03 * spread;
            case KOC -> Math.min(0.5, 0.25 * spread);
            case KOL -> 0.008 * spread;
            case LOUD -> 0.003 * spread;
            case COUPON_HUNTER -> 0.01 * spread;
            case RING, BOT -> 0;
        };
    }

    /** Things passed on a year, unasked. */
    static double sharesPerYear(Role role, Draws draws) {
        double spread = StrictMath.exp(0.8 * draws.normal());
        return switch (role) {
            case ORDINARY -> 2.5 * spread;
            case KOC -> 28 * StrictMath.exp(0.4 * draws.normal());
            case KOL -> 45 * StrictMath.exp(0.2 * draws.normal());
            case LOUD -> 55 * spread;
            case COUPON_HUNTER -> 8 * spread;
            case RING, BOT -> 0;
        };
    }

    static double buyers(Role role) {
        return switch (role) {
            case ORDINARY -> 0.72;
            case KOC -> 0.95;
            case KOL -> 0.5;
            case LOUD -> 0.35;
            case COUPON_HUNTER -> 1;
            case RING, BOT -> 0;
        };
    }

    static double popularity(Role role, Draws draws) {
        double fame = draws.pareto(1.8);
        return switch (role) {
            case KOL -> 30 * fame;
            case LOUD -> 4 * fame;
            default -> fame;
        };
    }
}
