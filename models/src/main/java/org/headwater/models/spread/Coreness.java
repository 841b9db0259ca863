package org.headwater.models.spread;

/**
 * How deep in the network's core each node sits: the largest c such that the node belongs to a part in which everybody has c
 * neighbours or more.
 *
 * <p>Nodes are taken off by degree, least first, with a bucket for each degree: O(n + m) time, 16 bytes a node.
 *
 * @see <a href="https://arxiv.org/abs/cs/0310049">Batagelj, Zaversnik (2003)</a>
 * @see <a href="https://doi.org/10.1038/nphys1746">Kitsak et al. (2010), Nature Physics 6: good spreaders sit in the core</a>
 */
public final class Coreness {

    private Coreness() {}

    /**
     * @param graph undirected, as {@link Csr#undirected} makes it
     * @return by node, 0 for who has no neighbour
     */
    public static int[] of(Csr graph) {
        int n = graph.nodes();
        int[] degree = new int[n];
        int most = 0;
        for (int v = 0; v < n; v++) {
            degree[v] = graph.degree(v);
            most = Math.max(most, degree[v]);
        }
        int[] bucket = new int[most + 2];
        for (int v = 0; v < n; v++) {
            bucket[degree[v] + 1]++;
        }
        for (int d = 0; d <= most; d++) {
            bucket[d + 1] += bucket[d];
        }
        int[] sorted = new int[n];
        int[] place = new int[n];
        for (int v = 0; v < n; v++) {
            place[v] = bucket[degree[v]]++;
            sorted[place[v]] = v;
        }
        for (int d = most; d > 0; d--) {
            bucket[d] = bucket[d - 1];
        }
        bucket[0] = 0;
        for (int i = 0; i < n; i++) {
            int v = sorted[i];
            for (int e = graph.start(v); e < graph.end(v); e++) {
                int u = graph.neighbour(e);
                if (degree[u] > degree[v]) {
                    int first = bucket[degree[u]]++;
                    int other = sorted[first];
                    sorted[place[u]] = other;
                    place[other] = place[u];
                    sorted[first] = u;
                    place[u] = first;
                    degree[u]--;
                }
            }
        }
        return degree;
    }
}
