package org.headwater.models.spread.seeding;

import org.headwater.models.spread.Arcs;

/** How something passes along arcs. */
public enum Diffusion {
    /** Who got it passes it along each arc once, with the chance that is the arc's weight. */
    INDEPENDENT_CASCADE,

    /**
     * Each node takes it over when the weights of arcs from those who have it reach a threshold, drawn evenly from 0 to 1 for
     * each node; weights into a node sum to 1 at most.
     */
    LINEAR_THRESHOLD;

    ReverseWalk.Source reverse(Arcs arcs) {
        return this == INDEPENDENT_CASCADE ? CascadeTables.of(arcs)::walk : ThresholdTables.of(arcs)::walk;
    }
}
