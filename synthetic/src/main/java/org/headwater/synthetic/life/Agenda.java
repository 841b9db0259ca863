package org.headwater.synthetic.life;

import java.util.Comparator;
import java.util.PriorityQueue;

/** What is going to happen, soonest first; at the same moment in an order of its own, so that nothing depends on chance. */
final class Agenda {

    private static final Comparator<Item> SOONEST = Comparator.comparingLong(Item::at)
            .thenComparingInt(Item::person)
            .thenComparing(Item::kind)
            .thenComparingLong(Item::key);

    private final PriorityQueue<Item> items = new PriorityQueue<>(SOONEST);
    private final long end;

    /** @param end epoch milliseconds, exclusive: what is later never happens */
    Agenda(long end) {
        this.end = end;
    }

    enum Kind {
        OWN_ORDER,
        UNPAID_ORDER,
        MOVED_ORDER,
        OWN_SHARE,
        KOL_POST,
        OPENING,
        PASSING_ON,
        CAMPAIGN,
        RING_BURST,
        RING_OPENING
    }

    /**
     * @param key distinguishes what happens to one person at one moment
     * @param what the wish, share or campaign that it is about; null for none
     */
    record Item(long at, Kind kind, int person, long key, Object what) {}

    void add(long at, Kind kind, int person, long key, Object what) {
        if (at < end) {
            items.add(new Item(at, kind, person, key, what));
        }
    }

    /** Null when nothing is left. */
    Item next() {
        return items.poll();
    }
}
