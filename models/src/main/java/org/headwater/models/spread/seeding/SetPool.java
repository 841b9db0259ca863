package org.headwater.models.spread.seeding;

import java.util.ArrayList;
import java.util.List;

/** All reverse-reachable sets drawn to choose from. */
final class SetPool {

    private final List<ReverseSets> parts = new ArrayList<>();
    private final int[] counts;

    SetPool(int nodes) {
        counts = new int[nodes];
    }

    void add(ReverseSets part) {
        parts.add(part);
        part.addCounts(counts);
    }

    int nodes() {
        return counts.length;
    }

    /** By node, the sets that it is in; for the caller to change. */
    int[] counts() {
        return counts.clone();
    }

    void uncover() {
        parts.forEach(ReverseSets::uncover);
    }

    /** Covers the sets of a node; of all nodes, {@code counts} becomes the number of uncovered sets that they are in. */
    void cover(int node, int[] counts) {
        for (ReverseSets part : parts) {
            part.cover(node, counts);
        }
    }
}
