package org.headwater.synthetic.traces;

import org.headwater.synthetic.files.Bindings;

/** One stay on one device in one of the brand's two systems. */
final class Visit {

    static final int MINI_PROGRAM = 0;
    /** The site in the browser where they log in by email, if they do. */
    static final int SITE = Bindings.SITE_BROWSER;
    /** The site in another one, where some sign in as the members that they are. */
    static final int SECOND_BROWSER = 2;

    final int browser;
    final String device;
    /** What was clicked to come here, null for none. */
    final Ad ad;

    private long sentTogetherAt;

    Visit(int browser, String device, Ad ad) {
        this.browser = browser;
        this.device = device;
        this.ad = ad;
    }

    boolean isSite() {
        return browser != MINI_PROGRAM;
    }

    /** As a phone does that was without a network: everything is kept back and goes out in one go. */
    void sendTogether(long at) {
        sentTogetherAt = at;
    }

    boolean isSentTogether() {
        return sentTogetherAt != 0;
    }

    /** When something that was over at {@code doneAt} leaves the phone, true time. */
    long sentAt(long doneAt) {
        return Math.max(doneAt, sentTogetherAt);
    }
}
