package org.headwater.synthetic.traces;

import org.headwater.synthetic.people.JoinSource;

/** One stay on one device in one of the brand's two systems. */
final class Visit {

    /** The browser's number by which the mini program goes; the site's are 1 and 2. */
    static final int MINI_PROGRAM = 0;

    final int browser;
    final String device;
    /** The ad platform it came from, null for none. */
    final JoinSource ads;

    private long sentTogetherAt;

    Visit(int browser, String device, JoinSource ads) {
        this.browser = browser;
        this.device = device;
        this.ads = ads;
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
