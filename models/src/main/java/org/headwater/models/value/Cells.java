package org.headwater.models.value;

import java.util.Arrays;

/**
 * Customers counted by history: all that a fit needs to know of them. One cell per distinct (x, tx, T).
 *
 * <p>Cells are in the order of x, then T, then tx. Distinct values of x and of time stand in two short ascending lists, so that
 * a fit takes a logarithm per day, not per customer. Memory 20 bytes a cell.
 */
public final class Cells {

    private final int[] counts;
    private final int[] firstOfCount;
    private final double[] times;
    private final int[] recency;
    private final int[] observed;
    private final double[] customers;

    Cells(int[] counts, int[] firstOfCount, double[] times, int[] recency, int[] observed, double[] customers) {
        this.counts = counts;
        this.firstOfCount = firstOfCount;
        this.times = times;
        this.recency = recency;
        this.observed = observed;
        this.customers = customers;
    }

    /** One cell per distinct history among one customer each. */
    public static Cells of(Iterable<History> histories) {
        var builder = new CellsBuilder();
        histories.forEach(builder::add);
        return builder.build();
    }

    /** How many cells there are. */
    public int size() {
        return customers.length;
    }

    /** How many distinct values x has. */
    int countValues() {
        return counts.length;
    }

    /** The i-th smallest x. */
    int count(int i) {
        return counts[i];
    }

    /** The first cell with the i-th smallest x; for i = {@link #countValues} the number of cells. */
    int firstCell(int i) {
        return firstOfCount[i];
    }

    /** Every distinct time, ascending; not to be changed. */
    double[] times() {
        return times;
    }

    /** Index in {@link #times} of a cell's tx. */
    int recency(int cell) {
        return recency[cell];
    }

    /** Index in {@link #times} of a cell's T. */
    int observed(int cell) {
        return observed[cell];
    }

    /** Customers in a cell. */
    double customers(int cell) {
        return customers[cell];
    }

    /** All customers. */
    public double customers() {
        return Arrays.stream(customers).sum();
    }

    /** All repeat purchases. */
    public double repeats() {
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            sum += counts[i] * customersWith(i);
        }
        return sum;
    }

    /** Customers with the i-th smallest x. */
    double customersWith(int i) {
        double sum = 0;
        for (int cell = firstOfCount[i]; cell < firstOfCount[i + 1]; cell++) {
            sum += customers[cell];
        }
        return sum;
    }

    /** The mean time observed; 0 for no customers. */
    public double meanObserved() {
        double sum = 0;
        for (int cell = 0; cell < customers.length; cell++) {
            sum += customers[cell] * times[observed[cell]];
        }
        return customers.length == 0 ? 0 : sum / customers();
    }

    /** The cell's history. */
    public History history(int cell) {
        int i = Arrays.binarySearch(firstOfCount, cell);
        return new History(counts[i >= 0 ? i : -i - 2], times[recency[cell]], times[observed[cell]]);
    }
}
