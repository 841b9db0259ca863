package org.headwater.models.funnel;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What a way is.
 *
 * <p>An event's mask has bit k - 1 set when it matches step k, and bit {@code steps + i} when it matches exclusion i (from 0).
 *
 * @param steps 1 to 62 together with the exclusions
 * @param optional steps that a chain may leave out, bit k - 1 for step k; never the first
 * @param mode in what order they are taken
 * @param rules what else is asked of a chain
 * @param window how long it may take
 * @param exclusions what must not happen on the way
 */
public record FunnelRules(
        int steps, long optional, Mode mode, Set<ChainRule> rules, Window window, List<Exclusion> exclusions)
        implements Serializable {

    private static final int MOST_BITS = 62;

    public FunnelRules {
        Objects.requireNonNull(mode, "mode");
        Objects.requireNonNull(window, "window");
        rules = Set.copyOf(rules);
        exclusions = List.copyOf(exclusions);
        if (steps < 1 || steps + exclusions.size() > MOST_BITS) {
            throw new IllegalArgumentException("A funnel must have 1 step or more and, with its exclusions, "
                    + MOST_BITS + " at most, was " + steps + " and " + exclusions.size());
        }
        if ((optional & ~Bits.upTo(steps)) != 0 || (optional & 1) != 0) {
            throw new IllegalArgumentException(
                    "Only steps 2 to " + steps + " may be left out, was " + Long.toBinaryString(optional) + " in bits");
        }
        for (Exclusion exclusion : exclusions) {
            if (exclusion.before() > steps) {
                throw new IllegalArgumentException(
                        "An exclusion must end at a step from 2 to " + steps + ", was " + exclusion.before());
            }
        }
        if (mode == Mode.UNORDERED) {
            checkUnordered(steps, optional, rules, window, exclusions);
        }
    }

    private static void checkUnordered(
            int steps, long optional, Set<ChainRule> rules, Window window, List<Exclusion> exclusions) {
        if (optional != 0) {
            throw new IllegalArgumentException("Steps in any order cannot be optional: k of them are counted anyway");
        }
        if (rules.contains(ChainRule.STRICT_INCREASE) || rules.contains(ChainRule.STOP_ON_REPEAT)) {
            throw new IllegalArgumentException(
                    "Steps in any order can only share events, was " + EnumSet.copyOf(rules));
        }
        if (window.from() != Window.From.FIRST_STEP) {
            throw new IllegalArgumentException(
                    "Steps in any order have a window of the whole way, was " + window.from());
        }
        for (Exclusion exclusion : exclusions) {
            if (exclusion.after() != 1 || exclusion.before() != steps) {
                throw new IllegalArgumentException(
                        "Steps in any order can only be excluded between the first and the last, was "
                                + exclusion.after() + " and " + exclusion.before());
            }
        }
    }

    /** Steps one after the other with nothing else asked. */
    public static FunnelRules ordered(int steps, Window window) {
        return new FunnelRules(steps, 0, Mode.ORDERED, Set.of(), window, List.of());
    }

    public FunnelRules in(Mode other) {
        return new FunnelRules(steps, optional, other, rules, window, exclusions);
    }

    public FunnelRules with(ChainRule... more) {
        return new FunnelRules(steps, optional, mode, Set.of(more), window, exclusions);
    }

    public FunnelRules excluding(Exclusion... more) {
        return new FunnelRules(steps, optional, mode, rules, window, List.of(more));
    }

    /** @param may steps that may be left out */
    public FunnelRules leavingOut(int... may) {
        long set = 0;
        for (int step : may) {
            set |= Bits.of(step);
        }
        return new FunnelRules(steps, set, mode, rules, window, exclusions);
    }

    boolean has(ChainRule rule) {
        return rules.contains(rule);
    }

    boolean isOptional(int step) {
        return (optional & Bits.of(step)) != 0;
    }
}
