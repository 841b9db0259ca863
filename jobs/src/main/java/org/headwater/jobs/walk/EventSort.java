package org.headwater.jobs.walk;

/**
 * Puts places of records in the order of {@link EventRecord#compare}. Few are sorted where they lie; of many, time and first mask
 * are laid side by side and merged, so that millions are sorted without jumping about in memory.
 */
final class EventSort {

    private static final int FEW = 24;

    private final EventRecord record;
    private long[][] times = {{}, {}};
    private long[][] masks = {{}, {}};
    private int[][] places = {{}, {}};

    EventSort(EventRecord record) {
        this.record = record;
    }

    void sort(long[] data, int[] of, int from, int to) {
        if (to - from <= FEW) {
            insert(data, of, from, to);
            return;
        }
        int size = to - from;
        if (places[0].length < size) {
            times = new long[2][size];
            masks = new long[2][size];
            places = new int[2][size];
        }
        for (int i = 0; i < size; i++) {
            int place = of[from + i];
            int at = record.time(data, place);
            for (int side = 0; side < 2; side++) {
                times[side][i] = data[at];
                masks[side][i] = data[at + 1];
                places[side][i] = place;
            }
        }
        merge(data, 0, 0, size);
        System.arraycopy(places[0], 0, of, from, size);
    }

    private void insert(long[] data, int[] of, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            int moved = of[i];
            int j = i - 1;
            while (j >= from && record.compare(data, of[j], moved) > 0) {
                of[j + 1] = of[j];
                j--;
            }
            of[j + 1] = moved;
        }
    }

    /** Sorts a range, the same on both sides, into side {@code into}. */
    private void merge(long[] data, int into, int from, int to) {
        if (to - from < 2) {
            return;
        }
        int out = 1 - into;
        int middle = (from + to) >>> 1;
        merge(data, out, from, middle);
        merge(data, out, middle, to);
        int a = from;
        int b = middle;
        for (int i = from; i < to; i++) {
            boolean takesA = a < middle && (b >= to || compare(data, out, a, b) <= 0);
            int taken = takesA ? a++ : b++;
            times[into][i] = times[out][taken];
            masks[into][i] = masks[out][taken];
            places[into][i] = places[out][taken];
        }
    }

    private int compare(long[] data, int side, int a, int b) {
        int byTime = Long.compare(times[side][a], times[side][b]);
        if (byTime != 0) {
            return byTime;
        }
        int byMask = Long.compare(masks[side][a], masks[side][b]);
        return byMask != 0 || record.hasOneWordOnly() ? byMask : record.compare(data, places[side][a], places[side][b]);
    }
}
