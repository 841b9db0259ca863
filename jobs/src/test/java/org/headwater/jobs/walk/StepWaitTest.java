package org.headwater.jobs.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StepWaitTest {

    private static final long FIRST = 0b001;
    private static final long SECOND = 0b010;
    private static final long THIRD = 0b100;

    @Test
    void aStepCountsFromTheNthEventOn() {
        var wait = new StepWait(List.of(StepStart.AT_ONCE, new StepStart(0, 2), new StepStart(0, 3)));

        assertThat(wait.countedOf(FIRST | SECOND | THIRD, 1)).isEqualTo(FIRST);
        assertThat(wait.countedOf(FIRST, 2)).isEqualTo(FIRST);
        assertThat(wait.countedOf(SECOND | THIRD, 3)).isEqualTo(SECOND);
        assertThat(wait.countedOf(THIRD, 3)).isEqualTo(THIRD);
        assertThat(wait.countedOf(SECOND, 4)).isEqualTo(SECOND);
    }

    @Test
    void aStepCountsSoLongAfterTheFirstEventOfTheFirstStep() {
        var wait = new StepWait(List.of(StepStart.AT_ONCE, new StepStart(10, 1)));

        assertThat(wait.countedOf(SECOND, 0)).as("before the first").isZero();
        assertThat(wait.countedOf(FIRST | SECOND, 5)).isEqualTo(FIRST);
        assertThat(wait.countedOf(FIRST | SECOND, 14)).isEqualTo(FIRST);
        assertThat(wait.countedOf(FIRST | SECOND, 15)).isEqualTo(FIRST | SECOND);
    }

    @Test
    void exclusionsBehindTheStepsAreLeftAsTheyAre() {
        var wait = new StepWait(List.of(new StepStart(0, 2)));

        assertThat(wait.countedOf(FIRST | SECOND, 0)).isEqualTo(SECOND);
    }
}
