package org.headwater.models.attribution;

import java.util.ArrayList;
import java.util.List;

/**
 * Solution of one chain.
 *
 * @param effects of the channels in the order of their names
 */
record RemovalEffects(double conversionProbability, List<Double> effects) {

    static RemovalEffects of(PathChain chain) {
        int n = chain.states();
        List<String> channels = chain.channelsByName();
        if (chain.departures(PathChain.START) == 0) {
            return new RemovalEffects(0, channels.stream().map(c -> 0.0).toList());
        }
        double[][] visits = new double[n][n];
        double[] converts = new double[n];
        for (int s = 0; s < n; s++) {
            double departures = chain.departures(s);
            visits[s][s] = 1;
            for (var to : chain.transitions(s).entrySet()) {
                visits[s][to.getKey()] -= to.getValue() / departures;
            }
            converts[s] = chain.conversions(s) / departures;
        }
        Inverse.inPlace(visits);
        double[] reaches = new double[n];
        for (int s = 0; s < n; s++) {
            for (int t = 0; t < n; t++) {
                reaches[s] += visits[s][t] * converts[t];
            }
        }
        double all = reaches[PathChain.START];
        List<Double> effects = new ArrayList<>();
        for (String channel : channels) {
            int[] states = chain.statesOf(channel);
            effects.add(all > 0 ? through(states, visits, reaches) / all : 0);
        }
        return new RemovalEffects(all, effects);
    }

    /** Chance to convert and to have been at one of the states: by where among them one first arrives. */
    private static double through(int[] states, double[][] visits, double[] reaches) {
        int m = states.length;
        double[][] among = new double[m][m];
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < m; j++) {
                among[i][j] = visits[states[i]][states[j]];
            }
        }
        Inverse.inPlace(among);
        double sum = 0;
        for (int j = 0; j < m; j++) {
            double firstArrives = 0;
            for (int i = 0; i < m; i++) {
                firstArrives += visits[PathChain.START][states[i]] * among[i][j];
            }
            sum += firstArrives * reaches[states[j]];
        }
        return sum;
    }
}
