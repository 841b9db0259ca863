package org.headwater.models.spread.seeding;

/** Reverse-reachable sets of the independent cascade: breadth first over live arcs, backwards. */
final class CascadeWalk implements ReverseWalk {

    private final CascadeTables tables;
    private final Marks marks;
    private int[] picked = new int[16];

    CascadeWalk(CascadeTables tables) {
        this.tables = tables;
        this.marks = new Marks(tables.table.length);
    }

    @Override
    public void stopAt(int[] seeds) {
        marks.stopAt(seeds);
    }

    @Override
    public int draw(long seed, long number, int[] into, int at) {
        int[] start = tables.start;
        int[] tail = tables.tail;
        int[] table = tables.table;
        int[] atMost = tables.atMost;
        int[] mark = marks.mark;
        int draw = marks.next();
        long state = Chance.stream(seed, number);
        int end = Marks.visit(mark, draw, Chance.below(state, table.length), into, at);
        for (int next = at; next < end; next++) {
            int node = into[next];
            int first = start[node];
            int arcs = start[node + 1] - first;
            int chances = table[node];
            if (chances >= 0) {
                long bits = Chance.mix(state += Chance.STEP);
                int high = Chance.high(bits);
                int live = 0;
                while (high > atMost[chances + live]) {
                    live++;
                }
                if (live == 1) {
                    end = Marks.visit(mark, draw, tail[first + Chance.below(bits, arcs)], into, end);
                } else if (live > 1) {
                    state = pick(state, arcs, live);
                    for (int i = 0; i < live && end != MET; i++) {
                        end = Marks.visit(mark, draw, tail[first + picked[i]], into, end);
                    }
                }
            } else {
                int[] threshold = tables.threshold;
                for (int e = first; e < first + arcs && end != MET; e++) {
                    if (Chance.high(Chance.mix(state += Chance.STEP)) < threshold[e]) {
                        end = Marks.visit(mark, draw, tail[e], into, end);
                    }
                }
            }
        }
        return end;
    }

    /** So many different arcs of these, each choice as likely as another (Floyd's way); gives the state after it. */
    private long pick(long before, int arcs, int live) {
        long state = before;
        if (picked.length < live) {
            picked = new int[live * 2];
        }
        for (int i = 0; i < live; i++) {
            int last = arcs - live + i;
            int arc = Chance.below(Chance.mix(state += Chance.STEP), last + 1);
            for (int j = 0; j < i; j++) {
                if (picked[j] == arc) {
                    arc = last;
                    break;
                }
            }
            picked[i] = arc;
        }
        return state;
    }
}
