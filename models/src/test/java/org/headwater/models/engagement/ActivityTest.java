package org.headwater.models.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.headwater.models.engagement.ActivityStage.DORMANT;
import static org.headwater.models.engagement.ActivityStage.NEW;
import static org.headwater.models.engagement.ActivityStage.RESURRECTING;
import static org.headwater.models.engagement.ActivityStage.RETURNING;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.headwater.models.Cases;
import org.junit.jupiter.api.Test;

/** Streaks, active days and stages, over days as numbers. */
class ActivityTest {

    @Test
    void aStreakGoesOnUntilADayIsMissed() {
        assertThat(Streaks.of(days(), 10)).isEqualTo(new Streaks(0, 0, 0));
        assertThat(Streaks.of(days(10), 10)).isEqualTo(new Streaks(1, 10, 1));
        assertThat(Streaks.of(days(1, 2, 3, 8, 9), 10)).isEqualTo(new Streaks(3, 3, 2));
        assertThat(Streaks.of(days(1, 2, 3, 8, 9), 11)).isEqualTo(new Streaks(3, 3, 0));
        assertThat(Streaks.of(days(1, 2, 4, 5), 5)).isEqualTo(new Streaks(2, 5, 2));
        assertThatThrownBy(() -> Streaks.of(days(2, 2), 5)).hasMessage("Days must rise, were 2 and 2");
    }

    @Test
    void daysCountWithinTheWindowThatEndsToday() {
        assertThat(Stickiness.activeDays(days(1, 3, 4, 10), 10, 7)).isEqualTo(2);
        assertThat(Stickiness.activeDays(days(1, 3, 4, 10), 10, 8)).isEqualTo(3);
        assertThat(Stickiness.activeDays(days(1, 3, 4, 10), 9, 30)).isEqualTo(3);
        assertThat(Stickiness.histogram(new int[] {0, 2, 2, 7}, 7)).containsExactly(1, 0, 2, 0, 0, 0, 0, 1);
        assertThat(Stickiness.ratio(1, 4)).isEqualTo(0.25);
        assertThat(Stickiness.ratio(0, 0)).isZero();
    }

    @Test
    void aPeriodsActivityHasOneNameAtMost() {
        assertThat(List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L).stream().map(p -> ActivityStage.in(p, 2, 3, 6)))
                .containsExactly(
                        Optional.empty(),
                        Optional.of(NEW),
                        Optional.of(RETURNING),
                        Optional.of(DORMANT),
                        Optional.empty(),
                        Optional.of(RESURRECTING),
                        Optional.of(DORMANT));
    }

    @Test
    void stagesAddUpToWhoIsActiveAndWhoWas() {
        Cases.forAll(12, 500, ActivityTest::people, people -> {
            for (long period = 1; period < 10; period++) {
                long now = period;
                List<ActivityStage> stages = people.stream()
                        .flatMap(p -> ActivityStage.in(now, p).stream())
                        .toList();

                assertThat(stages.stream().filter(s -> s != DORMANT)).hasSize(active(people, now));
                assertThat(stages.stream().filter(s -> s == DORMANT || s == RETURNING))
                        .hasSize(active(people, now - 1));
            }
        });
    }

    private static int active(List<long[]> people, long period) {
        return (int) people.stream()
                .filter(p -> LongStream.of(p).anyMatch(a -> a == period))
                .count();
    }

    private static List<long[]> people(Random random) {
        return random.ints(5)
                .mapToObj(seed -> LongStream.range(0, 10)
                        .filter(p -> (seed >>> p & 1) != 0)
                        .toArray())
                .toList();
    }

    private static long[] days(long... days) {
        return days;
    }
}
