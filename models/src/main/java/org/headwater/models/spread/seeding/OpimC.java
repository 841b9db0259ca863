package org.headwater.models.spread.seeding;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.headwater.models.spread.Arcs;
import org.headwater.models.spread.seeding.SeedChoice.Seed;

/**
 * Seeds that reach nearly as many as any could, with a certificate: OPIM-C.
 *
 * <p>Seeds are chosen greedily to cover reverse-reachable sets R1, and judged by fresh sets R2 that had no part in it:
 *
 * <pre>
 *   spread  ≥ σl = n/θ · ((√(Λ2 + 2a/9) - √(a/2))² - a/18)    Λ2 = sets of R2 that the seeds meet, a = ln(3 · rounds / δ)
 *   optimum ≤ σu = n/θ · (√(Λu + a/2) + √(a/2))²              Λu = sets of R1 that any choice can cover
 * </pre>
 *
 * <p>The θ sets are doubled until σl/σu ≥ 1 - 1/e - ε, or the number that suffices for any graph is reached. σl/σu is returned. A low
 * ε costs little; a high one costs quality: use 0.02 or less. Closeness asks for more than the paper does.
 *
 * <p>R2 is drawn only when R1 itself says that the test could pass, and a set only until it meets a seed.
 *
 * <p>Time about O((n + m)(k ln n + ln 1/δ)/ε²), in practice far less; memory 8 bytes for every node of every set of R1. The same
 * seeds for the same arcs in any order, any number of threads and any machine.
 *
 * @see <a href="https://doi.org/10.1145/3183713.3183749">Tang, Tang, Xiao, Yuan (2018), SIGMOD: Online Processing Algorithms for
 *     Influence Maximization</a>
 */
public final class OpimC {

    private static final long CHOOSING = 1;
    private static final long JUDGING = 2;
    private static final long MOST_SETS_OF_A_PIECE = 1 << 20;

    private final int nodes;
    private final ReverseWalk.Source source;
    private final Options options;
    private final double failure;

    /**
     * @param epsilon how far below the 1 - 1/e of greedy choice the certified ratio may be, above 0 and below 1 - 1/e
     * @param closeness how much more the seeds may seem to reach in R1, where they were chosen, than in R2, as a share; seeds chosen from
     *     too few sets fit those rather than the graph, and this is how much there may be left to gain. {@link #ANY} asks for nothing
     * @param failure chance that the certificate is wrong, above 0 and below 1; {@link #ONE_IN_NODES} for 1/n
     * @param seed another one gives other draws
     * @param threads 1 or more; no answer depends on it
     */
    public record Options(double epsilon, double closeness, double failure, long seed, int threads) {
        public static final double ANY = Double.POSITIVE_INFINITY;
        public static final double ONE_IN_NODES = 0;
        /** As published: the certificate alone. */
        public static final Options DEFAULT = new Options(0.01, ANY, ONE_IN_NODES, 1, 1);

        public Options {
            if (!(epsilon > 0 && epsilon < Bounds.GREEDY)) {
                throw new IllegalArgumentException("epsilon must be above 0 and below 1 - 1/e, was " + epsilon);
            }
            if (!(closeness > 0)) {
                throw new IllegalArgumentException("closeness must be above 0, was " + closeness);
            }
            if (!(failure >= 0 && failure < 1)) {
                throw new IllegalArgumentException("failure must be 0 to below 1, was " + failure);
            }
            if (threads < 1) {
                throw new IllegalArgumentException("threads must be 1 or more, was " + threads);
            }
        }

        public Options withThreads(int number) {
            return new Options(epsilon, closeness, failure, seed, number);
        }

        public Options withEpsilon(double value) {
            return new Options(value, closeness, failure, seed, threads);
        }

        public Options withCloseness(double share) {
            return new Options(epsilon, share, failure, seed, threads);
        }

        public Options withSeed(long number) {
            return new Options(epsilon, closeness, failure, number, threads);
        }
    }

    private OpimC(Arcs arcs, Diffusion diffusion, Options options) {
        this.nodes = arcs.nodes();
        this.source = diffusion.reverse(arcs);
        this.options = options;
        this.failure = options.failure() == Options.ONE_IN_NODES ? 1.0 / Math.max(2, nodes) : options.failure();
    }

    /**
     * The k nodes to start with; all of them where there are fewer.
     *
     * @param k 1 or more
     */
    public static SeedChoice choose(Arcs arcs, Diffusion diffusion, int k, Options options) {
        if (k < 1) {
            throw new IllegalArgumentException("k must be 1 or more, was " + k);
        }
        int most = Math.min(k, arcs.nodes());
        return new OpimC(arcs, diffusion, options).search(new CoverOfSize(most), most);
    }

