package org.headwater.models.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.headwater.models.Cases;
import org.headwater.models.attribution.Journey.Path;
import org.headwater.models.attribution.Journey.Rules;
import org.headwater.models.attribution.Journey.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JourneyTest {

    private static final Rules RULES = new Rules(100, 5, "direct");

    @ParameterizedTest(name = "{0} converted at {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
        ''                        | ''     | ''
        ''                        | 50     | direct:0!
        ad10                      | ''     | ad:0
        ad10                      | 50     | ad:40!
        ad50                      | 50     | ad:0!
        ad51                      | 50     | direct:0! ad:0
        ad10                      | 110    | ad:100!
        ad10                      | 111    | ad:0 direct:0!
        ad10 mail20               | 50     | ad:40,mail:30!
        ad10 mail20               | 15 50  | ad:5! mail:30!
        ad10 mail20               | 30 40  | ad:20,mail:10! direct:0!
        ad10 ad15 ad20            | 50     | ad:30!
        ad10 ad16                 | 50     | ad:40,ad:34!
        ad10 mail12 ad14          | 50     | ad:40,mail:38,ad:36!
        ad10 ad12                 | 11 50  | ad:1! ad:38!
        ad10 mail110 ad211        | ''     | ad:100,mail:0 ad:0
        ad10 mail80               | 150    | ad:0 mail:70!
        """)
    void cuts(String visits, String conversions, String paths) {
        assertThat(text(journey(visits, conversions).paths(RULES))).isEqualTo(paths);
    }

    @Test
    void everyConversionHasOnePathAndEveryVisitStandsInOne() {
        var noSessions = new Rules(100, -1, "direct");
        Cases.forAll(51, 1_000, JourneyTest::random, journey -> {
            List<Path> paths = journey.paths(noSessions);
            long direct = paths.stream()
                    .filter(p -> p.touches().channels().equals(List.of("direct")))
                    .count();

            assertThat(paths.stream()
                            .filter(p -> p.conversion().isPresent())
                            .map(p -> p.conversion().getAsInt()))
                    .containsExactlyElementsOf(
                            IntStream.range(0, journey.conversions().size())
                                    .boxed()
                                    .toList());
            assertThat(paths.stream().mapToLong(p -> p.touches().size()).sum() - direct)
                    .isEqualTo(journey.visits().size());
        });
    }

    @Test
    void timesThatFallAreRefused() {
        assertThatThrownBy(() -> journey("ad2 ad1", ""))
                .hasMessage("Visits must come by time, were [Visit[at=2, channel=ad], Visit[at=1, channel=ad]]");
        assertThatThrownBy(() -> journey("", "2 1")).hasMessage("Conversions must come by time, were [2, 1]");
    }

    private static Journey journey(String visits, String conversions) {
        return new Journey(
                words(visits)
                        .map(v -> new Visit(Long.parseLong(v.replaceAll("\\D", "")), v.replaceAll("\\d", "")))
                        .toList(),
                words(conversions).map(Long::valueOf).toList());
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(text.split(" ")).filter(w -> !w.isEmpty());
    }

    private static String text(List<Path> paths) {
        return paths.stream()
                .map(p -> {
                    var touches = new StringBuilder();
                    for (int i = 0; i < p.touches().size(); i++) {
                        touches.append(i == 0 ? "" : ",")
                                .append(p.touches().channels().get(i))
                                .append(':')
                                .append(p.touches().ages().get(i));
                    }
                    return touches + (p.conversion().isPresent() ? "!" : "");
                })
                .collect(Collectors.joining(" "));
    }

    private static Journey random(Random random) {
        return new Journey(
                random.ints(random.nextInt(12), 0, 600)
                        .sorted()
                        .mapToObj(at -> new Visit(at, random.nextBoolean() ? "ad" : "mail"))
                        .toList(),
                random.longs(random.nextInt(4), 0, 600).sorted().boxed().toList());
    }
}
