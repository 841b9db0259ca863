package org.headwater.synthetic.traces;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PointsTest {

    @Test
    void balancesAddUpAndAreNeverNegative() {
        Map<Integer, Long> balances = new HashMap<>();
        int[] spent = new int[1];
        new Events(Traced.of(Traced.WORLD).district()).each(event -> {
            if (event.detail() instanceof Detail.Points points) {
                boolean out = event.kind() == EventKind.POINTS_SPENT;
                spent[0] += out ? 1 : 0;
                long balance = balances.merge(
                        event.actor().person.number(), out ? -points.points() : points.points(), Long::sum);
                assertThat(points.balance()).isEqualTo(balance).isNotNegative();
            }
        });

        assertThat(balances).hasSizeGreaterThan(300);
        assertThat(spent[0]).isPositive();
    }

    @Test
    void eachKindOfThingEarnsItsPoints() {
        var rewards = new Rewards(1, 0);
        var visit = new Visit(Visit.MINI_PROGRAM, "d", null);

        assertThat(rewards.earned(new Step(0, EventKind.CHECK_IN, visit, new Detail.CheckedIn(6))))
                .isEqualTo(new Detail.Points("check_in", 5, 5));
        assertThat(rewards.earned(new Step(1, EventKind.CHECK_IN, visit, new Detail.CheckedIn(7))))
                .isEqualTo(new Detail.Points("check_in", 25, 30));
        assertThat(rewards.earned(new Step(2, EventKind.TASK_DONE, visit, new Detail.Task("browse"))))
                .isEqualTo(new Detail.Points("task", 10, 40));
        assertThat(rewards.earned(new Step(3, EventKind.SHARE, visit, new Detail.Nothing())))
                .isEqualTo(new Detail.Points("first_share", 30, 70));
        assertThat(rewards.earned(new Step(4, EventKind.SHARE, visit, new Detail.Nothing())))
                .isNull();
        assertThat(rewards.spent(new Step(5, EventKind.PAGE_VIEW, visit, new Detail.Nothing())))
                .isNull();
    }
}
