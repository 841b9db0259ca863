package org.headwater.models.spread.seeding;

/** Reverse-reachable sets of the linear threshold: from node to node by the one live arc, until there is none or it comes back. */
final class ThresholdWalk implements ReverseWalk {

    private final ThresholdTables tables;
    private final Marks marks;

    ThresholdWalk(ThresholdTables tables) {
        this.tables = tables;
        this.marks = new Marks(tables.start.length - 1);
    }

    @Override
    public void stopAt(int[] seeds) {
        marks.stopAt(seeds);
    }

    @Override
    public int draw(long seed, long number, int[] into, int at) {
        int[] start = tables.start;
        int[] mark = marks.mark;
        int draw = marks.next();
        long state = Chance.stream(seed, number);
        int node = Chance.below(state, mark.length);
        int end = at;
        while (node != ThresholdTables.NOBODY) {
            int seen = mark[node];
            if (seen == draw) {
                return end;
            }
            if (seen == SEED) {
                return MET;
            }
            mark[node] = draw;
            into[end++] = node;
            long bits = Chance.mix(state += Chance.STEP);
            int column = start[node] + Chance.below(bits, start[node + 1] - start[node]);
            node = Chance.high(bits) < tables.threshold[column] ? tables.own[column] : tables.other[column];
        }
        return end;
    }
}
