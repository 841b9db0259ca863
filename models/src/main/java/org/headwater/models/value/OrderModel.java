package org.headwater.models.value;

import java.io.Serializable;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * A fitted model of repeat buying with silent drop-out. All times in the unit of the fit.
 *
 * <p>What is to come of a customer is the chance to be still alive, which depends on (x, tx, T), times what is to come if alive,
 * which depends on (x, T) alone.
 */
public sealed interface OrderModel extends Serializable permits BgNbd, MbgNbd, ParetoNbd {

    OrderModelKind kind();

    /** In the order of {@link OrderModelKind#parameters}. */
    List<Double> parameters();

    /** Chance that the customer has not left for good; 0 to 1. */
    double probabilityAlive(History history);

    /**
     * Orders in the next t of a customer known to be alive now; 0 or more.
     *
     * @param t 0 or more
     */
    double ordersIfAlive(int x, double observed, double t);

    /**
     * All orders still to come of a customer with x repeat purchases known to be alive now, each discounted by
     * exp(-rate · time from now): a function of the time observed, as what depends on x alone is taken once.
     *
     * @param rate continuous, per unit of time, more than 0
     */
    DoubleUnaryOperator discountedOrdersIfAlive(int x, double rate);

    /** How many orders come in the next t, if the customer is alive now. */
    OrderCounts countsIfAlive(int x, double observed, double t);

    /** Orders in the t after a customer's first purchase, that one not counted. */
    double ordersOfNewCustomer(double t);

    /** Orders in the next t. */
    default double expectedOrders(History h, double t) {
        return probabilityAlive(h) * ordersIfAlive(h.x(), h.T(), t);
    }

    /** All orders still to come, discounted. */
    default double discountedOrders(History h, double rate) {
        return probabilityAlive(h) * discountedOrdersIfAlive(h.x(), rate).applyAsDouble(h.T());
    }
}
