package org.headwater.jobs.lab;

import java.util.ArrayList;
import java.util.List;

/**
 * Places for the nodes of a small graph: all push each other away, ties pull. Begins on a spiral, so that the same graph always gets the
 * same places. O(n²) a step.
 *
 * @see <a href="https://doi.org/10.1002/spe.4380211102">Fruchterman, Reingold (1991)</a>
 */
final class ForceLayout {

    private static final int STEPS = 300;
    private static final double GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
    private static final double MARGIN = 40;

    private final double[] x;
    private final double[] y;
    private final List<int[]> ties = new ArrayList<>();

    ForceLayout(int nodes) {
        x = new double[nodes];
        y = new double[nodes];
        for (int i = 0; i < nodes; i++) {
            double radius = Math.sqrt((i + 0.5) / nodes);
            x[i] = radius * Math.cos(i * GOLDEN_ANGLE);
            y[i] = radius * Math.sin(i * GOLDEN_ANGLE);
        }
    }

    void tie(int i, int j) {
        ties.add(new int[] {i, j});
    }

    List<int[]> ties() {
        return ties;
    }

    void run() {
        double ideal = 1.6 / Math.sqrt(Math.max(1, x.length));
        for (int step = 0; step < STEPS; step++) {
            double[] dx = new double[x.length];
            double[] dy = new double[x.length];
            for (int i = 0; i < x.length; i++) {
                for (int j = 0; j < i; j++) {
                    push(i, j, ideal, dx, dy);
                }
                dx[i] -= x[i] * ideal;
                dy[i] -= y[i] * ideal;
            }
            for (int[] tie : ties) {
                pull(tie[0], tie[1], ideal, dx, dy);
            }
            double most = 0.1 * (1 - (double) step / STEPS);
            for (int i = 0; i < x.length; i++) {
                double length = Math.max(1e-9, Math.hypot(dx[i], dy[i]));
                x[i] += dx[i] / length * Math.min(length, most);
                y[i] += dy[i] / length * Math.min(length, most);
            }
        }
    }

    private void push(int i, int j, double ideal, double[] dx, double[] dy) {
        double gapX = x[i] - x[j];
        double gapY = y[i] - y[j];
        double square = Math.max(1e-6, gapX * gapX + gapY * gapY);
        double force = ideal * ideal / square;
        dx[i] += gapX * force;
        dy[i] += gapY * force;
        dx[j] -= gapX * force;
        dy[j] -= gapY * force;
    }

    private void pull(int i, int j, double ideal, double[] dx, double[] dy) {
        double gapX = x[i] - x[j];
        double gapY = y[i] - y[j];
        double force = Math.hypot(gapX, gapY) / ideal;
        dx[i] -= gapX * force;
        dy[i] -= gapY * force;
        dx[j] += gapX * force;
        dy[j] += gapY * force;
    }

    double x(int i) {
        return fitted(x, i);
    }

    double y(int i) {
        return fitted(y, i);
    }

    private static double fitted(double[] all, int i) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double value : all) {
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        double span = Math.max(1e-9, most - least);
        return MARGIN + (all[i] - least) / span * (Svg.SIZE - 2 * MARGIN);
    }
}
