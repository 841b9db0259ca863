package org.headwater.models.value;

/**
 * What one customer's orders brought so far.
 *
 * @param x orders that the mean is of, 1 or more
 * @param mean their mean, more than 0, in any one unit of money
 */
public record Spend(int x, double mean) {

    /** @throws IllegalArgumentException if there is no order or the mean is not more than 0 */
    public Spend {
        if (x < 1) {
            throw new IllegalArgumentException("x must be 1 or more, was " + x);
        }
        if (!(mean > 0 && mean < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("mean must be more than 0 and finite, was " + mean);
        }
    }
}
