package org.headwater.models.funnel;

/**
 * Walks people through a funnel, one after the other: one pass over a person's events, whatever the number of steps.
 *
 * <p>A <em>chain</em> is a list of events, one for each step that it takes; an event is one step of it, unless events may be
 * shared. Times of its steps do not fall. A step is <em>reached</em> when some chain that keeps all rules ends in it.
 *
 * <p>Events of the same moment have no order: a chain may take them in whichever it needs, and none of them ends a chain that has
 * a step at that very moment. So how far somebody gets does not depend on the order in which ties are given; only which of
 * equal events is named in the {@link Journey} does, so sort ties by all that tells them apart.
 *
 * <p>Not for use by several threads at once: memory is kept from one person to the next.
 */
public abstract sealed class Funnel permits OrderedFunnel, UnorderedFunnel {

    /** No chain. */
    static final long NONE = Long.MIN_VALUE;

    public static Funnel of(FunnelRules rules) {
        return rules.mode() == Mode.UNORDERED ? new UnorderedFunnel(rules) : new OrderedFunnel(rules);
    }

    /**
     * Walks one person's events {@code from <= i < to}; what is asked afterwards is about them.
     *
     * @param times never falling
     * @param masks what each event matches, as in {@link FunnelRules}
     */
    public abstract void walk(long[] times, long[] masks, int from, int to);

    /** Every step that was reached, bit k - 1 for step k. */
    public abstract long reached();

    /** The last step reached, from 1; 0 for none. */
    public abstract int furthest();

    /** The way that got there; positions are those of the arrays walked. */
    public abstract Journey journey();

    /**
     * Whether the person has not arrived, but may yet: some chain is within its window at {@code time}.
     *
     * @param time after the last event
     */
    public abstract boolean isOpen(long time);

    /** The whole history of one person. */
    public final Journey walk(long[] times, long[] masks) {
        walk(times, masks, 0, times.length);
        return journey();
    }

    /** The earliest time from which {@code time} is within {@code length}; never {@link #NONE}. */
    static long floor(long time, long length) {
        return time < NONE + 1 + length ? NONE + 1 : time - length;
    }
}
