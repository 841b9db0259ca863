package org.headwater.models.spread.seeding;

/**
 * How far a share seen in random sets may be from the true one: the martingale bounds of OPIM-C, and how many sets suffice.
 *
 * @param a ln(1 / chance of error) of each bound
 */
record Bounds(double a) {

    static final double GREEDY = 1 - 1 / Math.E;

    /** Sets met for certain by what met {@code met} fresh ones. */
    double atLeast(long met) {
        double root = Math.sqrt((double) met + 2 * a / 9) - Math.sqrt(a / 2);
        return Math.max(0, root <= 0 ? 0 : root * root - a / 18);
    }

    /** Sets met for certain at most by what meets {@code met} of these at most. */
    double atMost(double met) {
        double root = Math.sqrt(met + a / 2) + Math.sqrt(a / 2);
        return root * root;
    }

    /**
     * Sets of the first round: with this many times n / (ε² · optimum) greedy choice is good enough whatever the graph.
     *
     * @param k most seeds that can be chosen
     */
    static double firstRound(int n, int k, double failure) {
        double certain = StrictMath.log(6 / failure);
        double root = GREEDY * Math.sqrt(certain) + Math.sqrt(GREEDY * (logChoices(n, k) + certain));
        return 2 * root * root;
    }

    /** ln of the number of ways to choose k of n. */
    private static double logChoices(int n, int k) {
        double sum = 0;
        for (int i = 1; i <= Math.min(k, n - k); i++) {
            sum += StrictMath.log((double) (n - i + 1) / i);
        }
        return sum;
    }
}
