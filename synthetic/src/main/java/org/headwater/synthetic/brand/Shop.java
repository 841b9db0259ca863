package org.headwater.synthetic.brand;

import java.util.Locale;

/** Where the brand sells. */
public enum Shop {
    MINI_PROGRAM(0.55),
    TAOBAO(0.30),
    SITE(0.15);

    /** Of all people's first choices. */
    public final double share;

    Shop(double share) {
        this.share = share;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
