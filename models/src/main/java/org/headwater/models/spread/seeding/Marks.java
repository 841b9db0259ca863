package org.headwater.models.spread.seeding;

/** Which nodes the present draw has visited; begun anew in O(1). */
final class Marks {

    final int[] mark;
    private int draw;

    Marks(int nodes) {
        mark = new int[nodes];
    }

    /** The mark of the next draw: 1 or more. */
    int next() {
        if (draw == Integer.MAX_VALUE) {
            for (int v = 0; v < mark.length; v++) {
                mark[v] = Math.min(mark[v], 0);
            }
            draw = 0;
        }
        return ++draw;
    }

    void stopAt(int[] seeds) {
        for (int v : seeds) {
            mark[v] = ReverseWalk.SEED;
        }
    }

    /** Adds a node to the draw unless it is there; gives the end of the draw, or {@link ReverseWalk#MET}. */
    static int visit(int[] mark, int draw, int node, int[] into, int end) {
        int seen = mark[node];
        if (seen == draw) {
            return end;
        }
        if (seen == ReverseWalk.SEED) {
            return ReverseWalk.MET;
        }
        mark[node] = draw;
        into[end] = node;
        return end + 1;
    }
}
