package org.headwater.models.funnel;

import java.util.Arrays;

/**
 * The ordered and the strict funnel.
 *
 * <p>For each step it keeps the best chain that ends there: the one that began last or, where the window is between steps, whose
 * last event is latest. No other chain that ends there can reach a step that this one cannot, as what ends a chain depends on
 * the step that it is at alone. A moment's events first prolong chains, then end those that were there before.
 *
 * <p>Cost: a few instructions for each step that an event matches, whatever the number of steps; in strict mode and with rules
 * that end chains, besides one for each step with a chain. Moments with several events of which one matches several steps are
 * solved by matching.
 */
final class OrderedFunnel extends Funnel {

    private final FunnelRules rules;
    private final int steps;
    private final long stepBits;
    private final long window;
    private final boolean fromFirst;
    /** Without an end the first chain to a step is kept, as no later one gets further. */
    private final boolean endless;

    private final boolean strict;
    private final boolean increasing;
    private final boolean stopping;
    private final boolean shared;
    private final boolean ending;
    private final long[] exclusionLevels;
    /** For each step the earliest that may stand right before it in a chain; 0 for the first. */
    private final int[] earliestBefore;

    /** By step: when its best chain began, or when its last event was; NONE without a chain. */
    private final long[] key;

    private final int[] link;
    /** The same of what the present moment adds. */
    private final long[] newKey;

    private final int[] newLink;
    private final Chains chains = new Chains();
    private final Moment moment;

    private long[] times = {};
    private long reached;
    private int furthest;
    private int furthestLink;

    OrderedFunnel(FunnelRules rules) {
        this.rules = rules;
        this.steps = rules.steps();
        this.stepBits = Bits.upTo(steps);
        this.window = rules.window().length();
        this.fromFirst = rules.window().from() == Window.From.FIRST_STEP;
        this.endless = window == Long.MAX_VALUE;
        this.strict = rules.mode() == Mode.STRICT;
        this.increasing = rules.has(ChainRule.STRICT_INCREASE);
        this.stopping = rules.has(ChainRule.STOP_ON_REPEAT);
        this.shared = rules.has(ChainRule.SHARED_EVENTS);
        this.exclusionLevels =
                rules.exclusions().stream().mapToLong(Exclusion::levels).toArray();
        this.ending = strict || stopping || exclusionLevels.length > 0;
        this.earliestBefore = new int[steps + 1];
        for (int step = 2; step <= steps; step++) {
            earliestBefore[step] = rules.isOptional(step - 1) ? earliestBefore[step - 1] : step - 1;
        }
        this.key = new long[steps + 1];
        this.link = new int[steps + 1];
        this.newKey = new long[steps + 1];
        this.newLink = new int[steps + 1];
        this.moment = new Moment(rules);
    }

    @Override
    public void walk(long[] ofTimes, long[] masks, int from, int to) {
        times = ofTimes;
        chains.clear();
        Arrays.fill(key, NONE);
        reached = 0;
        furthest = 0;
        furthestLink = Chains.NO_LINK;
        for (int first = from; first < to; ) {
            long time = ofTimes[first];
            int end = first + 1;
            while (end < to && ofTimes[end] == time) {
                end++;
            }
            if (end == first + 1) {
                alone(time, masks[first], first);
            } else {
                together(time, masks, first, end);
            }
            first = end;
        }
    }

    private void alone(long time, long mask, int event) {
        long matched = mask & stepBits;
        long added = 0;
        long floor = floor(time, window);
        // From the last step down, so that without shared events no step builds on what this event has just added.
        for (long left = matched; left != 0; ) {
            int step = shared && !increasing ? Bits.first(left) : Long.SIZE - Long.numberOfLeadingZeros(left);
            left &= ~Bits.of(step);
            added |= shared && !increasing ? add(step, time, floor, event, added) : add(step, time, floor, event, 0);
        }
        if (ending) {
            end(endedBy(mask));
        }
        keep(added);
    }

