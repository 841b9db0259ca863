package org.headwater.models.value;

import java.util.Arrays;

/**
 * Customers counted by orders and their sum: all that a Gamma-Gamma fit needs to know of them.
 *
 * <p>Memory 20 bytes a cell. In the order of x, then sum; what comes out does not depend on the order of what goes in.
 */
public final class SpendCells {

    private final int[] x;
    private final double[] sum;
    private final double[] customers;

    private SpendCells(int[] x, double[] sum, double[] customers) {
        this.x = x;
        this.sum = sum;
        this.customers = customers;
    }

    /** One cell per distinct (x, mean). */
    public static SpendCells of(Iterable<Spend> spends) {
        var builder = new Builder();
        spends.forEach(spend -> builder.add(spend, 1));
        return builder.build();
    }

    public int size() {
        return x.length;
    }

    int x(int cell) {
        return x[cell];
    }

    /** What all orders of one of its customers brought together. */
    double sum(int cell) {
        return sum[cell];
    }

    double customers(int cell) {
        return customers[cell];
    }

    public double customers() {
        return Arrays.stream(customers).sum();
    }

    /** Adds up. */
    public static final class Builder {
        private Spend[] spends = new Spend[16];
        private long[] numbers = new long[16];
        private int size;

        /** @param number customers with this spend, 0 or more */
        public Builder add(Spend spend, long number) {
            if (number < 0) {
                throw new IllegalArgumentException("number of customers must be 0 or more, was " + number);
            }
            if (number > 0) {
                if (size == spends.length) {
                    spends = Arrays.copyOf(spends, 2 * size);
                    numbers = Arrays.copyOf(numbers, 2 * size);
                }
                spends[size] = spend;
                numbers[size++] = number;
            }
            return this;
        }

        public SpendCells build() {
            Integer[] order = new Integer[size];
            Arrays.setAll(order, i -> i);
            Arrays.sort(order, (i, k) -> compare(spends[i], spends[k]));
            int[] x = new int[size];
            double[] sum = new double[size];
            double[] customers = new double[size];
            int cells = 0;
            for (int place = 0; place < size; place++) {
                Spend spend = spends[order[place]];
                if (place == 0 || compare(spends[order[place - 1]], spend) != 0) {
                    x[cells] = spend.x();
                    sum[cells] = spend.x() * spend.mean();
                    cells++;
                }
                customers[cells - 1] += numbers[order[place]];
            }
            return new SpendCells(Arrays.copyOf(x, cells), Arrays.copyOf(sum, cells), Arrays.copyOf(customers, cells));
        }

        private static int compare(Spend a, Spend b) {
            return a.x() != b.x() ? Integer.compare(a.x(), b.x()) : Double.compare(a.mean(), b.mean());
        }
    }
}
