package org.headwater.synthetic.life;

/** What became of an order. */
public enum Outcome {
    PAID,
    /** Never paid, and closed for it. */
    UNPAID,
    /** Called off by the buyer before paying. */
    CANCELLED
}
