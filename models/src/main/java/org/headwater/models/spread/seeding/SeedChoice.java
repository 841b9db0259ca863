package org.headwater.models.spread.seeding;

import java.util.List;

/**
 * Whom to start with, and what is certain about it.
 *
 * @param seeds in the order in which they were chosen
 * @param spread nodes expected to be reached, the seeds too; estimated from draws that had no part in choosing, so without bias
 * @param spreadAtLeast the true spread of these seeds is no less, but for the chance {@code failure}
 * @param optimumAtMost no choice that is allowed reaches more, but for the chance {@code failure}
 * @param ratio {@code spreadAtLeast / optimumAtMost}: the certified share of the best possible, 0 to 1
 * @param wanted the ratio asked for; a choice may stop below it only when the draws that the theory says suffice are made
 * @param failure chance that the certificate is wrong
 * @param sets reverse-reachable sets drawn to choose; as many are drawn to check
 * @param rounds how often the draws were doubled and looked at
 */
public record SeedChoice(
        List<Seed> seeds,
        double spread,
        double spreadAtLeast,
        double optimumAtMost,
        double ratio,
        double wanted,
        double failure,
        long sets,
        int rounds) {

    /**
     * One of them.
     *
     * @param gain nodes that he adds to what those before him reach, as seen while choosing, so a little too high
     */
    public record Seed(int node, double gain) {}

    public SeedChoice {
        seeds = List.copyOf(seeds);
    }

    public boolean certified() {
        return ratio >= wanted;
    }
}
