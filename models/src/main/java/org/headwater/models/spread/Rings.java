package org.headwater.models.spread;

import java.util.Arrays;

/**
 * Who comes back to himself: strongly connected components, in which everybody reaches everybody along arcs. Those of two or more
 * nodes are where arcs go round. O(n + m), without recursion.
 *
 * @see <a href="https://doi.org/10.1137/0201010">Tarjan (1972), SIAM Journal on Computing 1(2)</a>
 */
public final class Rings {

    private final Csr out;
    private final int[] found;
    private final int[] low;
    private final int[] ring;
    private final int[] stack;
    private final int[] path;
    private final int[] next;
    private int seen;
    private int waiting;

    private Rings(Csr out) {
        this.out = out;
        int n = out.nodes();
        found = new int[n];
        low = new int[n];
        ring = new int[n];
        stack = new int[n];
        path = new int[n];
        next = new int[n];
        Arrays.fill(ring, -1);
    }

    /**
     * @param out {@link Csr#outgoing}
     * @return by node, the smallest node of its component
     */
    public static int[] of(Csr out) {
        var rings = new Rings(out);
        for (int v = 0; v < out.nodes(); v++) {
            if (rings.found[v] == 0) {
                rings.walk(v);
            }
        }
        return rings.ring;
    }

    private void walk(int root) {
        int depth = 0;
        enter(root, depth++);
        while (depth > 0) {
            int node = path[depth - 1];
            if (next[node] < out.end(node)) {
                int other = out.neighbour(next[node]++);
                if (found[other] == 0) {
                    enter(other, depth++);
                } else if (ring[other] < 0) {
                    low[node] = Math.min(low[node], found[other]);
                }
            } else {
                depth--;
                if (depth > 0) {
                    low[path[depth - 1]] = Math.min(low[path[depth - 1]], low[node]);
                }
                if (low[node] == found[node]) {
                    close(node);
                }
            }
        }
    }

    private void enter(int node, int depth) {
        found[node] = ++seen;
        low[node] = found[node];
        next[node] = out.start(node);
        path[depth] = node;
        stack[waiting++] = node;
    }

    private void close(int node) {
        int begin = waiting;
        int least = node;
        do {
            least = Math.min(least, stack[--begin]);
        } while (stack[begin] != node);
        for (int i = begin; i < waiting; i++) {
            ring[stack[i]] = least;
        }
        waiting = begin;
    }
}
