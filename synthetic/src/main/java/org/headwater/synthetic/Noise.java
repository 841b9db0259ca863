package org.headwater.synthetic;

import java.io.Serializable;

/**
 * What goes wrong between an event and its file. Each can be 0.
 *
 * @param late share of rows that reach a file one to three days after theirs
 * @param duplicate share of rows that are written twice
 * @param skew share of devices whose clock is wrong by minutes to hours
 */
public record Noise(double late, double duplicate, double skew) implements Serializable {

    public static final Noise NONE = new Noise(0, 0, 0);
    public static final Noise USUAL = new Noise(0.01, 0.005, 0.03);

    public Noise {
        if (!(late >= 0 && late <= 1 && duplicate >= 0 && duplicate <= 1 && skew >= 0 && skew <= 1)) {
            throw new IllegalArgumentException(
                    "Noise is shares from 0 to 1, but they are " + late + ", " + duplicate + " and " + skew);
        }
    }
}
