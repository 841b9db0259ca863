package org.headwater.models.funnel;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/** What a funnel means, said without an algorithm: every chain of events there is, kept when it breaks no rule. */
final class PlainFunnel {

    /** One step taken. */
    record Taken(int step, int event) {}

    private final History history;
    private final FunnelRules rules;

    PlainFunnel(History history) {
        this.history = history;
        this.rules = history.rules();
    }

    /** Every step that some chain ends in. */
    long reached() {
        long[] reached = {0};
        chains(chain -> reached[0] |= rules.mode() == Mode.UNORDERED
                ? Bits.upTo(chain.size())
                : Bits.of(chain.get(chain.size() - 1).step()));
        return reached[0];
    }

    /** Whether a chain could go on by an event at {@code time}, after all others. */
    boolean isOpen(long time) {
        if (reached() >= Bits.of(rules.steps())) {
            return false;
        }
        boolean[] open = {false};
        chains(chain -> {
            Taken last = chain.get(chain.size() - 1);
            boolean anyOrder = rules.mode() == Mode.UNORDERED;
            open[0] |= (anyOrder ? chain.size() : last.step()) < rules.steps()
                    && time - at(rules.window().from() == Window.From.FIRST_STEP ? chain.get(0) : last)
                            <= rules.window().length()
                    && !isEnded(last.step(), at(last), time);
        });
        return open[0];
    }

    /** Whether the chain is one. */
    boolean holds(List<Taken> chain) {
        boolean[] found = {false};
        chains(other -> found[0] |= other.equals(chain));
        return found[0];
    }

    /** When the furthest step was first reached. */
    long arrival(int step) {
        long[] first = {Long.MAX_VALUE};
        chains(chain -> {
            if (chain.get(chain.size() - 1).step() == step) {
                first[0] = Math.min(first[0], at(chain.get(chain.size() - 1)));
            }
        });
        return first[0];
    }

    /** The latest beginning of a chain that reaches the step at that time. */
    long beginning(int step, long arrival) {
        long[] latest = {Long.MIN_VALUE};
        chains(chain -> {
            Taken last = chain.get(chain.size() - 1);
            if (last.step() == step && at(last) == arrival) {
                latest[0] = Math.max(latest[0], at(chain.get(0)));
            }
        });
        return latest[0];
    }

    void chains(Consumer<List<Taken>> each) {
        if (rules.mode() == Mode.UNORDERED) {
            anyOrder(1, new ArrayDeque<>(), each);
        } else {
            inOrder(new ArrayDeque<>(), each);
        }
    }

    private void inOrder(Deque<Taken> chain, Consumer<List<Taken>> each) {
        if (!chain.isEmpty()) {
            each.accept(List.copyOf(chain));
        }
        int from = chain.isEmpty() ? 1 : chain.getLast().step() + 1;
        for (int step = from; step <= (chain.isEmpty() ? 1 : rules.steps()); step++) {
            for (int event = 0; event < history.events(); event++) {
                Taken next = new Taken(step, event);
                if (matches(event, step) && mayFollow(chain, next)) {
                    chain.addLast(next);
                    inOrder(chain, each);
                    chain.removeLast();
                }
            }
            if (!rules.isOptional(step)) {
                return;
            }
        }
    }

    private boolean mayFollow(Deque<Taken> chain, Taken next) {
        if (chain.isEmpty()) {
            return true;
        }
        Taken last = chain.getLast();
        boolean increasing = rules.has(ChainRule.STRICT_INCREASE);
        Taken from = rules.window().from() == Window.From.FIRST_STEP ? chain.getFirst() : last;
        return (increasing ? at(last) < at(next) : at(last) <= at(next))
                && (rules.has(ChainRule.SHARED_EVENTS) || chain.stream().noneMatch(t -> t.event() == next.event()))
                && at(next) - at(from) <= rules.window().length()
                && !isEnded(last.step(), at(last), at(next));
    }

    /** Whether an event between the two times ends a chain that is at {@code step}. */
    private boolean isEnded(int step, long after, long before) {
        for (int x = 0; x < history.events(); x++) {
            if (history.time(x) <= after || history.time(x) >= before) {
                continue;
            }
            boolean known = false;
            boolean repeats = false;
            for (int s = 1; s <= rules.steps(); s++) {
                known |= matches(x, s) && s <= step;
                repeats |= matches(x, s) && s >= 2 && s <= step + 1;
            }
            if ((rules.mode() == Mode.STRICT && !known) || (rules.has(ChainRule.STOP_ON_REPEAT) && repeats)) {
                return true;
            }
            for (int i = 0; i < rules.exclusions().size(); i++) {
                Exclusion exclusion = rules.exclusions().get(i);
                if (matches(x, rules.steps() + i + 1)
                        && (rules.mode() == Mode.UNORDERED
                                || (step >= exclusion.after() && step < exclusion.before()))) {
                    return true;
                }
            }
        }
        return false;
    }

    private void anyOrder(int step, Deque<Taken> chosen, Consumer<List<Taken>> each) {
        if (step > rules.steps()) {
            List<Taken> chain = new ArrayList<>(chosen);
            chain.sort((a, b) -> Long.compare(at(a), at(b)));
            if (!chain.isEmpty()
                    && at(chain.get(chain.size() - 1)) - at(chain.get(0))
                            <= rules.window().length()
                    && !isEnded(0, at(chain.get(0)), at(chain.get(chain.size() - 1)))) {
                each.accept(chain);
            }
            return;
        }
        anyOrder(step + 1, chosen, each);
        for (int event = 0; event < history.events(); event++) {
            int candidate = event;
            if (matches(event, step)
                    && (rules.has(ChainRule.SHARED_EVENTS) || chosen.stream().noneMatch(t -> t.event() == candidate))) {
                chosen.addLast(new Taken(step, event));
                anyOrder(step + 1, chosen, each);
                chosen.removeLast();
            }
        }
    }

    private boolean matches(int event, int bit) {
        return (history.mask(event) & Bits.of(bit)) != 0;
    }

    private long at(Taken taken) {
        return history.time(taken.event());
    }
}
