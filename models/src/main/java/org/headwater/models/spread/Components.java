package org.headwater.models.spread;

/** Who hangs together, whatever the direction of the arcs: weakly connected components. Nearly O(n + m), 4 bytes a node. */
public final class Components {

    private Components() {}

    /** @return by node, the smallest node of its component */
    public static int[] of(Arcs arcs) {
        int[] parent = new int[arcs.nodes()];
        for (int v = 0; v < parent.length; v++) {
            parent[v] = v;
        }
        for (int i = 0; i < arcs.size(); i++) {
            int a = find(parent, arcs.from(i));
            int b = find(parent, arcs.to(i));
            parent[Math.max(a, b)] = Math.min(a, b);
        }
        // A parent is never larger than its child, so that one pass upwards ends at the smallest.
        for (int v = 0; v < parent.length; v++) {
            parent[v] = parent[parent[v]];
        }
        return parent;
    }

    private static int find(int[] parent, int node) {
        int at = node;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }
}