    private void together(long time, long[] masks, int first, int end) {
        moment.read(masks, first, end);
        long floor = floor(time, window);
        long added = 0;
        if (shared || increasing || !moment.overlaps()) {
            for (long left = moment.matched(); left != 0; left &= left - 1) {
                int step = Bits.first(left);
                added |= add(step, time, floor, moment.eventOf(step), increasing ? 0 : added);
            }
        } else {
            for (long left = moment.matched(); left != 0; left &= left - 1) {
                added |= match(Bits.first(left), time, floor);
            }
        }
        if (ending) {
            long ended = 0;
            for (int i = first; i < end; i++) {
                ended |= endedBy(masks[i]);
            }
            end(ended);
        }
        keep(added);
    }

    /**
     * The best chain that {@code event} prolongs to {@code step}.
     *
     * @param added steps that this moment has chains for already, which it may build on
     * @return the step as a set; empty when there is no such chain
     */
    private long add(int step, long time, long floor, int event, long added) {
        long best = NONE;
        int before = Chains.NO_LINK;
        if (step == 1) {
            best = time;
        } else {
            for (int from = step - 1; from >= earliestBefore[step] && (best == NONE || !endless); from--) {
                if (key[from] >= floor && key[from] > best) {
                    best = key[from];
                    before = link[from];
                }
                if ((added & Bits.of(from)) != 0 && newKey[from] > best && (best == NONE || !endless)) {
                    best = newKey[from];
                    before = newLink[from];
                }
            }
            if (best == NONE) {
                return 0;
            }
        }
        return note(step, fromFirst ? best : time, event, before);
    }

    /** The same where several events of this moment compete for several steps. */
    private long match(int step, long time, long floor) {
        long best = NONE;
        int base = -1;
        for (int from = step - 1; from >= 1 && (base < 0 || !endless); from--) {
            if (key[from] >= floor && key[from] > best && moment.canGo(from, step)) {
                best = key[from];
                base = from;
            }
        }
        if ((base < 0 || !endless) && moment.canGo(0, step)) {
            best = time;
            base = 0;
        }
        if (base < 0) {
            return 0;
        }
        int before = base == 0 ? Chains.NO_LINK : link[base];
        moment.canGo(base, step);
        for (int taken = base + 1; taken < step; taken++) {
            if (moment.takes(taken)) {
                before = chains.add(moment.eventTaken(taken), taken, before);
            }
        }
        return note(step, fromFirst ? best : time, moment.eventTaken(step), before);
    }

    private long note(int step, long ofKey, int event, int before) {
        long bit = Bits.of(step);
        newKey[step] = ofKey;
        newLink[step] = chains.add(event, step, before);
        reached |= bit;
        if (step > furthest) {
            furthest = step;
            furthestLink = newLink[step];
        }
        return bit;
    }

    /** Steps whose chains an event later than they ends. */
    private long endedBy(long mask) {
        long matched = mask & stepBits;
        long ended = 0;
        if (strict) {
            ended |= matched == 0 ? stepBits : Bits.upTo(Bits.first(matched) - 1);
        }
        if (stopping && (matched & ~1L) != 0) {
            ended |= Bits.from(Bits.first(matched & ~1L) - 1);
        }
        for (int i = 0; i < exclusionLevels.length; i++) {
            if ((mask >>> (steps + i) & 1) != 0) {
                ended |= exclusionLevels[i];
            }
        }
        return ended & stepBits;
    }

    private void end(long ended) {
        for (long left = ended; left != 0; left &= left - 1) {
            key[Bits.first(left)] = NONE;
        }
    }

    private void keep(long added) {
        for (long left = added; left != 0; left &= left - 1) {
            int step = Bits.first(left);
            if (endless ? key[step] == NONE : newKey[step] > key[step]) {
                key[step] = newKey[step];
                link[step] = newLink[step];
            }
        }
    }

    @Override
    public long reached() {
        return reached;
    }

    @Override
    public int furthest() {
        return furthest;
    }

    @Override
    public Journey journey() {
        return new Journey(furthest, reached, chains.events(furthestLink, steps), times);
    }

    @Override
    public boolean isOpen(long time) {
        if (furthest == rules.steps()) {
            return false;
        }
        long floor = floor(time, window);
        for (int step = 1; step < steps; step++) {
            if (key[step] >= floor) {
                return true;
            }
        }
        return false;
    }
}
