package org.headwater.models.spread.seeding;

import org.headwater.models.spread.Arcs;

/** The chances that are used where none are known: who hears from d arcs is moved by each with chance 1/d. */
public final class WeightedCascade {

    private WeightedCascade() {}

    /** The same arcs with 1 / in-degree of their head as weight; parallel arcs each count. */
    public static Arcs of(Arcs arcs) {
        int[] in = new int[arcs.nodes()];
        int[] from = new int[arcs.size()];
        int[] to = new int[arcs.size()];
        double[] weight = new double[arcs.size()];
        for (int i = 0; i < arcs.size(); i++) {
            from[i] = arcs.from(i);
            to[i] = arcs.to(i);
            in[to[i]]++;
        }
        for (int i = 0; i < arcs.size(); i++) {
            weight[i] = 1.0 / in[to[i]];
        }
        return Arcs.of(arcs.nodes(), from, to, weight);
    }
}
