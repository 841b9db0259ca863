package org.headwater.models.spread.seeding;

import java.util.List;

/**
 * A greedy choice of nodes that together are in many sets.
 *
 * @param nodes in order of choice
 * @param gains sets that each added
 * @param covered their sum
 * @param optimumAtMost sets that any allowed choice can cover
 */
record Cover(List<Integer> nodes, List<Integer> gains, long covered, double optimumAtMost) {

    /** Something that chooses: a number of nodes, or nodes within a budget. */
    @FunctionalInterface
    interface Rule {
        Cover choose(SetPool pool);
    }
}
