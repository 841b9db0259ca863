package org.headwater.synthetic.life;

import java.util.Locale;

/** Over what kind of tie a share goes out. */
public enum Tie {
    /** To friends and family, one by one. */
    FRIEND(0.13),
    /** Into the customer group. */
    GROUP(0.012),
    /** For all followers to see. */
    MOMENTS(0.03);

    /** Probability that content of average quality is opened, for average people on both sides. */
    public final double base;

    Tie(double base) {
        this.base = base;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
