package org.headwater.synthetic.traces;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.headwater.synthetic.WorldTime;
import org.headwater.synthetic.people.Role;
import org.junit.jupiter.api.Test;

class BotsTest {

    @Test
    void botsComeAndCheckInToTheSecond() {
        Map<Integer, List<Event>> byBot = new HashMap<>();
        new Events(Traced.of(Traced.WORLD).district()).each(event -> {
            if (event.actor().person.role() == Role.BOT) {
                byBot.computeIfAbsent(event.actor().person.number(), n -> new ArrayList<>())
                        .add(event);
            }
        });

        assertThat(byBot).isNotEmpty().allSatisfy((bot, events) -> {
            List<Event> pages = of(events, EventKind.PAGE_VIEW);
            Set<Long> gaps = IntStream.range(1, pages.size())
                    .mapToObj(i -> pages.get(i).at() - pages.get(i - 1).at())
                    .collect(Collectors.toSet());
            Set<Long> seconds = of(events, EventKind.CHECK_IN).stream()
                    .map(e -> Math.floorMod(e.at() - WorldTime.midnight(0), WorldTime.DAY_MILLIS))
                    .collect(Collectors.toSet());
            assertThat(gaps).hasSizeLessThanOrEqualTo(1);
            assertThat(seconds).hasSizeLessThanOrEqualTo(1);
            assertThat(pages)
                    .allSatisfy(e -> assertThat(e.detail().dwellMillis()).isBetween(900L, 1100L));
        });
    }

    private static List<Event> of(List<Event> events, EventKind kind) {
        return events.stream().filter(event -> event.kind() == kind).toList();
    }
}
