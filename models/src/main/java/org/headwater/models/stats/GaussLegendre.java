package org.headwater.models.stats;

import java.util.function.DoubleUnaryOperator;

/**
 * Gauss-Legendre quadrature: exact for polynomials of degree 2n - 1.
 *
 * <p>Nodes are found by Newton's method from Tricomi's start, once a size.
 *
 * @see <a href="https://dlmf.nist.gov/3.5#v">DLMF 3.5(v)</a>
 */
public final class GaussLegendre {

    private final double[] nodes;
    private final double[] weights;

    private GaussLegendre(double[] nodes, double[] weights) {
        this.nodes = nodes;
        this.weights = weights;
    }

    /** @param points 1 to 64 */
    public static GaussLegendre ofPoints(int points) {
        if (points < 1 || points > 64) {
            throw new IllegalArgumentException("points must be 1 to 64, were " + points);
        }
        double[] nodes = new double[points];
        double[] weights = new double[points];
        for (int i = 0; i < points; i++) {
            double z = Math.cos(Math.PI * (points - i - 0.25) / (points + 0.5));
            double slope = 0;
            for (int step = 0; step < 8; step++) {
                double[] legendre = legendre(points, z);
                slope = points * (z * legendre[0] - legendre[1]) / (z * z - 1);
                z -= legendre[0] / slope;
            }
            nodes[i] = (1 + z) / 2;
            weights[i] = 1 / ((1 - z * z) * slope * slope);
        }
        return new GaussLegendre(nodes, weights);
    }

    /** P(n) and P(n - 1) at z. */
    private static double[] legendre(int n, double z) {
        double last = 1;
        double before = 0;
        for (int k = 1; k <= n; k++) {
            double next = ((2 * k - 1) * z * last - (k - 1) * before) / k;
            before = last;
            last = next;
        }
        return new double[] {last, before};
    }

    public int points() {
        return nodes.length;
    }

    /** Where the i-th point lies between 0 and 1. */
    public double node(int i) {
        return nodes[i];
    }

    /** Its weight; all together are 1. */
    public double weight(int i) {
        return weights[i];
    }

    /** The integral of f from a to b, in equal panels. */
    public double integrate(DoubleUnaryOperator f, double a, double b, int panels) {
        double width = (b - a) / panels;
        double sum = 0;
        for (int panel = 0; panel < panels; panel++) {
            double from = a + panel * width;
            for (int i = 0; i < nodes.length; i++) {
                sum += weights[i] * f.applyAsDouble(from + nodes[i] * width);
            }
        }
        return sum * width;
    }
}
