package org.headwater.synthetic.life;

import java.util.Locale;

/** Why an order exists: without its cause it would not. */
public enum Cause {
    ORGANIC,
    SHARE,
    CAMPAIGN,
    RING;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
