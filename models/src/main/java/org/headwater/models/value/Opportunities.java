package org.headwater.models.value;

/**
 * What one customer made of a number of chances to buy, such as yearly campaigns.
 *
 * @param x chances taken
 * @param tx the last one taken, 1 to n; 0 when x = 0
 * @param n chances so far
 */
public record Opportunities(int x, int tx, int n) {

    /** @throws IllegalArgumentException if no customer can have such a history */
    public Opportunities {
        if (!(0 <= x && x <= tx && tx <= n)) {
            throw new IllegalArgumentException(
                    "0 <= x <= tx <= n must hold, were x = " + x + ", tx = " + tx + ", n = " + n);
        }
        if (x == 0 && tx != 0) {
            throw new IllegalArgumentException("tx must be 0 when x is 0, was " + tx);
        }
    }
}
