package org.headwater.synthetic.life;

import org.headwater.synthetic.people.Person;
import org.headwater.synthetic.people.Role;

/** How likely somebody opens what another passes on. */
public final class Influence {

    static final double MOST_LIKELY = 0.9;
    private static final double DEPTH_DECAY = 0.7;
    private static final double LEAST_AFFINITY = 0.2;
    private static final double MOST_AFFINITY = 3;
    /** A KOC outside the categories of trust has the influence of anybody. */
    private static final double OUTSIDE_TRUST = 0.25;

    private Influence() {}

    /** For a first share of content of average quality and interest: the truth about the edge between two people. */
    public static double probability(Tie tie, Person sharer, Person receiver) {
        return Math.min(MOST_LIKELY, tie.base * sharer.influence() * receiver.receptivity());
    }

    /** For one share. */
    static double probability(Share share, Person sharer, Person receiver, double affinity) {
        double trust = sharer.role() == Role.KOC && !sharer.isTrustedIn(share.category()) ? OUTSIDE_TRUST : 1;
        double likely = probability(share.tie(), sharer, receiver)
                * trust
                * Math.max(LEAST_AFFINITY, Math.min(MOST_AFFINITY, affinity))
                * share.quality()
                * fading(share.depth());
        return Math.min(MOST_LIKELY, likely);
    }

    /** What is left of it after some generations. */
    static double fading(int depth) {
        return StrictMath.pow(DEPTH_DECAY, depth);
    }
}
