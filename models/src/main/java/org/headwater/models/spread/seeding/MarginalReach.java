package org.headwater.models.spread.seeding;

import java.util.Arrays;
import java.util.List;
import org.headwater.models.spread.Arcs;

/**
 * How many nodes each of some seeds adds to what those before it reach, without bias: from fresh reverse-reachable sets, each of which
 * goes to the first seed in it.
 *
 * <pre>
 *   reach of the first i = n/θ · Σ sets of seeds 1 to i        standard error ≤ √(reach · n/θ)
 * </pre>
 *
 * <p>{@link OpimC} says what seeds seemed to add where they were chosen, which is a little too much. O(θ · size of a set), whatever the
 * number of seeds. Sets are counted in whole numbers, so that threads don't matter.
 *
 * @param nodes n
 * @param sets θ
 * @param met by seed in their order, the sets in which it is the first
 */
public record MarginalReach(int nodes, long sets, List<Long> met) {

    private static final long REACHING = 3;

    public MarginalReach {
        met = List.copyOf(met);
    }

    /**
     * @param seeds in order; one that comes again adds nothing
     * @param sets 1 or more
     * @param seed of the random numbers
     */
    public static MarginalReach of(Arcs arcs, Diffusion diffusion, int[] seeds, long sets, long seed, int threads) {
        if (sets < 1) {
            throw new IllegalArgumentException("sets must be 1 or more, was " + sets);
        }
        long[] met = new long[seeds.length];
        if (seeds.length > 0) {
            int[] place = places(arcs.nodes(), seeds);
            ReverseWalk.Source source = diffusion.reverse(arcs);
            long stream = Chance.stream(seed, REACHING);
            try (var workers = new Workers(threads)) {
                workers.inPieces(
                                0,
                                sets,
                                sets,
                                (from, to) -> counted(source.walk(), place, seeds.length, stream, from, to))
                        .forEach(counts -> Arrays.setAll(met, i -> met[i] + counts[i]));
            }
        }
        return new MarginalReach(arcs.nodes(), sets, Arrays.stream(met).boxed().toList());
    }

    /** By node, its first place among the seeds; their number for others. */
    private static int[] places(int nodes, int[] seeds) {
        int[] place = new int[nodes];
        Arrays.fill(place, seeds.length);
        for (int i = seeds.length - 1; i >= 0; i--) {
            place[seeds[i]] = i;
        }
        return place;
    }

    private static long[] counted(ReverseWalk walk, int[] place, int seeds, long stream, long from, long to) {
        long[] met = new long[seeds + 1];
        int[] into = new int[place.length];
        for (long set = from; set < to; set++) {
            int end = walk.draw(stream, set, into, 0);
            int first = seeds;
            for (int i = 0; i < end; i++) {
                first = Math.min(first, place[into[i]]);
            }
            met[first]++;
        }
        return met;
    }

    /** Nodes that the first so many seeds reach together, they themselves counted. */
    public double upTo(int seeds) {
        long sum = 0;
        for (int i = 0; i < seeds; i++) {
            sum += met.get(i);
        }
        return (double) nodes * sum / sets;
    }
}
