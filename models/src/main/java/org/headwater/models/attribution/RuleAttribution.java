package org.headwater.models.attribution;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Credit of every channel by a rule, over many paths. */
public final class RuleAttribution {

    private RuleAttribution() {}

    /**
     * Exact: no conversion and no part of a value is lost to rounding, so the order of the paths does not matter.
     * O(touches).
     *
     * @param paths without times, so that the age of a touch is counted in steps
     * @return every channel of the paths, also those with no credit, in the order of their names
     */
    public static List<ChannelCredit> of(List<ChannelPath> paths, AttributionRule rule) {
        Map<String, Sum> sums = new TreeMap<>();
        for (ChannelPath path : paths) {
            long[] parts = rule.parts(Touches.inSteps(path.channels()));
            for (int i = 0; i < parts.length; i++) {
                Sum sum = sums.computeIfAbsent(path.channels().get(i), channel -> new Sum());
                if (parts[i] > 0) {
                    sum.add(path, BigDecimal.valueOf(parts[i]));
                }
            }
        }
        return sums.entrySet().stream()
                .map(e -> e.getValue().credit(e.getKey()))
                .toList();
    }

    private static final class Sum {
        private static final BigDecimal WHOLE = BigDecimal.valueOf(AttributionRule.WHOLE);
        private BigDecimal conversions = BigDecimal.ZERO;
        private BigDecimal value = BigDecimal.ZERO;

        void add(ChannelPath path, BigDecimal parts) {
            conversions = conversions.add(parts.multiply(BigDecimal.valueOf(path.conversions())));
            value = value.add(parts.multiply(path.value()));
        }

        ChannelCredit credit(String channel) {
            return new ChannelCredit(channel, conversions.divide(WHOLE), value.divide(WHOLE));
        }
    }
}
