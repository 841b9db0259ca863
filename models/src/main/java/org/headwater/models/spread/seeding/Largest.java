package org.headwater.models.spread.seeding;

import java.util.Arrays;

/** The k largest of many counts, in a heap with the least of them on top. */
final class Largest {

    private final int[] heap;
    private long sum;

    Largest(int k) {
        heap = new int[k];
    }

    /**
     * Goes through the counts and keeps the k largest.
     *
     * @param first what counts were; none is larger now
     * @param order nodes by falling first count
     * @return the node of the largest count that is not chosen, the smallest of equals, or -1
     */
    int of(SetPool.Uncovered counts, int[] first, int[] order, boolean[] chosen) {
        Arrays.fill(heap, 0);
        int best = -1;
        int most = -1;
        for (int node : order) {
            if (first[node] < heap[0] || (first[node] == 0 && best >= 0)) {
                break;
            }
            int count = counts.of(node);
            if (count > heap[0]) {
                replaceLeast(count);
            }
            if (count >= most && !chosen[node] && (count > most || node < best)) {
                best = node;
                most = count;
            }
        }
        sum = 0;
        for (int count : heap) {
            sum += count;
        }
        return best;
    }

    long sum() {
        return sum;
    }

    private void replaceLeast(int count) {
        int at = 0;
        while (2 * at + 1 < heap.length) {
            int child = 2 * at + 1;
            if (child + 1 < heap.length && heap[child + 1] < heap[child]) {
                child++;
            }
            if (heap[child] >= count) {
                break;
            }
            heap[at] = heap[child];
            at = child;
        }
        heap[at] = count;
    }
}
