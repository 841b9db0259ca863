package org.headwater.jobs.lab;

import java.util.Arrays;

/** A growing list of doubles. */
final class Doubles {

    private double[] items = new double[1024];
    private int size;

    void add(double item) {
        if (size == items.length) {
            items = Arrays.copyOf(items, size * 2);
        }
        items[size++] = item;
    }

    double[] toArray() {
        return Arrays.copyOf(items, size);
    }
}
