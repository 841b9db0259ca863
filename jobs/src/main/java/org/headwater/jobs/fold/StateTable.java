package org.headwater.jobs.fold;

import java.util.Arrays;
import org.apache.spark.unsafe.Platform;

/**
 * States by key, in two flat arrays: open addressing over records of
 * {@code [hash and key length | key bytes, padded to longs | state]}.
 *
 * <p>A group-by is bound by cache misses, not by instructions. So a key and its state lie side by side (one miss
 * instead of three), and {@link #prepare} looks up a whole batch of slots before any of them is needed, which lets the
 * processor overlap the misses.
 *
 * <p>Memory: {@code 8 · (1 + ⌈key bytes / 8⌉ + width)} bytes a key and 8 to 16 for its slot.
 */
final class StateTable {

    private static final int FIRST_SLOTS = 1 << 12;
    private static final int FIRST_LONGS = 1 << 16;

    private final StateLayout layout;
    private final int width;
    /** Hash in the upper half, record's position / 1 plus one in the lower; 0 is free. */
    private long[] slots = new long[FIRST_SLOTS];

    private long[] records = new long[FIRST_LONGS];
    private int end;
    private int size;
    private final int[] candidates = new int[RowPacker.BATCH];

    StateTable(StateLayout layout) {
        this.layout = layout;
        this.width = layout.width();
    }

    static int keyLongs(int keyBytes) {
        return (keyBytes + 7) >>> 3;
    }

    static long header(int hash, int keyBytes) {
        return ((long) hash << 32) | keyBytes;
    }

    static int keyBytes(long header) {
        return (int) header;
    }

    static int hash(long header) {
        return (int) (header >>> 32);
    }

    int size() {
        return size;
    }

    /** Longs used by records: the table's weight. */
    int weight() {
        return end;
    }

    /**
     * Touches what the coming records will need: first every slot, then the first and last long of every record that the
     * slots point at. The sum only keeps the reads alive.
     */
    long prepare(long[] headers, int count) {
        int mask = slots.length - 1;
        for (int i = 0; i < count; i++) {
            candidates[i] = (int) slots[spread(hash(headers[i])) & mask] - 1;
        }
        long touched = 0;
        for (int i = 0; i < count; i++) {
            int at = candidates[i];
            if (at >= 0) {
                int last = at + keyLongs(keyBytes(headers[i])) + width;
                touched += records[at] + records[Math.min(last, end - 1)];
            }
        }
        return touched;
    }

    /** Merges the record at {@code source[at]}, which must be laid out as here, and returns the position behind it. */
    int add(long[] source, int at) {
        long header = source[at];
        int keyLongs = keyLongs(keyBytes(header));
        int hash = hash(header);
        int mask = slots.length - 1;
        int slot = spread(hash) & mask;
        while (true) {
            long entry = slots[slot];
            if (entry == 0) {
                append(source, at, 1 + keyLongs + width, slot, hash);
                break;
            }
            if ((int) (entry >>> 32) == hash) {
                int found = (int) entry - 1;
                if (sameKey(found, source, at, keyLongs)) {
                    layout.merge(records, found + 1 + keyLongs, source, at + 1 + keyLongs);
                    break;
                }
            }
            slot = (slot + 1) & mask;
        }
        return at + 1 + keyLongs + width;
    }

    private boolean sameKey(int found, long[] source, int at, int keyLongs) {
        for (int i = 0; i <= keyLongs; i++) {
            if (records[found + i] != source[at + i]) {
                return false;
            }
        }
        return true;
    }

    private void append(long[] source, int at, int length, int slot, int hash) {
        if (end + length > records.length) {
            records = Arrays.copyOf(records, grown(records.length, end + length));
        }
        System.arraycopy(source, at, records, end, length);
        slots[slot] = ((long) hash << 32) | (end + 1);
        end += length;
        size++;
        if (size * 2 > slots.length) {
            rehash();
        }
    }

    private static int grown(int length, int atLeast) {
        long doubled = Math.min(2L * length, Integer.MAX_VALUE - 8L);
        if (atLeast > doubled || atLeast < 0) {
            throw new IllegalStateException(
                    "One bucket of keys does not fit; raise spark.sql.shuffle.partitions above its present value");
        }
        return (int) doubled;
    }

    private void rehash() {
        long[] old = slots;
        slots = new long[old.length * 2];
        int mask = slots.length - 1;
        for (long entry : old) {
            if (entry != 0) {
                int slot = spread((int) (entry >>> 32)) & mask;
                while (slots[slot] != 0) {
                    slot = (slot + 1) & mask;
                }
                slots[slot] = entry;
            }
        }
    }

    /** The bucket is taken from the same hash, so the slot must not be. */
    private static int spread(int hash) {
        int h = hash * 0x9E3779B9;
        return h ^ (h >>> 15);
    }

    /** All records cut by bucket, each bucket's as bytes; the table is empty afterwards. */
    byte[][] drain(int buckets) {
        int[] longs = new int[buckets];
        for (int at = 0; at < end; at += recordLongs(at)) {
            longs[bucket(hash(records[at]), buckets)] += recordLongs(at);
        }
        byte[][] blocks = new byte[buckets][];
        int[] filled = new int[buckets];
        for (int b = 0; b < buckets; b++) {
            blocks[b] = new byte[Math.multiplyExact(longs[b], 8)];
        }
        for (int at = 0; at < end; ) {
            int length = recordLongs(at);
            int b = bucket(hash(records[at]), buckets);
            Platform.copyMemory(
                    records,
                    Platform.LONG_ARRAY_OFFSET + 8L * at,
                    blocks[b],
                    Platform.BYTE_ARRAY_OFFSET + 8L * filled[b],
                    8L * length);
            filled[b] += length;
            at += length;
        }
        clear();
        return blocks;
    }

    private void clear() {
        Arrays.fill(slots, 0);
        end = 0;
        size = 0;
    }

    private int recordLongs(int at) {
        return 1 + keyLongs(keyBytes(records[at])) + width;
    }

    static int bucket(int hash, int buckets) {
        return Math.floorMod(hash, buckets);
    }

    long[] records() {
        return records;
    }
}
