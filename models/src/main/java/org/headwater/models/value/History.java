package org.headwater.models.value;

/**
 * What one customer's purchases say about the next ones. Times are counted from the first purchase, in any one unit.
 *
 * @param x repeat purchases so far: all but the first
 * @param tx time of the last purchase; 0 when x = 0
 * @param T time observed, up to the as-of moment; at least tx
 */
public record History(int x, double tx, double T) {

    /** @throws IllegalArgumentException if no customer can have such a history */
    public History {
        check(x, tx, T);
    }

    /** As the constructor, where no object is to be made of the three. */
    static void check(int x, double tx, double T) {
        if (x < 0) {
            throw new IllegalArgumentException("x must be 0 or more, was " + x);
        }
        if (!(0 <= tx && tx <= T && T < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("0 <= tx <= T must hold, were tx = " + tx + ", T = " + T);
        }
        if (x == 0 && tx != 0) {
            throw new IllegalArgumentException("tx must be 0 when x is 0, was " + tx);
        }
    }
}
