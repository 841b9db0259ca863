package org.headwater.models.spread.seeding;

import java.util.ArrayDeque;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.headwater.models.spread.Arcs;

/** Exact spread in a small graph: every possible set of live arcs with its chance. */
final class LiveArcs {

    private LiveArcs() {}

    /** Independent cascade: each arc is live or not, 2^m worlds. */
    static double spread(Arcs arcs, int... seeds) {
        double[] sum = new double[1];
        worlds(arcs, (live, chance) -> sum[0] += chance * reached(arcs, live, seeds));
        return sum[0];
    }

    private static void worlds(Arcs arcs, BiConsumer<boolean[], Double> each) {
        for (int bits = 0; bits < 1 << arcs.size(); bits++) {
            boolean[] live = new boolean[arcs.size()];
            double chance = 1;
            for (int i = 0; i < live.length; i++) {
                live[i] = (bits >> i & 1) == 1;
                chance *= live[i] ? arcs.weight(i) : 1 - arcs.weight(i);
            }
            each.accept(live, chance);
        }
    }

    private static int reached(Arcs arcs, boolean[] live, int... seeds) {
        boolean[] seen = new boolean[arcs.nodes()];
        var next = new ArrayDeque<Integer>();
        for (int v : seeds) {
            if (!seen[v]) {
                seen[v] = true;
                next.add(v);
            }
        }
        int count = 0;
        while (!next.isEmpty()) {
            int node = next.remove();
            count++;
            for (int i = 0; i < live.length; i++) {
                if (live[i] && arcs.from(i) == node && !seen[arcs.to(i)]) {
                    seen[arcs.to(i)] = true;
                    next.add(arcs.to(i));
                }
            }
        }
        return count;
    }

    /** The most that k nodes reach. */
    static double best(Arcs arcs, int k) {
        double best = 0;
        for (int bits = 0; bits < 1 << arcs.nodes(); bits++) {
            if (Integer.bitCount(bits) == k) {
                int chosen = bits;
                int[] seeds = IntStream.range(0, arcs.nodes())
                        .filter(v -> (chosen >> v & 1) == 1)
                        .toArray();
                best = Math.max(best, spread(arcs, seeds));
            }
        }
        return best;
    }

    static int[] nodes(SeedChoice choice) {
        return choice.seeds().stream().mapToInt(SeedChoice.Seed::node).toArray();
    }
}
