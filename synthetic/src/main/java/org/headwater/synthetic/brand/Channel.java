package org.headwater.synthetic.brand;

import java.util.Locale;

/** The six ways in which the brand reaches people, and the two by which campaigns are sent besides. */
public enum Channel {
    MINI_PROGRAM,
    OFFICIAL_ACCOUNT,
    CHANNELS_LIVE,
    WECOM,
    GROUP,
    MOMENTS,
    SMS,
    APP_PUSH;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
