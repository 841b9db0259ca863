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

    /** One KOL in so many people, at a place where small worlds have one, too. */
    public static final int KOL_EVERY = 2000;

    private static final int KOL_AT = 377;

    /** Number of the first KOL from a person's number on. */
    public static int firstKol(int from) {
        return from + Math.floorMod(KOL_AT - from, KOL_EVERY);
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
