package org.headwater.benchmarks.spread;

import java.util.SplittableRandom;
import org.headwater.models.spread.Arcs;

/** A made-up network in which few have most of the ties: the number of a person is drawn by the square of a uniform draw. */
final class DrawnNetwork {

    private DrawnNetwork() {}

    /** Arcs between different people, some of them twice; the same for a seed. */
    static Arcs of(int people, int arcs, long seed) {
        var random = new SplittableRandom(seed);
        int[] from = new int[arcs];
        int[] to = new int[arcs];
        for (int i = 0; i < arcs; i++) {
            double uniform = random.nextDouble();
            from[i] = (int) (uniform * uniform * people);
            to[i] = random.nextInt(people - 1);
            if (to[i] >= from[i]) {
                to[i]++;
            }
        }
        return Arcs.of(people, from, to);
    }
}
