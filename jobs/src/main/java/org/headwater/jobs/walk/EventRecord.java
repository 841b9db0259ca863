package org.headwater.jobs.walk;

import java.io.Serializable;
import java.util.Arrays;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.Platform;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * How an event lies in longs: {@code [hash and bytes of the person | person, padded | micros | masks… | texts…]}, a text being
 * {@code [bytes, or -1 for null | text, padded]}. Records of one person and moment with the same words are the same event to
 * every funnel.
 *
 * @param words how many masks
 * @param texts how many texts
 */
public record EventRecord(int words, int texts) implements Serializable {

    static final int PERSON = 0;
    static final int AT = 1;
    /** Column of the first mask. */
    public static final int FIRST_WORD = 2;

    private static final int LOW = 32;

    static int hash(long header) {
        return (int) (header >>> LOW);
    }

    static int personBytes(long header) {
        return (int) header;
    }

    static int longs(int bytes) {
        return (bytes + 7) >>> 3;
    }

    static int personLongs(long header) {
        return longs(personBytes(header));
    }

    static UTF8String bytesAt(long[] data, int at, int bytes) {
        return UTF8String.fromAddress(data, Platform.LONG_ARRAY_OFFSET + 8L * at, bytes);
    }

    /** Place of the time. */
    int time(long[] data, int record) {
        return record + 1 + personLongs(data[record]);
    }

    int end(long[] data, int record) {
        int at = time(data, record) + 1 + words;
        for (int t = 0; t < texts; t++) {
            at += 1 + longs((int) Math.max(0, data[at]));
        }
        return at;
    }

    /** A text of a record; null where it is null. */
    UTF8String text(long[] data, int record, int text) {
        int at = time(data, record) + 1 + words;
        for (int t = 0; t < text; t++) {
            at += 1 + longs((int) Math.max(0, data[at]));
        }
        return data[at] < 0 ? null : bytesAt(data, at + 1, (int) data[at]);
    }

    /** Whether time and first mask are all that an event has. */
    boolean hasOneWordOnly() {
        return words == 1 && texts == 0;
    }

    /** Orders records of one person: by time, then by all that tells them apart. */
    int compare(long[] data, int a, int b) {
        int atA = time(data, a);
        int atB = time(data, b);
        int byTime = Long.compare(data[atA], data[atB]);
        return byTime != 0 ? byTime : Arrays.compare(data, atA + 1, end(data, a), data, atB + 1, end(data, b));
    }

    /**
     * Writes a row {@code person, micros, masks…, texts…} whose masks are {@code masks}.
     *
     * @return the place behind it; the same as {@code at} plus {@link #length}
     */
    int write(InternalRow row, UTF8String person, long[] masks, long[] into, int at) {
        int bytes = person.numBytes();
        into[at] = (long) person.hashCode() << LOW | bytes;
        int next = put(person, into, at + 1);
        into[next++] = row.getLong(AT);
        for (long mask : masks) {
            into[next++] = mask;
        }
        for (int t = 0; t < texts; t++) {
            int column = FIRST_WORD + words + t;
            if (row.isNullAt(column)) {
                into[next++] = -1;
            } else {
                UTF8String text = row.getUTF8String(column);
                into[next++] = text.numBytes();
                next = put(text, into, next);
            }
        }
        return next;
    }

    /** Longs that {@link #write} needs. */
    int length(InternalRow row, UTF8String person) {
        int length = 2 + longs(person.numBytes()) + words;
        for (int t = 0; t < texts; t++) {
            int column = FIRST_WORD + words + t;
            length += 1
                    + (row.isNullAt(column)
                            ? 0
                            : longs(row.getUTF8String(column).numBytes()));
        }
        return length;
    }

    private static int put(UTF8String text, long[] into, int at) {
        int bytes = text.numBytes();
        int longs = longs(bytes);
        if (longs > 0) {
            into[at + longs - 1] = 0;
            Platform.copyMemory(
                    text.getBaseObject(), text.getBaseOffset(), into, Platform.LONG_ARRAY_OFFSET + 8L * at, bytes);
        }
        return at + longs;
    }
}
