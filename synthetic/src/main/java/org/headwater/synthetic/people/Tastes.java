package org.headwater.synthetic.people;

import org.headwater.synthetic.draw.Draws;

/** How much somebody cares for each category; the shares add up to 1. */
public final class Tastes {

    private final double[] shares;

    Tastes(double[] shares) {
        this.shares = shares.clone();
    }

    /** A Dirichlet around the brand's mean tastes. */
    static Tastes around(double[] means, double concentration, Draws draws) {
        double[] shares = new double[means.length];
        double total = 0;
        for (int i = 0; i < means.length; i++) {
            shares[i] = draws.gamma(means[i] * concentration);
            total += shares[i];
        }
        for (int i = 0; i < means.length; i++) {
            shares[i] /= total;
        }
        return new Tastes(shares);
    }

    public double share(int category) {
        return shares[category];
    }

    public int categories() {
        return shares.length;
    }

    /** A category, each as likely as its share. */
    public int draw(Draws draws) {
        return draws.index(shares);
    }
}
