package org.headwater.models.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.headwater.models.Cases;
import org.junit.jupiter.api.Test;

class ShapleyTest {

    @Test
    void theClosedFormIsTheMeanOfWhatAChannelAddsOverAllOrders() {
        Cases.forAll(31, 60, ShapleyTest::paths, paths -> {
            List<ChannelCredit> credits = RuleAttribution.of(paths, TouchRule.SHAPLEY);
            List<String> channels = credits.stream().map(ChannelCredit::channel).toList();
            double[] byOrders = new double[channels.size()];
            double orders = addUp(paths, channels, new HashSet<>(), byOrders);

            for (int i = 0; i < channels.size(); i++) {
                assertThat(credits.get(i).conversions().doubleValue())
                        .as(channels.get(i))
                        .isCloseTo(byOrders[i] / orders, within(1e-9));
            }
        });
    }

    /** Goes through all orders in which the channels can come, and adds what each adds; answers how many orders there are. */
    private static double addUp(List<ChannelPath> paths, List<String> channels, Set<String> there, double[] sums) {
        if (there.size() == channels.size()) {
            return 1;
        }
        double orders = 0;
        for (int i = 0; i < channels.size(); i++) {
            if (there.contains(channels.get(i))) {
                continue;
            }
            double before = wins(paths, there);
            there.add(channels.get(i));
            double after = wins(paths, there);
            double below = addUp(paths, channels, there, sums);
            there.remove(channels.get(i));
            sums[i] += below * (after - before);
            orders += below;
        }
        return orders;
    }

    private static double wins(List<ChannelPath> paths, Set<String> there) {
        return paths.stream()
                .filter(p -> there.containsAll(p.channels()))
                .mapToLong(ChannelPath::conversions)
                .sum();
    }

    private static List<ChannelPath> paths(Random random) {
        return IntStream.rangeClosed(0, random.nextInt(5))
                .mapToObj(i -> new ChannelPath(
                        IntStream.rangeClosed(0, random.nextInt(5))
                                .mapToObj(j -> "c" + random.nextInt(5))
                                .toList(),
                        random.nextInt(4),
                        BigDecimal.ZERO,
                        0))
                .toList();
    }
}
