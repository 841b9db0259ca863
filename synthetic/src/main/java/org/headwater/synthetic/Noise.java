package org.headwater.synthetic;

import java.io.Serializable;

/**
 * What goes wrong between an event and its file. Each can be 0.
 *
 * @param late share of rows that reach a file one to three days after theirs
 * @param duplicate share of rows that are written twice
 * @param damaged share of rows that are cut short
 * @param skew share of devices whose clock is wrong by minutes to hours
 */
public record Noise(double late, double duplicate, double damaged, double skew) implements Serializable {

    public static final Noise NONE = new Noise(0, 0, 0, 0);
    public static final Noise USUAL = new Noise(0.01, 0.005, 0, 0.03);

    public Noise {
        for (double share : new double[] {late, duplicate, damaged, skew}) {
            if (!(share >= 0 && share <= 1)) {
                throw new IllegalArgumentException("Noise must be shares from 0 to 1, but one is " + share);
            }
        }
    }
}
