package org.headwater.benchmarks.value;

import java.util.Random;
import org.headwater.models.value.Cells;
import org.headwater.models.value.CellsBuilder;

/** Customers of a BG/NBD world who first bought within two years, by days; the same for the same number. */
final class Crowd {

    private static final double R = 0.4;
    private static final double ALPHA = 40;
    private static final double A = 0.8;
    private static final double B = 2.4;

    final int[] x;
    final int[] recency;
    final int[] observed;

    Crowd(int customers) {
        var random = new Random(7);
        x = new int[customers];
        recency = new int[customers];
        observed = new int[customers];
        for (int i = 0; i < customers; i++) {
            double rate = gamma(random, R) / ALPHA;
            double one = gamma(random, A);
            double leaves = one / (one + gamma(random, B));
            observed[i] = 1 + random.nextInt(730);
            double now = 0;
            do {
                now -= Math.log(1 - random.nextDouble()) / rate;
                if (now <= observed[i]) {
                    x[i]++;
                    recency[i] = (int) now;
                }
            } while (now <= observed[i] && random.nextDouble() >= leaves);
        }
    }

    /** @param each how many customers stand for one */
    Cells cells(int each) {
        var cells = new CellsBuilder();
        for (int i = 0; i < x.length; i++) {
            cells.add(x[i], recency[i], observed[i], each);
        }
        return cells.build();
    }

    private static double gamma(Random random, double shape) {
        if (shape < 1) {
            return gamma(random, shape + 1) * Math.pow(random.nextDouble(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        while (true) {
            double z = random.nextGaussian();
            double v = Math.pow(1 + z / Math.sqrt(9 * d), 3);
            if (v > 0 && Math.log(random.nextDouble()) < z * z / 2 + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }
}
