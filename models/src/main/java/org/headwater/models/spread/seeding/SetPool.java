package org.headwater.models.spread.seeding;

import java.util.ArrayList;
import java.util.List;

/** All reverse-reachable sets drawn to choose from, dealt to the threads that count them. */
final class SetPool {

    /** Sets that take longer to cover than other threads take to hear of it. */
    private static final int WORTH_SHARING = 300;

    private final Workers workers;
    private final int nodes;
    private final List<List<ReverseSets>> parts = new ArrayList<>();
    /** By thread and node, the sets of the thread that the node is in. */
    private final int[][] counts;

    SetPool(int nodes, Workers workers) {
        this.nodes = nodes;
        this.workers = workers;
        this.counts = new int[workers.number()][nodes];
        for (int i = 0; i < workers.number(); i++) {
            parts.add(new ArrayList<>());
        }
    }

    /** Deals them out: as many to each thread, where there are enough. */
    void add(List<ReverseSets> drawn) {
        workers.together(thread -> {
            for (int i = thread; i < drawn.size(); i += workers.number()) {
                parts.get(thread).add(drawn.get(i));
                drawn.get(i).addCounts(counts[thread]);
            }
        });
    }

    int nodes() {
        return nodes;
    }

    /** Begins a choice: no set is covered. */
    Uncovered uncovered() {
        int[][] left = new int[counts.length][];
        workers.together(thread -> {
            parts.get(thread).forEach(ReverseSets::uncover);
            left[thread] = counts[thread].clone();
        });
        return new Uncovered(left);
    }

    /** By node, the number of uncovered sets that it is in. */
    final class Uncovered {

        private final int[][] left;

        private Uncovered(int[][] left) {
            this.left = left;
        }

        int of(int node) {
            int sum = 0;
            for (int[] mine : left) {
                sum += mine[node];
            }
            return sum;
        }

        int[] ofAll() {
            int[] sums = new int[nodes];
            for (int[] mine : left) {
                for (int v = 0; v < nodes; v++) {
                    sums[v] += mine[v];
                }
            }
            return sums;
        }

        /** Covers the sets of a node. */
        void cover(int node) {
            if (of(node) < WORTH_SHARING) {
                for (int thread = 0; thread < left.length; thread++) {
                    cover(node, thread);
                }
            } else {
                workers.together(thread -> cover(node, thread));
            }
        }

        private void cover(int node, int thread) {
            for (ReverseSets part : parts.get(thread)) {
                part.cover(node, left[thread]);
            }
        }
    }
}
