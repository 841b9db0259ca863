package org.headwater.synthetic.traces;

/** Second keys of draws for sessions: what is drawn for one thing of a person never meets another's. */
final class Keys {

    /** Sessions themselves are counted from 1. */
    static final long HABITS = 0;

    static final long ACTOR = 1L << 48;
    static final long LOGIN = 2L << 48;
    /** Plus an order's number. */
    static final long ORDER = 3L << 48;
    /** Plus a share's key. */
    static final long SHARE = 4L << 48;
    /** Plus the opened share's key. */
    static final long OPENING = 5L << 48;

    static final long SITE_LOGIN = 6L << 48;

    private Keys() {}
}
