package org.headwater.models.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A customer of an MBG/NBD world, in days.
 *
 * @param history up to the as-of day
 * @param later orders in the year after
 */
record Simulated(History history, int later) {

    static final MbgNbd WORLD = new MbgNbd(0.9, 60, 0.8, 2.4);

    /** First purchases spread evenly over two years, then a year more. */
    static List<Simulated> customers(int number, long seed) {
        var random = new Random(seed);
        var customers = new ArrayList<Simulated>(number);
        for (int i = 0; i < number; i++) {
            customers.add(customer(random, WORLD, 1 + random.nextInt(730)));
        }
        return customers;
    }

    private static Simulated customer(Random random, MbgNbd world, int observed) {
        double rate = gamma(random, world.r()) / world.alpha();
        double one = gamma(random, world.a());
        double leaves = one / (one + gamma(random, world.b()));
        int x = 0;
        int later = 0;
        double last = 0;
        double now = 0;
        while (random.nextDouble() >= leaves) {
            now -= Math.log(1 - random.nextDouble()) / rate;
            if (now > observed + 365) {
                break;
            }
            if (now > observed) {
                later++;
            } else {
                x++;
                last = now;
            }
        }
        return new Simulated(new History(x, Math.floor(last), observed), later);
    }

    /** Marsaglia and Tsang's way, of any shape. */
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
