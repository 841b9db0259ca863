package org.headwater.synthetic.life;

import java.util.Locale;

/** Over what kind of tie a share goes out. */
public enum Tie {
    /** To friends and family, one by one. */
    FRIEND(0.09),
    /** Into the customer group. */
    GROUP(0.006),
    /** For all followers to see. */
    MOMENTS(0.015);

    /** Probability that content of average quality is opened, for average people on both sides. */
    public final double base;

    Tie(double base) {
        this.base = base;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
