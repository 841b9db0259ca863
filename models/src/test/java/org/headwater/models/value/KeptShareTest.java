package org.headwater.models.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.headwater.models.value.KeptShare.Group;
import org.junit.jupiter.api.Test;

class KeptShareTest {

    /** Customers of whom each sends back with a chance of its own: a uniform one, which is Beta(1, 1), or always a fifth. */
    private static List<Group> customers(boolean differ) {
        var random = new Random(4);
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            double chance = differ ? random.nextDouble() : 0.2;
            int orders = 1 + random.nextInt(8);
            int refunds = 0;
            for (int o = 0; o < orders; o++) {
                refunds += random.nextDouble() < chance ? 1 : 0;
            }
            groups.add(new Group(orders, refunds, 1));
        }
        return groups;
    }

    @Test
    void theWeightOfAllIsThatOfTheBetaThatCustomersWereDrawnFrom() {
        assertThat(KeptShare.of(customers(true), 100, 50).weight()).isCloseTo(2, withinPercentage(5));
        assertThat(KeptShare.of(customers(false), 100, 20).weight()).isGreaterThan(100);
    }

    @Test
    void theIntraclassCorrelationIsThatWorkedOutByHand() {
        // Two customers of two orders each, one sent back both, one none: between = 1 · (2·¼ + 2·¼) = 1, within = 0.
        assertThat(KeptShare.of(List.of(new Group(2, 2, 1), new Group(2, 0, 1)), 4, 2)
                        .weight())
                .isCloseTo(1 / KeptShare.MOST_WEIGHT, within(1e-12));
        // One sent back one of two, the other none: mean ¼, between = 2·1/16 + 2·1/16 = ¼, within = ½/2 = ¼: alike 0.
        assertThat(KeptShare.of(List.of(new Group(2, 1, 1), new Group(2, 0, 1)), 4, 1)
                        .weight())
                .isEqualTo(KeptShare.MOST_WEIGHT);
        // Three customers of 4: 4, 1 and 1 sent back; mean ½, between = (1 + ¼ + ¼)/2 = ¾, within = (0 + ¾ + ¾)/9 =
        // 1/6,
        // typical 4: alike = (3/4 - 1/6)/(3/4 + 3/6) = 7/15, weight 8/7.
        assertThat(KeptShare.of(List.of(new Group(4, 4, 1), new Group(4, 1, 2)), 12, 6)
                        .weight())
                .isCloseTo(8 / 7.0, within(1e-12));
    }

    @Test
    void groupsAndSingleCustomersAreTheSame() {
        var single = KeptShare.of(
                List.of(new Group(3, 1, 1), new Group(3, 1, 1), new Group(5, 0, 1), new Group(2, 2, 1)), 13, 4);

        assertThat(KeptShare.of(List.of(new Group(3, 1, 2), new Group(5, 0, 1), new Group(2, 2, 1)), 13, 4))
                .isEqualTo(single);
    }

    @Test
    void anExpectationLiesBetweenOnesOwnShareAndThatOfAll() {
        var kept = new KeptShare(0.9, 4);

        assertThat(kept.expected(0, 0.1)).isEqualTo(0.9);
        assertThat(kept.expected(4, 0.5)).isCloseTo(0.7, within(1e-12));
        assertThat(kept.expected(400, 0.5)).isBetween(0.5, 0.51);
    }

    @Test
    void withoutOrdersOrRefundsAllIsKept() {
        assertThat(KeptShare.of(List.of(), 0, 0)).isEqualTo(new KeptShare(1, KeptShare.MOST_WEIGHT));
        assertThat(KeptShare.of(List.of(new Group(3, 0, 9)), 10, 0)).isEqualTo(new KeptShare(1, KeptShare.MOST_WEIGHT));
        assertThat(KeptShare.of(List.of(new Group(1, 1, 1)), 10, 25).ofAll()).isZero();
        assertThat(KeptShare.of(List.of(new Group(1, 1, 5), new Group(1, 0, 5)), 10, 5)
                        .weight())
                .as("one order each tells nothing of who differs")
                .isEqualTo(KeptShare.MOST_WEIGHT);
    }

    @Test
    void sharesOutOfRangeAreRefused() {
        assertThatThrownBy(() -> new KeptShare(1.1, 1)).hasMessageContaining("were 1.1 and 1.0");
        assertThatThrownBy(() -> new KeptShare(Double.NaN, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new KeptShare(0.5, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new KeptShare(0.5, 2e6)).isInstanceOf(IllegalArgumentException.class);
    }
}
