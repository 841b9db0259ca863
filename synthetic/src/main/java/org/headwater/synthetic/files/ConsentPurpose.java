package org.headwater.synthetic.files;

import java.util.Locale;

/** What people are asked to agree to. */
enum ConsentPurpose {
    MARKETING_WECOM(0.9),
    MARKETING_SMS(0.75),
    PROFILING(0.7),
    SHARE_TRACKING(0.6),
    /** Settled by the person, not drawn here. */
    CHAT_ARCHIVE(Double.NaN);

    final double granted;

    ConsentPurpose(double granted) {
        this.granted = granted;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
