package org.headwater.models.funnel;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** One person's events with a funnel to walk them through. */
final class History {

    private final long[] times;
    private final long[] masks;
    private final FunnelRules rules;

    History(long[] times, long[] masks, FunnelRules rules) {
        this.times = times;
        this.masks = masks;
        this.rules = rules;
    }

    int events() {
        return times.length;
    }

    long time(int event) {
        return times[event];
    }

    long mask(int event) {
        return masks[event];
    }

    FunnelRules rules() {
        return rules;
    }

    /** Few moments, so that most are shared; steps that match one, several or no events; every kind of rule. */
    static History drawn(Random random) {
        int steps = 1 + random.nextInt(4);
        List<Exclusion> exclusions = new ArrayList<>();
        Mode mode = List.of(Mode.values()).get(random.nextInt(3));
        for (int i = steps < 2 ? 2 : random.nextInt(3); i < 2; i++) {
            int after = 1 + random.nextInt(steps - 1);
            exclusions.add(
                    mode == Mode.UNORDERED
                            ? new Exclusion(1, steps)
                            : new Exclusion(after, after + 1 + random.nextInt(steps - after)));
        }
        List<ChainRule> rules = new ArrayList<>();
        for (ChainRule rule : ChainRule.values()) {
            if (random.nextInt(4) == 0 && (mode != Mode.UNORDERED || rule == ChainRule.SHARED_EVENTS)) {
                rules.add(rule);
            }
        }
        long optional = mode == Mode.UNORDERED || random.nextBoolean() ? 0 : random.nextInt(1 << steps) & ~1;
        long length = random.nextInt(9) == 8 ? Long.MAX_VALUE : random.nextInt(8);
        Window window = mode == Mode.UNORDERED || random.nextBoolean() ? Window.ofWay(length) : Window.ofStep(length);
        var funnel = new FunnelRules(steps, optional, mode, Set.copyOf(rules), window, exclusions);

        int events = random.nextInt(8);
        int moments = 1 + random.nextInt(9);
        long[] times = LongStream.generate(() -> random.nextInt(moments))
                .limit(events)
                .sorted()
                .toArray();
        boolean several = random.nextBoolean();
        long[] masks = LongStream.generate(() -> mask(random, steps, exclusions.size(), several))
                .limit(events)
                .toArray();
        return new History(times, masks, funnel);
    }

    private static long mask(Random random, int steps, int exclusions, boolean several) {
        if (random.nextInt(6) == 0) {
            return exclusions == 0 ? 0 : (1L + random.nextInt((1 << exclusions) - 1)) << steps;
        }
        long mask = 1L << random.nextInt(steps);
        return several ? mask | random.nextInt(1 << steps) : mask;
    }

    /** The same with every moment's events in another order. */
    History shuffledTies(Random random) {
        long[] shuffled = masks.clone();
        for (int i = shuffled.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            if (times[i] == times[j]) {
                long other = shuffled[i];
                shuffled[i] = shuffled[j];
                shuffled[j] = other;
            }
        }
        return new History(times, shuffled, rules);
    }

    Funnel walked() {
        Funnel funnel = Funnel.of(rules);
        funnel.walk(times, masks, 0, times.length);
        return funnel;
    }

    @Override
    public String toString() {
        String events = IntStream.range(0, times.length)
                .mapToObj(i -> times[i] + ":" + Long.toBinaryString(masks[i]))
                .collect(Collectors.joining(" "));
        return rules + "\n" + events;
    }
}
