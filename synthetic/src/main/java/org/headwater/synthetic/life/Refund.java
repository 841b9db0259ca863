package org.headwater.synthetic.life;

/**
 * Money asked back.
 *
 * @param number from 1, within the order
 * @param askedAt epoch milliseconds
 * @param settledAt epoch milliseconds, later than asked
 * @param amountFen at most what was paid
 */
public record Refund(int number, long askedAt, long settledAt, long amountFen, Verdict verdict) {

    /** How it was settled. */
    public enum Verdict {
        SUCCESS,
        REFUSED,
        /** The buyer took it back. */
        WITHDRAWN
    }
}
