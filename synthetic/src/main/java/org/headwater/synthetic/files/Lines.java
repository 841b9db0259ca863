package org.headwater.synthetic.files;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Lines of one file with the moments at which they were written, packed to be sent around. */
public final class Lines {

    private static final int HEAD = Long.BYTES + Integer.BYTES;
    private static final int INDEX_BITS = 31;

    private long[] writtenAt = new long[16];
    /** Where each line ends in {@link #texts}. */
    private int[] ends = new int[16];

    private byte[] texts = new byte[4096];
    private int count;

    /** @param text with its end of line */
    void add(long at, byte[] text) {
        if (count == ends.length) {
            writtenAt = Arrays.copyOf(writtenAt, 2 * count);
            ends = Arrays.copyOf(ends, 2 * count);
        }
        int begin = begin(count);
        int end = Math.addExact(begin, text.length);
        if (end > texts.length) {
            texts = Arrays.copyOf(texts, Math.max(end, (int) Math.min(Integer.MAX_VALUE - 8L, 2L * texts.length)));
        }
        System.arraycopy(text, 0, texts, begin, text.length);
        writtenAt[count] = at;
        ends[count++] = end;
    }

    public int count() {
        return count;
    }

    private int begin(int line) {
        return line == 0 ? 0 : ends[line - 1];
    }

    /** In order of time; what was written at the same moment stays in the order in which it was added. */
    public byte[] pack() {
        ByteBuffer packed = ByteBuffer.allocate(begin(count) + count * HEAD);
        for (int line : inTime()) {
            int begin = begin(line);
            int length = ends[line] - begin;
            packed.putLong(writtenAt[line]).putInt(length).put(texts, begin, length);
        }
        return packed.array();
    }

    private int[] inTime() {
        long first = Arrays.stream(writtenAt, 0, count).min().orElse(0);
        // A file's moments lie within 2^32 milliseconds, seven weeks: moment and line number sort as one number.
        long[] keys = new long[count];
        for (int i = 0; i < count; i++) {
            keys[i] = ((writtenAt[i] - first) << INDEX_BITS) | i;
        }
        Arrays.sort(keys);
        return Arrays.stream(keys)
                .mapToInt(key -> (int) (key & ((1L << INDEX_BITS) - 1)))
                .toArray();
    }

    /** The texts of several packs in order of time; at the same moment, the earlier pack's first. */
    public static void merge(List<byte[]> packs, ByteArrayOutputStream out) {
        PriorityQueue<Cursor> next = new PriorityQueue<>(
                Comparator.comparingLong((Cursor c) -> c.writtenAt).thenComparingInt(c -> c.number));
        for (int i = 0; i < packs.size(); i++) {
            var cursor = new Cursor(i, packs.get(i));
            if (cursor.advance()) {
                next.add(cursor);
            }
        }
        while (!next.isEmpty()) {
            Cursor cursor = next.poll();
            cursor.write(out);
            if (cursor.advance()) {
                next.add(cursor);
            }
        }
    }

    private static final class Cursor {
        private final int number;
        private final byte[] bytes;
        private final ByteBuffer pack;
        private long writtenAt;
        private int length;

        Cursor(int number, byte[] bytes) {
            this.number = number;
            this.bytes = bytes;
            this.pack = ByteBuffer.wrap(bytes);
        }

        boolean advance() {
            if (!pack.hasRemaining()) {
                return false;
            }
            writtenAt = pack.getLong();
            length = pack.getInt();
            return true;
        }

        void write(ByteArrayOutputStream out) {
            out.write(bytes, pack.position(), length);
            pack.position(pack.position() + length);
        }
    }
}
