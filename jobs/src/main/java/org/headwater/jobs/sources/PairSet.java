package org.headwater.jobs.sources;

/**
 * Pairs of longs that are hashes already, side by side in one array with open addressing: one cache miss for each, and no
 * object.
 */
final class PairSet {

    /** Longs of a pair. */
    private static final int WIDTH = 2;

    private long[] slots = new long[1 << 11];
    private int size;
    private boolean hasZeros;

    /** Adds a pair; whether it is new. */
    boolean add(long first, long second) {
        if (first == 0 && second == 0) {
            boolean isNew = !hasZeros;
            hasZeros = true;
            return isNew;
        }
        int at = place(first, second);
        if (slots[at] == first && slots[at + 1] == second) {
            return false;
        }
        put(at, first, second);
        size++;
        if (size > slots.length / (2 * WIDTH)) {
            grow();
        }
        return true;
    }

    private void put(int at, long first, long second) {
        slots[at] = first;
        slots[at + 1] = second;
    }

    /** Where the pair stands, or would; an empty slot holds zeros. */
    private int place(long first, long second) {
        int last = slots.length - WIDTH;
        int at = (int) second & last;
        while ((slots[at] != first || slots[at + 1] != second) && (slots[at] != 0 || slots[at + 1] != 0)) {
            at = (at + WIDTH) & last;
        }
        return at;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[Math.multiplyExact(2, old.length)];
        for (int i = 0; i < old.length; i += WIDTH) {
            if (old[i] != 0 || old[i + 1] != 0) {
                put(place(old[i], old[i + 1]), old[i], old[i + 1]);
            }
        }
    }
}
