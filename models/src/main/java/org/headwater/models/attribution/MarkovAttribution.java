package org.headwater.models.attribution;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Credit by what would be lost without a channel: its removal effect in a Markov chain of the paths.
 *
 * <p>The states of a chain of order k are the last k channels touched; from each the chain goes to the next as often as
 * the paths did, and in the end to conversion or to nothing. Without channel c, whoever would come to c is lost:
 *
 * <pre>
 *   removal effect of c = P(conversion, having been at c) / P(conversion)
 *                       = N[s,c] · N[c,c]⁻¹ · B[c] / B[s],    N = (I - Q)⁻¹,  B = N · r
 * </pre>
 *
 * with Q the chances from state to state, r those of conversion, s the start, and c all states that end in the channel.
 * So one inverse gives every channel, exactly: nothing is simulated, and the answer is the same to the last bit in
 * whatever order and grouping the paths come. A channel's credit is its share of the sum of the removal effects.
 *
 * <p>Cost: counting O(touches), then O(states³) and states² numbers of memory.
 *
 * @param order touches that a state remembers
 * @param states of the chain with the start, without the ends
 * @param conversionProbability that somebody who starts converts; 0 when there is no path that counts
 * @param credits every channel of the paths, in the order of their names
 * @see <a href="https://doi.org/10.1016/j.ijresmar.2015.09.012">Anderl, Becker, von Wangenheim, Schumann (2016),
 *     Mapping the customer journey, IJRM 33(3)</a>
 */
public record MarkovAttribution(int order, int states, double conversionProbability, List<Credit> credits) {

    /** Most states that are solved for: a matrix of 128 MB, about a minute. */
    static final int MOST_STATES = 4_000;

    /**
     * @param removalEffect share of the conversions that would be lost, 0 to 1; 0 when there are no conversions at all
     * @param conversions credited, of all conversions
     * @param value credited, of the whole value
     */
    public record Credit(String channel, double removalEffect, double conversions, double value) {}

    /** What happens to the paths that did not convert. */
    public enum Nulls {
        /** They count, so that a channel which rarely leads on is worth less. */
        COUNTED,
        /** They are left out, as where only the paths of buyers are known. */
        LEFT_OUT
    }

    public MarkovAttribution {
        credits = List.copyOf(credits);
    }

    /**
     * @param order 1 or 2
     * @throws IllegalArgumentException when the order is another, or there are more than 4,000 states
     */
    public static MarkovAttribution of(List<ChannelPath> paths, int order, Nulls nulls) {
        if (order < 1 || order > 2) {
            throw new IllegalArgumentException("The order must be 1 or 2, was " + order);
        }
        var chain = new PathChain(order);
        BigDecimal conversions = BigDecimal.ZERO;
        BigDecimal value = BigDecimal.ZERO;
        for (ChannelPath path : inOrder(paths)) {
            chain.add(path, nulls == Nulls.COUNTED ? path.nulls() : 0);
            conversions = conversions.add(BigDecimal.valueOf(path.conversions()));
            value = value.add(path.value());
        }
        if (chain.states() > MOST_STATES) {
            throw new IllegalArgumentException("A chain may have at most " + MOST_STATES + " states, these paths have "
                    + chain.states() + " at order " + order + "; join rare channels or take a lower order");
        }
        var solved = RemovalEffects.of(chain);
        double sum = solved.effects().stream().mapToDouble(Double::doubleValue).sum();
        List<String> names = chain.channelsByName();
        List<Credit> credits = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            double effect = solved.effects().get(i);
            double share = sum > 0 ? effect / sum : 0;
            credits.add(
                    new Credit(names.get(i), effect, share * conversions.doubleValue(), share * value.doubleValue()));
        }
        return new MarkovAttribution(order, chain.states(), solved.conversionProbability(), credits);
    }

    /** Sums of doubles depend on the order of the states, which is that in which they are met. */
    private static List<ChannelPath> inOrder(List<ChannelPath> paths) {
        return paths.stream()
                .sorted(Comparator.comparing(path -> String.join("\n", path.channels())))
                .toList();
    }
}