    /**
     * The nodes to start with for what they cost together. Greedy choice promises less here than 1 - 1/e, but the certificate is as
     * true and the ratio wanted is the same; where it is not reached the choice says so.
     *
     * @param cost by node, 1 or more; who costs more than the budget can't be chosen
     * @param budget in the unit of the costs
     */
    public static SeedChoice chooseWithin(Arcs arcs, Diffusion diffusion, long[] cost, long budget, Options options) {
        if (cost.length != arcs.nodes()) {
            throw new IllegalArgumentException("There must be %d costs, were %d".formatted(arcs.nodes(), cost.length));
        }
        for (int v = 0; v < cost.length; v++) {
            if (cost[v] < 1) {
                throw new IllegalArgumentException(
                        "The cost of node %d must be 1 or more, was %d".formatted(v, cost[v]));
            }
        }
        return new OpimC(arcs, diffusion, options)
                .search(new CoverWithin(cost.clone(), budget), affordable(cost, budget));
    }

    private static int affordable(long[] cost, long budget) {
        long[] cheapest = cost.clone();
        Arrays.sort(cheapest);
        long left = budget;
        int number = 0;
        while (number < cheapest.length && cheapest[number] <= left) {
            left -= cheapest[number++];
        }
        return number;
    }

    private SeedChoice search(Cover.Rule rule, int most) {
        double wanted = Bounds.GREEDY - options.epsilon();
        if (most == 0) {
            return new SeedChoice(List.of(), 0, 0, 0, 1, wanted, failure, 0, 0);
        }
        double first = Bounds.firstRound(nodes, most, failure);
        double enough = first * nodes / (options.epsilon() * options.epsilon() * most);
        int rounds = 1 + (int) Math.max(0, Math.floor(StrictMath.log(enough / first) / StrictMath.log(2)));
        var bounds = new Bounds(StrictMath.log(3.0 * rounds / failure));
        try (var workers = new Workers(options.threads())) {
            var pool = new SetPool(nodes, workers);
            Deque<ReverseWalk> idle = new ArrayDeque<>();
            long sets = 0;
            for (int round = 1; ; round++) {
                long goal = Math.round(first * StrictMath.pow(2, round - 1));
                pool.add(workers.inPieces(sets, goal, MOST_SETS_OF_A_PIECE, (from, to) -> drawn(idle, from, to)));
                sets = goal;
                Cover cover = rule.choose(pool);
                double optimum = bounds.atMost(cover.optimumAtMost());
                boolean last = round == rounds;
                if (last || bounds.atLeast(cover.covered()) / optimum >= wanted) {
                    long met = met(workers, cover, sets);
                    double ratio = bounds.atLeast(met) / optimum;
                    boolean close = cover.covered() <= met * (1 + options.closeness());
                    if (last || (ratio >= wanted && close)) {
                        return choice(cover, met, bounds, sets, new double[] {optimum, ratio, wanted}, round);
                    }
                }
            }
        }
    }

    private SeedChoice choice(Cover cover, long met, Bounds bounds, long sets, double[] certificate, int round) {
        double each = (double) nodes / sets;
        List<Seed> seeds = new ArrayList<>();
        for (int i = 0; i < cover.nodes().size(); i++) {
            seeds.add(new Seed(cover.nodes().get(i), cover.gains().get(i) * each));
        }
        return new SeedChoice(
                seeds,
                (double) nodes * met / sets,
                bounds.atLeast(met) * each,
                certificate[0] * each,
                certificate[1],
                certificate[2],
                failure,
                sets,
                round);
    }

    private ReverseSets drawn(Deque<ReverseWalk> idle, long from, long to) {
        ReverseWalk walk;
        synchronized (idle) {
            walk = idle.poll();
        }
        if (walk == null) {
            walk = source.walk();
        }
        var sets = ReverseSets.draw(walk, nodes, Chance.stream(options.seed(), CHOOSING), from, to);
        synchronized (idle) {
            idle.push(walk);
        }
        return sets;
    }

    private long met(Workers workers, Cover cover, long sets) {
        int[] seeds = cover.nodes().stream().mapToInt(v -> v).toArray();
        long stream = Chance.stream(options.seed(), JUDGING);
        return workers
                .inPieces(0, sets, sets, (from, to) -> {
                    ReverseWalk walk = source.walk();
                    walk.stopAt(seeds);
                    int[] into = new int[nodes];
                    long met = 0;
                    for (long set = from; set < to; set++) {
                        met += walk.draw(stream, set, into, 0) == ReverseWalk.MET ? 1 : 0;
                    }
                    return met;
                })
                .stream()
                .mapToLong(met -> met)
                .sum();
    }
}
