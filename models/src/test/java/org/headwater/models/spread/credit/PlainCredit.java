package org.headwater.models.spread.credit;

import java.util.Arrays;

/** Credit of a set as it is defined, by recursion over parents. */
final class PlainCredit {

    private PlainCredit() {}

    static double of(Propagation propagation, DirectCredit direct, int... seeds) {
        double[] share = direct.of(propagation);
        int[] actions = propagation.log.actionsOf();
        double sum = 0;
        for (int i = 0; i < propagation.log.size(); i++) {
            sum += credit(propagation, share, i, seeds) / actions[propagation.log.user[i]];
        }
        return sum;
    }

    private static double credit(Propagation propagation, double[] share, int entry, int... seeds) {
        if (Arrays.stream(seeds).anyMatch(s -> s == propagation.log.user[entry])) {
            return 1;
        }
        double sum = 0;
        for (int k = propagation.start[entry]; k < propagation.start[entry + 1]; k++) {
            sum += share[k] * credit(propagation, share, propagation.parent[k], seeds);
        }
        return sum;
    }
}
