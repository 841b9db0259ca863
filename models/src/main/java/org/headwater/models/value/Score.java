package org.headwater.models.value;

import java.util.List;

/**
 * What is to come of one customer.
 *
 * @param alive chance not to have left for good, between the bounds that the parameters' errors allow
 * @param orders expected in each span of time asked for, likewise
 * @param counts for each span, the numbers of orders between which the customer's own number will lie, both included, with the
 *     chance of which {@link ScoreTable} tells
 * @param discounted all orders still to come, discounted, between the bounds that the parameters' errors allow
 */
public record Score(Between alive, List<Between> orders, List<Range> counts, Between discounted) {

    /**
     * Numbers of orders.
     *
     * @param low 0 or more
     * @param high not less
     */
    public record Range(int low, int high) {}
}
