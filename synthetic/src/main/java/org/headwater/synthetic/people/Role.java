package org.headwater.synthetic.people;

import java.util.Locale;

/** What a person was planted as. */
public enum Role {
    ORDINARY,
    /** Trusted in a category or two: few contacts perhaps, but many of them follow. */
    KOC,
    /** Known far beyond the own district; hardly anybody who looks buys. */
    KOL,
    /** Passes on everything to everybody and moves nobody. */
    LOUD,
    /** Buys often, with a coupon each time, and gives back a lot. */
    COUPON_HUNTER,
    /** One of several accounts in the same hands. */
    RING,
    /** A program: punctual, never buys. */
    BOT;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
