package org.headwater.jobs.sources;

import java.time.Instant;
import org.apache.spark.sql.Row;

/**
 * A number of 64 bits for a list of values, the same on every machine. Values differ from their neighbours run together, a
 * null from an empty text, and 1 from "1".
 */
final class Hash64 {

    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    private static final long SPREAD = 0xC2B2AE3D27D4EB4FL;

    private long state;
    private long twin;

    /** @param seed numbers of two seeds are independent */
    Hash64(long seed) {
        this(seed, seed);
    }

    /** Two numbers at once, which takes a processor little longer than one: it works at both while it waits for either. */
    Hash64(long seed, long twin) {
        this.state = mixed(seed * MULTIPLIER);
        this.twin = mixed(twin * MULTIPLIER);
    }

    /** @param value null, text, a number, a time, a row, an array of these, or anything else by its text */
    Hash64 add(Object value) {
        if (value == null) {
            step(1);
        } else if (value instanceof String text) {
            add(text);
        } else if (value instanceof Long number) {
            step(3).step(number);
        } else if (value instanceof Instant time) {
            step(7).step(time.getEpochSecond()).step(time.getNano());
        } else if (value instanceof Row row) {
            step(4).step(row.length());
            for (int i = 0; i < row.length(); i++) {
                add(row.get(i));
            }
        } else if (value instanceof Object[] array) {
            step(5).step(array.length);
            for (Object element : array) {
                add(element);
            }
        } else {
            step(6).add(value.toString());
        }
        return this;
    }

    /** A row but for one of its values. */
    Hash64 addWithout(int left, Row row) {
        step(4).step(row.length() - 1);
        for (int i = 0; i < row.length(); i++) {
            if (i != left) {
                add(row.get(i));
            }
        }
        return this;
    }

    private void add(String text) {
        step(2).step(text.length());
        int at = 0;
        for (; at + 4 <= text.length(); at += 4) {
            step(text.charAt(at)
                    | (long) text.charAt(at + 1) << 16
                    | (long) text.charAt(at + 2) << 32
                    | (long) text.charAt(at + 3) << 48);
        }
        for (; at < text.length(); at++) {
            step(text.charAt(at));
        }
    }

    /** As xxHash does (Collet): for each state another word leads to another state, and what differs spreads with each step. */
    private Hash64 step(long word) {
        long times = word * MULTIPLIER;
        state = Long.rotateLeft(state ^ times, 31) * SPREAD;
        twin = Long.rotateLeft(twin ^ times, 31) * SPREAD;
        return this;
    }

    long value() {
        return mixed(state);
    }

    /** The number of the second seed. */
    long twin() {
        return mixed(twin);
    }

    /** Every bit of the result depends on every bit: the finisher of SplitMix64 (Steele, Lea, Flood 2014). */
    private static long mixed(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }
}
