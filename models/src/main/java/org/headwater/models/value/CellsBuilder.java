package org.headwater.models.value;

import java.util.Arrays;

/**
 * Counts customers by history, in any order. Equal histories become one cell.
 *
 * <p>Memory 28 bytes a call of {@link #add} until built; building sorts, O(n log n). What comes out does not depend on the
 * order of what goes in.
 */
public final class CellsBuilder {

    private int size;
    private int[] x = new int[16];
    private double[] tx = new double[16];
    private double[] observed = new double[16];
    private long[] customers = new long[16];

    /** One more customer. */
    public CellsBuilder add(History history) {
        return add(history, 1);
    }

    /** @param number customers with this history, 0 or more */
    public CellsBuilder add(History history, long number) {
        return add(history.x(), history.tx(), history.T(), number);
    }

    /** As {@link #add(History, long)}, with the same checks, where no history was made of the three yet. */
    public CellsBuilder add(int repeats, double recency, double time, long number) {
        History.check(repeats, recency, time);
        if (number < 0) {
            throw new IllegalArgumentException("number of customers must be 0 or more, was " + number);
        }
        if (number == 0) {
            return this;
        }
        if (size == x.length) {
            grow();
        }
        x[size] = repeats;
        tx[size] = recency + 0.0;
        observed[size] = time + 0.0;
        customers[size] = number;
        size++;
        return this;
    }

    private void grow() {
        int larger = size * 2;
        x = Arrays.copyOf(x, larger);
        tx = Arrays.copyOf(tx, larger);
        observed = Arrays.copyOf(observed, larger);
        customers = Arrays.copyOf(customers, larger);
    }

    /** The cells so far. */
    public Cells build() {
        int[] counts = Arrays.stream(x, 0, size).sorted().distinct().toArray();
        double[] times = distinctTimes();
        long timeValues = Math.max(1, times.length);
        long[] keys = new long[size];
        for (int i = 0; i < size; i++) {
            long count = Arrays.binarySearch(counts, x[i]);
            keys[i] = (count * timeValues + Arrays.binarySearch(times, observed[i])) * timeValues
                    + Arrays.binarySearch(times, tx[i]);
        }
        return cells(counts, times, keys);
    }

    private double[] distinctTimes() {
        double[] all = new double[2 * size];
        System.arraycopy(tx, 0, all, 0, size);
        System.arraycopy(observed, 0, all, size, size);
        Arrays.sort(all);
        int distinct = 0;
        for (int i = 0; i < all.length; i++) {
            if (i == 0 || all[i] != all[i - 1]) {
                all[distinct++] = all[i];
            }
        }
        return Arrays.copyOf(all, distinct);
    }

    private Cells cells(int[] counts, double[] times, long[] keys) {
        long[] distinct = Arrays.stream(keys).sorted().distinct().toArray();
        double[] number = new double[distinct.length];
        for (int i = 0; i < size; i++) {
            number[Arrays.binarySearch(distinct, keys[i])] += customers[i];
        }
        int[] recency = new int[distinct.length];
        int[] time = new int[distinct.length];
        int[] firstOfCount = new int[counts.length + 1];
        long timeValues = Math.max(1, times.length);
        for (int cell = 0; cell < distinct.length; cell++) {
            recency[cell] = (int) (distinct[cell] % timeValues);
            time[cell] = (int) (distinct[cell] / timeValues % timeValues);
            firstOfCount[(int) (distinct[cell] / timeValues / timeValues) + 1]++;
        }
        for (int i = 0; i < counts.length; i++) {
            firstOfCount[i + 1] += firstOfCount[i];
        }
        return new Cells(counts, firstOfCount, times, recency, time, number);
    }
}
