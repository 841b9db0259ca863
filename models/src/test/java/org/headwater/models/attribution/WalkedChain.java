package org.headwater.models.attribution;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.headwater.models.attribution.MarkovAttribution.Nulls;

/** A second opinion: chances to convert by walking the chain until nobody is left, once with each channel and once without. */
final class WalkedChain {

    private static final String START = "";
    private static final String CONVERSION = "!";
    private static final String NULL = "?";
    private final Map<String, Map<String, Double>> counts = new HashMap<>();

    WalkedChain(List<ChannelPath> paths, int order, Nulls nulls) {
        for (ChannelPath path : paths) {
            double lost = nulls == Nulls.COUNTED ? path.nulls() : 0;
            double times = path.conversions() + lost;
            String at = START;
            for (int i = 0; i < path.channels().size(); i++) {
                String to = String.join("/", path.channels().subList(Math.max(0, i + 1 - order), i + 1));
                add(at, to, times);
                at = to;
            }
            add(at, CONVERSION, (double) path.conversions());
            add(at, NULL, lost);
        }
    }

    private void add(String from, String to, double times) {
        if (times > 0) {
            counts.computeIfAbsent(from, f -> new HashMap<>()).merge(to, times, Double::sum);
        }
    }

    double removalEffect(String channel) {
        double all = conversionProbability(null);
        return all == 0 ? 0 : 1 - conversionProbability(channel) / all;
    }

    private double conversionProbability(String without) {
        double converted = 0;
        Map<String, Double> walkers = Map.of(START, 1.0);
        for (int step = 0; step < 3_000 && !walkers.isEmpty(); step++) {
            Map<String, Double> moved = new HashMap<>();
            for (var at : walkers.entrySet()) {
                Map<String, Double> next = counts.getOrDefault(at.getKey(), Map.of());
                double all =
                        next.values().stream().mapToDouble(Double::doubleValue).sum();
                for (var to : next.entrySet()) {
                    double going = at.getValue() * to.getValue() / all;
                    if (to.getKey().equals(CONVERSION)) {
                        converted += going;
                    } else if (!to.getKey().equals(NULL)
                            && going > 1e-18
                            && (without == null || !("/" + to.getKey()).endsWith("/" + without))) {
                        moved.merge(to.getKey(), going, Double::sum);
                    }
                }
            }
            walkers = moved;
        }
        return converted;
    }
}
