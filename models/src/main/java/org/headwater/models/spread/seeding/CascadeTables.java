package org.headwater.models.spread.seeding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.headwater.models.spread.Arcs;
import org.headwater.models.spread.Csr;

/**
 * Arcs into each node, laid out for drawing which of them are live.
 *
 * <p>Where all d arcs into a node have the same chance p, as in the weighted cascade, the number of live ones is binomial:
 * one random number against a table gives it, and then that many different arcs are picked. Tables are shared by nodes of the
 * same d and p. Other nodes compare each arc with a random number.
 */
final class CascadeTables {

    /** Node whose arcs are tried one by one. */
    static final int ONE_BY_ONE = -1;

    /** Above this mean, going through a table takes longer than going through the arcs is likely to. */
    private static final double LARGEST_MEAN = 8;

    private static final int FEWEST_ARCS = 2;

    final int[] start;
    final int[] tail;
    /** By arc, the threshold of its chance. */
    final int[] threshold;
    /** By node, where its table begins in {@link #atMost}, or {@link #ONE_BY_ONE}. */
    final int[] table;
    /** The largest random number that means 0, 1, 2, … live arcs at most; no number is above the last of a table. */
    final int[] atMost;

    private CascadeTables(int[] start, int[] tail, int[] threshold, int[] table, int[] atMost) {
        this.start = start;
        this.tail = tail;
        this.threshold = threshold;
        this.table = table;
        this.atMost = atMost;
    }

    /** @throws IllegalArgumentException for a chance above 1 */
    static CascadeTables of(Arcs arcs) {
        Csr in = Csr.incoming(arcs);
        int n = in.nodes();
        int[] start = new int[n + 1];
        int[] tail = new int[in.size()];
        int[] threshold = new int[in.size()];
        int[] table = new int[n];
        Map<Alike, Integer> known = new HashMap<>();
        List<int[]> tables = new ArrayList<>();
        int length = 0;
        for (int v = 0; v < n; v++) {
            start[v + 1] = in.end(v);
            for (int e = in.start(v); e < in.end(v); e++) {
                tail[e] = in.neighbour(e);
                threshold[e] = Chance.threshold(requireChance(in.weight(e), v));
            }
            table[v] = ONE_BY_ONE;
            if (isAlike(in, v)) {
                var alike = new Alike(in.degree(v), in.weight(in.start(v)));
                Integer at = known.get(alike);
                if (at == null) {
                    int[] made = alike.atMost();
                    tables.add(made);
                    at = length;
                    known.put(alike, at);
                    length += made.length;
                }
                table[v] = at;
            }
        }
        return new CascadeTables(start, tail, threshold, table, joined(tables, length));
    }

    CascadeWalk walk() {
        return new CascadeWalk(this);
    }

    private static double requireChance(double p, int node) {
        if (p > 1) {
            throw new IllegalArgumentException(
                    "A chance into node %d must be 1 at most for the independent cascade, was %s".formatted(node, p));
        }
        return p;
    }

    private static boolean isAlike(Csr in, int v) {
        double p = in.degree(v) < FEWEST_ARCS ? 1 : in.weight(in.start(v));
        if (p == 1 || p * in.degree(v) > LARGEST_MEAN) {
            return false;
        }
        for (int e = in.start(v); e < in.end(v); e++) {
            if (in.weight(e) != p) {
                return false;
            }
        }
        return true;
    }

    private static int[] joined(List<int[]> tables, int length) {
        int[] all = new int[length];
        int at = 0;
        for (int[] table : tables) {
            System.arraycopy(table, 0, all, at, table.length);
            at += table.length;
        }
        return all;
    }

    /** Nodes with as many arcs of the same chance share a table. */
    private record Alike(int arcs, double p) {

        int[] atMost() {
            int[] table = new int[arcs + 1];
            double exactly = StrictMath.exp(arcs * StrictMath.log1p(-p));
            double sum = 0;
            for (int c = 0; c < arcs; c++) {
                sum += exactly;
                int below = Chance.threshold(sum);
                if (below == Integer.MAX_VALUE) {
                    table[c] = below;
                    return Arrays.copyOf(table, c + 1);
                }
                table[c] = below - 1;
                exactly *= (arcs - c) * p / ((c + 1) * (1 - p));
            }
            table[arcs] = Integer.MAX_VALUE;
            return table;
        }
    }
}
