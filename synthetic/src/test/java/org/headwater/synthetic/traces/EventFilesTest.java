package org.headwater.synthetic.traces;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.headwater.synthetic.Brand;
import org.headwater.synthetic.Noise;
import org.headwater.synthetic.World;
import org.headwater.synthetic.brand.Profile;
import org.headwater.synthetic.life.Life;
import org.junit.jupiter.api.Test;

class EventFilesTest {

    @Test
    void moreDaysChangeNoEarlierLine() {
        List<Parsed> sixty = Traced.of(Traced.WORLD).events();
        List<Parsed> ninety = Traced.of(Traced.world(90, 1, Noise.NONE)).events();

        assertThat(ninety).hasSizeGreaterThan(sixty.size());
        assertThat(ninety.stream().limit(sixty.size()).map(Parsed::line))
                .containsExactlyElementsOf(sixty.stream().map(Parsed::line).toList());
    }

    @Test
    void anotherNumberOfPeopleChangesNoLineOfTheFirst() {
        var more = new World(Profile.BEAUTY, 1500, 60, 60, 11, 1, Noise.NONE);

        assertThat(Traced.of(more).events().stream().map(Parsed::line).toList())
                .isEqualTo(Traced.of(Traced.WORLD).events().stream()
                        .map(Parsed::line)
                        .toList());
    }

    @Test
    void nothingIsWrittenBeforeItHappened() {
        assertThat(Traced.of(Traced.WORLD).ofSensors())
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.whole("recv_time"))
                        .isEqualTo(event.writtenAt())
                        .isGreaterThan(event.whole("time")));
    }

    @Test
    void anIdleWorldKeepsOnlyWhatAlwaysComes() {
        List<String> kinds = Traced.of(Traced.world(60, 0, Noise.NONE)).events().stream()
                .map(event -> event.text("event") == null ? event.text("type") : event.text("event"))
                .distinct()
                .toList();

        assertThat(kinds)
                .contains("join", "register", "share", "share_open", "order_submit", "pay_success", "push_receive")
                .doesNotContain("page_view", "page", "content_view", "search", "check_in", "task_done", "live_reserve");
    }

    @Test
    void aYearIsAboutFiftyFiveEventsForEachPersonAndAFewHaveMany() {
        var world = new World(Profile.BEAUTY, 1000, 365, 365, 5, 1, Noise.NONE);
        var district = new Life(Brand.of(world)).of(0);
        int[] counts = new int[1000];
        new Events(district).each(event -> counts[event.actor().person.number()]++);
        Arrays.sort(counts);

        assertThat(Arrays.stream(counts).average().orElseThrow()).isBetween(45.0, 70.0);
        assertThat(counts[990]).isGreaterThan(5 * counts[500]);
    }

    @Test
    void dwellTimesAreLongWhereTastesAre() {
        Map<Boolean, Double> seconds = new TreeMap<>();
        List<Event> looks = new ArrayList<>();
        new Events(Traced.of(Traced.WORLD).district()).each(event -> {
            if (event.detail() instanceof Detail.Look) {
                looks.add(event);
            }
        });
        seconds.putAll(looks.stream()
                .collect(Collectors.partitioningBy(
                        EventFilesTest::isFavourite,
                        Collectors.averagingDouble(e -> e.detail().dwellMillis() / 1000.0))));

        assertThat(seconds.get(true)).isGreaterThan(1.3 * seconds.get(false));
    }

    private static boolean isFavourite(Event event) {
        var tastes = event.actor().person.tastes();
        return tastes.share(((Detail.Look) event.detail()).item().category()) > 0.25;
    }
}
