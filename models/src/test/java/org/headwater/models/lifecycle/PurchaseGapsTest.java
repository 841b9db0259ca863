package org.headwater.models.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.headwater.models.Cases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PurchaseGapsTest {

    @Test
    void aHundredGapsOfOneToAHundredDays() {
        Map<Integer, Long> gaps = new HashMap<>();
        IntStream.rangeClosed(1, 100).forEach(day -> gaps.put(day, 1L));

        assertThat(PurchaseGaps.thresholds(gaps)).contains(new Thresholds(50, 75, 90, 98));
    }

    @Test
    void equalGapsStillGiveGrowingThresholds() {
        assertThat(PurchaseGaps.thresholds(Map.of(7, 1000L))).contains(new Thresholds(7, 7, 8, 9));
    }

    @Test
    void purchasesOfOneDayAreNoGap() {
        assertThat(PurchaseGaps.thresholds(Map.of(0, 1_000_000L, 7, 30L))).contains(new Thresholds(7, 7, 8, 9));
    }

    @ParameterizedTest
    @CsvSource({"0, false", "29, false", "30, true"})
    void fewGapsSayNothing(long gaps, boolean says) {
        assertThat(PurchaseGaps.thresholds(Map.of(7, gaps)).isPresent()).isEqualTo(says);
    }

    @Test
    void longerGapsNeverGiveShorterThresholds() {
        Cases.forAll(
                44, 300, random -> random.ints(30 + random.nextInt(100), 1, 400).toArray(), gaps -> {
                    Thresholds before = thresholds(gaps, 0);
                    Thresholds after = thresholds(gaps, 5);

                    assertThat(after.newDays()).isEqualTo(before.newDays() + 5);
                    assertThat(after.lateDays()).isEqualTo(before.lateDays() + 5);
                    assertThat(after.goneDays()).isEqualTo(before.goneDays() + 5);
                });
    }

    private static Thresholds thresholds(int[] gaps, int longer) {
        Map<Integer, Long> counts = new HashMap<>();
        for (int gap : gaps) {
            counts.merge(gap + longer, 1L, Long::sum);
        }
        return PurchaseGaps.thresholds(counts).orElseThrow();
    }
}
