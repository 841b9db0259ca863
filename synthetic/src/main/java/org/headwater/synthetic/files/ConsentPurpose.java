package org.headwater.synthetic.files;

import java.util.Locale;

/** What people are asked to agree to. */
enum ConsentPurpose {
    MARKETING_WECOM(1, 0.9),
    MARKETING_SMS(2, 0.75),
    PROFILING(3, 0.7),
    SHARE_TRACKING(4, 0.6),
    /** Settled by the person, not drawn here. */
    CHAT_ARCHIVE(5, Double.NaN);

    /** What draws and ids are keyed by: never change one. */
    final int number;

    final double granted;

    ConsentPurpose(int number, double granted) {
        this.number = number;
        this.granted = granted;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
