package org.headwater.models.spread.seeding;

import java.util.Arrays;
import org.headwater.models.spread.Arcs;
import org.headwater.models.spread.Csr;

/**
 * How many nodes seeds reach, found by playing the diffusion forwards many times. A second opinion on {@link OpimC}: it shares no
 * code with reverse-reachable sets but the random numbers.
 *
 * <p>O(plays · arcs met). Sums are whole numbers, so that threads don't matter.
 *
 * @param mean nodes reached in a play, the seeds too
 * @param standardError of the mean
 */
public record ForwardSpread(double mean, double standardError, int plays) {

    /**
     * @param plays 2 or more
     * @param seed of the random numbers
     */
    public static ForwardSpread of(Arcs arcs, Diffusion diffusion, int[] seeds, int plays, long seed, int threads) {
        if (plays < 2) {
            throw new IllegalArgumentException("plays must be 2 or more, was " + plays);
        }
        Csr out = Csr.outgoing(arcs);
        int[] start = Arrays.stream(seeds).distinct().toArray();
        try (var workers = new Workers(threads)) {
            var sums = workers.inPieces(0, plays, plays, (from, to) -> {
                var play = new Play(out, diffusion);
                long[] sum = new long[2];
                for (long i = from; i < to; i++) {
                    long reached = play.reached(start, Chance.stream(seed, i));
                    sum[0] += reached;
                    sum[1] += reached * reached;
                }
                return sum;
            });
            double sum = sums.stream().mapToLong(s -> s[0]).sum();
            double squares = sums.stream().mapToLong(s -> s[1]).sum();
            double variance = Math.max(0, squares - sum * sum / plays) / (plays - 1.0);
            return new ForwardSpread(sum / plays, Math.sqrt(variance / plays), plays);
        }
    }

    /** One play after another on the same arrays. */
    private static final class Play {
        private final Csr out;
        private final Diffusion diffusion;
        private final int[] reached;
        private final int[] reachedIn;
        private final int[] touchedIn;
        private final double[] pressure;
        private int play;

        Play(Csr out, Diffusion diffusion) {
            this.out = out;
            this.diffusion = diffusion;
            reached = new int[out.nodes()];
            reachedIn = new int[out.nodes()];
            touchedIn = new int[out.nodes()];
            pressure = new double[out.nodes()];
        }

        int reached(int[] seeds, long stream) {
            play++;
            int end = 0;
            for (int v : seeds) {
                reachedIn[v] = play;
                reached[end++] = v;
            }
            for (int next = 0; next < end; next++) {
                int node = reached[next];
                for (int e = out.start(node); e < out.end(node); e++) {
                    int other = out.neighbour(e);
                    if (reachedIn[other] != play && passes(other, e, stream)) {
                        reachedIn[other] = play;
                        reached[end++] = other;
                    }
                }
            }
            return end;
        }

        /** Each arc, and each node's threshold, has a number of its own in this play. */
        private boolean passes(int other, int arc, long stream) {
            if (diffusion == Diffusion.INDEPENDENT_CASCADE) {
                return Chance.high(Chance.mix(stream + (arc + 1L) * Chance.STEP)) < Chance.threshold(out.weight(arc));
            }
            if (touchedIn[other] != play) {
                touchedIn[other] = play;
                pressure[other] = 0;
            }
            pressure[other] += out.weight(arc);
            double threshold = (Chance.high(Chance.mix(stream + (other + 1L) * Chance.STEP)) + 0.5) * 0x1p-31;
            return pressure[other] > threshold;
        }
    }
}
