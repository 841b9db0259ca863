package org.headwater.synthetic.files;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Lines of one file with the moments at which they were written, packed to be sent around. */
public final class Lines {

    private static final int HEAD = Long.BYTES + Integer.BYTES;

    private final List<Line> lines = new ArrayList<>();
    private int bytes;

    private record Line(long writtenAt, byte[] text) {
        static final Comparator<Line> IN_TIME = Comparator.comparingLong(Line::writtenAt);
    }

    /** @param text with its end of line */
    void add(long writtenAt, byte[] text) {
        lines.add(new Line(writtenAt, text));
        bytes += HEAD + text.length;
    }

    public int count() {
        return lines.size();
    }

    /** In order of time; what was written at the same moment stays in the order in which it was added. */
    public byte[] pack() {
        lines.sort(Line.IN_TIME);
        ByteBuffer packed = ByteBuffer.allocate(bytes);
        for (Line line : lines) {
            packed.putLong(line.writtenAt()).putInt(line.text().length).put(line.text());
        }
        return packed.array();
    }

    /** The texts of several packs in order of time; at the same moment, the earlier pack's first. */
    public static void merge(List<byte[]> packs, ByteArrayOutputStream out) {
        PriorityQueue<Cursor> next = new PriorityQueue<>(
                Comparator.comparingLong((Cursor c) -> c.writtenAt).thenComparingInt(c -> c.number));
        for (int i = 0; i < packs.size(); i++) {
            var cursor = new Cursor(i, ByteBuffer.wrap(packs.get(i)));
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
        private final ByteBuffer pack;
        private long writtenAt;
        private int length;

        Cursor(int number, ByteBuffer pack) {
            this.number = number;
            this.pack = pack;
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
            out.write(pack.array(), pack.position(), length);
            pack.position(pack.position() + length);
        }
    }
}
