package org.headwater.jobs.walk;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.unsafe.Platform;

/**
 * The events of some people, brought together person by person and sorted in time.
 *
 * <p>Small enough for the processor's cache as a rule; a person with millions of events makes it as large as need be. People
 * are found by open addressing over their ids.
 */
final class Bucket {

    private static final int EMPTY = -1;

    private final EventRecord record;
    private final long[] data;
    private final int end;
    /** By person: place of the person's first record read. */
    private int[] first = new int[1024];

    private int people;
    private int[] slots;
    /** Places of records, person by person; those of person p end before {@code ends[p]}. */
    private int[] places;

    private int[] ends;
    private final EventSort sort;

    Bucket(EventRecord record, List<byte[]> blocks) {
        this.record = record;
        this.sort = new EventSort(record);
        int bytes = blocks.stream().mapToInt(b -> b.length).reduce(0, Math::addExact);
        this.data = new long[bytes / 8];
        long at = Platform.LONG_ARRAY_OFFSET;
        for (byte[] block : blocks) {
            Platform.copyMemory(block, Platform.BYTE_ARRAY_OFFSET, data, at, block.length);
            at += block.length;
        }
        this.end = data.length;
        this.slots = new int[4096];
        Arrays.fill(slots, EMPTY);
        group();
    }

    int people() {
        return people;
    }

    long[] data() {
        return data;
    }

    /** A record of the person. */
    int recordOf(int person) {
        return first[person];
    }

    int from(int person) {
        return person == 0 ? 0 : ends[person - 1];
    }

    int to(int person) {
        return ends[person];
    }

    /** Place in {@link #data} of the i-th record; sorted in time within a person that was {@link #sort}ed. */
    int place(int i) {
        return places[i];
    }

    private void group() {
        int[] personOf = new int[1024];
        int[] placeOf = new int[1024];
        int[] counts = new int[1024];
        int records = 0;
        for (int at = 0; at < end; at = record.end(data, at)) {
            int person = personAt(at);
            if (person >= counts.length) {
                counts = Arrays.copyOf(counts, counts.length * 2);
            }
            counts[person]++;
            if (records == personOf.length) {
                personOf = Arrays.copyOf(personOf, records * 2);
                placeOf = Arrays.copyOf(placeOf, records * 2);
            }
            personOf[records] = person;
            placeOf[records++] = at;
        }
        ends = new int[people];
        for (int p = 0, sum = 0; p < people; p++) {
            ends[p] = sum;
            sum += counts[p];
        }
        places = new int[records];
        for (int r = 0; r < records; r++) {
            places[ends[personOf[r]]++] = placeOf[r];
        }
    }

    private int personAt(int at) {
        long header = data[at];
        int length = 1 + EventRecord.personLongs(header);
        int slot = EventRecord.hash(header) & slots.length - 1;
        while (slots[slot] != EMPTY) {
            int other = first[slots[slot]];
            if (data[other] == header && Arrays.equals(data, at, at + length, data, other, other + length)) {
                return slots[slot];
            }
            slot = slot + 1 & slots.length - 1;
        }
        if (people == first.length) {
            first = Arrays.copyOf(first, people * 2);
        }
        first[people] = at;
        slots[slot] = people;
        if (++people * 2 > slots.length) {
            grow();
        }
        return people - 1;
    }

    private void grow() {
        slots = new int[slots.length * 2];
        Arrays.fill(slots, EMPTY);
        for (int p = 0; p < people; p++) {
            int slot = EventRecord.hash(data[first[p]]) & slots.length - 1;
            while (slots[slot] != EMPTY) {
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = p;
        }
    }

    /** Puts the records of one person in order. */
    void sort(int person) {
        sort.sort(data, places, from(person), to(person));
    }
}
