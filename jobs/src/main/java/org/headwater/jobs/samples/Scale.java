package org.headwater.jobs.samples;

import java.util.Arrays;

/** A ruler with marks of uneven distance: how far along its marks an evenly measured point lies. */
final class Scale {

    /** So far into a mark at most that adding the mark's number can't round up to the next one. */
    private static final double LAST_MOMENT = 1 - 0x1p-20;

    /** Where each mark ends; the last one ends at the number of marks. */
    private final double[] ends;

    Scale(double[] weights) {
        double total = Arrays.stream(weights).sum();
        ends = new double[weights.length];
        double end = 0;
        for (int i = 0; i < weights.length; i++) {
            end += weights[i] / total * weights.length;
            ends[i] = end;
        }
    }

    double length() {
        return ends.length;
    }

    /** Whole part: the mark; fraction: how far in it. */
    double at(double even) {
        int mark = 0;
        while (mark < ends.length - 1 && ends[mark] <= even) {
            mark++;
        }
        double start = mark == 0 ? 0 : ends[mark - 1];
        double within = (even - start) / (ends[mark] - start);
        return mark + Math.min(within, LAST_MOMENT);
    }
}
