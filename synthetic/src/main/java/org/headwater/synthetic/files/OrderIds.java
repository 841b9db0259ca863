package org.headwater.synthetic.files;

import org.headwater.synthetic.life.Order;
import org.headwater.synthetic.life.Refund;

/**
 * The numbers under which shops know orders and refunds: unique within a shop, and of no use for guessing who bought.
 * An order is a function of the person's number, the order's number within the person and the seed.
 */
public final class OrderIds {

    /** Of persons: more than there are ints. */
    private static final long PERSONS = 10_000_000_000L;
    /** Of one person's orders. */
    private static final long ORDERS = 100_000;
    /** Odd and no multiple of 5: shuffle without making two the same. */
    private static final long PERSON_STRIDE = 716_459_813;

    private static final long ORDER_STRIDE = 61_803;
    /** So that a person's first order doesn't have the person's digits twice. */
    private static final long PERSON_OFFSET = 27_183;

    private final long shift;

    public OrderIds(long seed) {
        this.shift = Math.floorMod(seed, PERSONS);
    }

    /** As the order's shop writes it, but for spreadsheet guards. */
    public String order(Order order) {
        return switch (order.shop()) {
            case TAOBAO -> "4100" + digits(order);
            case MINI_PROGRAM -> "MP" + digits(order);
            case SITE -> "#" + (1001 + number(order));
        };
    }

    /** {@link Refund#number()} makes it unique within the order. */
    public String refund(Order order, Refund refund) {
        return switch (order.shop()) {
            case TAOBAO -> "7" + refund.number() + digits(order);
            case MINI_PROGRAM -> "RF" + digits(order) + refund.number();
            case SITE -> Long.toString(siteNumber(order) * 10 + refund.number());
        };
    }

    /** What the site's export calls Id, beside the name that buyers see. */
    long siteNumber(Order order) {
        return 5_000_000_000_000_000L + number(order);
    }

    private String digits(Order order) {
        String text = Long.toString(number(order));
        return "0".repeat(15 - text.length()) + text;
    }

    /** Below 10^15. */
    private long number(Order order) {
        long person = Math.floorMod(order.person() * PERSON_STRIDE + shift, PERSONS);
        return Math.floorMod(order.number() * ORDER_STRIDE + person % ORDERS * PERSON_OFFSET, ORDERS) * PERSONS
                + person;
    }
}
