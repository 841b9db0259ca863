package org.headwater.models.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.headwater.models.Cases;
import org.headwater.models.lifecycle.CustomerHistory.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LifecycleTest {

    private static final Thresholds DAYS = new Thresholds(10, 30, 90, 180);

    @ParameterizedTest(name = "{0} by {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
        LEAD          | BOUGHT        | NEW
        NEW           | BOUGHT        | REPEAT
        ACTIVE        | BOUGHT        | REPEAT
        REPEAT        | BOUGHT        | REPEAT
        AT_RISK       | BOUGHT        | REPEAT
        DORMANT       | BOUGHT        | WON_BACK
        LOST          | BOUGHT        | WON_BACK
        WON_BACK      | BOUGHT        | REPEAT
        REFUNDED_ONLY | BOUGHT        | NEW
        NEW           | NO_LONGER_NEW | ACTIVE
        NEW           | LATE          | AT_RISK
        ACTIVE        | LATE          | AT_RISK
        REPEAT        | LATE          | AT_RISK
        WON_BACK      | LATE          | AT_RISK
        AT_RISK       | SILENT        | DORMANT
        DORMANT       | GONE          | LOST
        """)
    void moves(State from, Happening happening, State to) {
        assertThat(from.after(happening)).isEqualTo(to);
    }

    @ParameterizedTest
    @EnumSource
    void whoGotAllBackBoughtNothing(State from) {
        assertThat(from.after(Happening.GAVE_ALL_BACK)).isEqualTo(State.REFUNDED_ONLY);
    }

    @Test
    void allOtherMovesAreNone() {
        long still = 0;
        for (State state : State.values()) {
            for (Happening happening : Happening.values()) {
                still += state.after(happening) == state ? 1 : 0;
            }
        }

        assertThat(still)
                .as("54 pairs less 8 + 1 + 4 + 1 + 1 moves and 8 by a refund")
                .isEqualTo(54 - 8 - 7 - 8);
    }

    @ParameterizedTest(name = "{0} on day {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
        ''                      |   5 | lead since 0
        0+500                   |   0 | new since 0, was lead
        0+500                   |  10 | new since 0, was lead
        0+500                   |  11 | active since 11, was new
        0+500                   |  30 | active since 11, was new
        0+500                   |  31 | at_risk since 31, was active
        0+500                   |  90 | at_risk since 31, was active
        0+500                   |  91 | dormant since 91, was at_risk
        0+500                   | 181 | lost since 181, was dormant
        0+500                   | 999 | lost since 181, was dormant
        0+500 5+1               |  30 | repeat since 5, was new
        0+500 5+1 20+1          |  30 | repeat since 5, was new
        0+500 30+1              |  30 | repeat since 30, was active
        0+500 31+1              |  31 | repeat since 31, was at_risk
        0+500 91+1              |  91 | won_back since 91, was dormant
        0+500 91+1 95+1         |  99 | repeat since 95, was won_back
        0+500 91+1              | 122 | at_risk since 122, was won_back
        0+500 300+1             | 300 | won_back since 300, was lost
        0+500 2-500             |   3 | refunded_only since 2, was new
        0+500 2-499             |   3 | new since 0, was lead
        0+500 2-499 4-1         |   9 | refunded_only since 4, was new
        0+500 2-500             | 999 | refunded_only since 2, was new
        0+500 2-500 7+300       |   9 | new since 7, was refunded_only
        0+500 2-900 7+300       |   9 | new since 7, was refunded_only
        0+500 2+500 3-500       |   9 | repeat since 2, was new
        4-500                   |   9 | refunded_only since 4, was lead
        0+0                     |   1 | new since 0, was lead
        0+500 5+500             |   4 | new since 0, was lead
        """)
    void standsOnADay(String history, int asOf, String standing) {
        assertThat(text(new Lifecycle(DAYS).at(drawn(history), 0, asOf))).isEqualTo(standing);
    }

    @Test
    void theWholeWayShows() {
        assertThat(new Lifecycle(DAYS)
                        .walk(drawn("3+100 103+50 104-150"), 1, 110).stream()
                                .map(LifecycleTest::text)
                                .toList())
                .containsExactly(
                        "lead since 1",
                        "new since 3, was lead",
                        "active since 14, was new",
                        "at_risk since 34, was active",
                        "dormant since 94, was at_risk",
                        "won_back since 103, was dormant",
                        "refunded_only since 104, was won_back");
    }

    @Test
    void whatIsKnownOnADayDoesNotDependOnLaterEntries() {
        Cases.forAll(41, 500, LifecycleTest::history, history -> {
            var lifecycle = new Lifecycle(DAYS);
            for (int asOf = 0; asOf < 400; asOf += 17) {
                assertThat(lifecycle.at(history, 0, asOf)).isEqualTo(lifecycle.at(until(history, asOf), 0, asOf));
            }
        });
    }

    @Test
    void dayByDayIsTheSameAsAtOnce() {
        Cases.forAll(42, 300, LifecycleTest::history, history -> {
            List<String> byDay = new ArrayList<>();
            for (int day = 0; day < 400; day++) {
                String standing = text(new Lifecycle(DAYS).at(history, 0, day));
                if (byDay.isEmpty() || !byDay.get(byDay.size() - 1).equals(standing)) {
                    byDay.add(standing);
                }
            }
            List<String> atOnce = new ArrayList<>();
            List<Standing> walked = new Lifecycle(DAYS).walk(history, 0, 399);
            for (int i = 0; i < walked.size(); i++) {
                if (i + 1 == walked.size()
                        || walked.get(i + 1).since() > walked.get(i).since()) {
                    atOnce.add(text(walked.get(i)));
                }
            }

            assertThat(atOnce).isEqualTo(byDay);
        });
    }

    @Test
    void shiftingAllDaysShiftsTheAnswer() {
        Cases.forAll(43, 300, LifecycleTest::history, history -> {
            List<Entry> later = history.entries().stream()
                    .map(e -> new Entry(e.day() + 1000, e.fen()))
                    .toList();
            Standing then = new Lifecycle(DAYS).at(new CustomerHistory(later), 1000, 1200);
            Standing now = new Lifecycle(DAYS).at(history, 0, 200);

            assertThat(then).isEqualTo(new Standing(now.state(), now.since() + 1000, now.previous()));
        });
    }

    @Test
    void wrongThresholdsAndHistoriesAreRefused() {
        assertThatThrownBy(() -> new Thresholds(31, 30, 90, 180))
                .hasMessage("Days of silence must grow: 0 <= new <= late < silent < gone, were 31, 30, 90 and 180");
        assertThatThrownBy(() -> new Thresholds(1, 30, 30, 180))
                .hasMessage("Days of silence must grow: 0 <= new <= late < silent < gone, were 1, 30, 30 and 180");
        assertThatThrownBy(() -> new Thresholds(1, 30, 90, 90))
                .hasMessage("Days of silence must grow: 0 <= new <= late < silent < gone, were 1, 30, 90 and 90");
        assertThatThrownBy(() -> new Thresholds(-1, 30, 90, 180))
                .hasMessage("Days of silence must grow: 0 <= new <= late < silent < gone, were -1, 30, 90 and 180");
        assertThatThrownBy(() -> drawn("2+5 1+5")).hasMessage("Days must not fall, were [2, 1]");
    }

    /** Such as {@code 0+500 2-500}: paid 500 on day 0, given back 500 on day 2. */
    private static CustomerHistory drawn(String history) {
        String[] entries = history.isEmpty() ? new String[0] : history.split(" ");
        return new CustomerHistory(Arrays.stream(entries)
                .map(e -> new Entry(
                        Integer.parseInt(e.replaceAll("[+-].*", "")), Long.parseLong(e.replaceAll("^\\d+", ""))))
                .toList());
    }

    private static String text(Standing standing) {
        return standing.state().code() + " since " + standing.since()
                + standing.previous().map(p -> ", was " + p.code()).orElse("");
    }

    private static CustomerHistory history(Random random) {
        return new CustomerHistory(random.ints(random.nextInt(9), 0, random.nextBoolean() ? 60 : 399)
                .sorted()
                .mapToObj(day -> new Entry(day, random.nextInt(9) - 3))
                .toList());
    }

    private static CustomerHistory until(CustomerHistory history, int day) {
        return new CustomerHistory(
                history.entries().stream().filter(e -> e.day() <= day).toList());
    }
}
