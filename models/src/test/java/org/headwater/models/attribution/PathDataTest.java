package org.headwater.models.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.headwater.models.attribution.MarkovAttribution.Nulls;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** PathData: 10,000 paths over 12 channels with 19,785 conversions; expected answers solved exactly by another program. */
class PathDataTest {

    private static final Path DATA = Path.of("../../shared/data");
    private static final double RELATIVE = 1e-9;

    private static List<ChannelPath> paths;
    private static JsonNode expected;

    @BeforeAll
    static void read() throws IOException {
        assumeTrue(Files.exists(DATA), "skipped: " + DATA + " is not here");
        expected = new ObjectMapper()
                .readTree(
                        DATA.resolve("cases/attribution/pathdata_expected.json").toFile());
        paths = new ArrayList<>();
        try (var lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(DATA.resolve("channel_attribution/PathData.csv.gz"))),
                StandardCharsets.UTF_8))) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split(",", -1);
                paths.add(new ChannelPath(
                        List.of(cells[0].split(" > ")),
                        Long.parseLong(cells[1]),
                        new BigDecimal(cells[2]),
                        Long.parseLong(cells[3])));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"FIRST, first", "LAST, last", "LINEAR, linear", "POSITION, position_40_20_40"})
    void rules(TouchRule rule, String name) {
        agree(RuleAttribution.of(paths, rule), name);
    }

    @Test
    void timeDecayByHalfAStep() {
        agree(RuleAttribution.of(paths, new TimeDecay(1)), "time_decay_half_per_step");
    }

    private static void agree(List<ChannelCredit> credits, String name) {
        assertThat(credits).hasSize(12);
        for (ChannelCredit credit : credits) {
            near(
                    credit.conversions().doubleValue(),
                    expected.at("/heuristic_conversions/" + name + "/" + credit.channel()));
            near(credit.value().doubleValue(), expected.at("/heuristic_value/" + name + "/" + credit.channel()));
        }
        assertThat(credits.stream().map(ChannelCredit::conversions).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("19785");
    }

    @ParameterizedTest(name = "order {0}, nulls {1}: {3} states")
    @CsvSource({
        "1, LEFT_OUT, markov_order1_nonull, 13",
        "1, COUNTED,  markov_order1_null,   13",
        "2, LEFT_OUT, markov_order2_nonull, 122",
        "2, COUNTED,  markov_order2_null,   125",
    })
    void markov(int order, Nulls nulls, String name, int states) {
        var markov = MarkovAttribution.of(paths, order, nulls);

        assertThat(markov.states()).isEqualTo(states);
        near(markov.conversionProbability(), expected.at("/" + name + "/p_conv"));
        assertThat(markov.credits()).hasSize(12);
        for (var credit : markov.credits()) {
            near(credit.removalEffect(), expected.at("/" + name + "/removal_effect/" + credit.channel()));
            near(credit.conversions(), expected.at("/" + name + "/attribution/" + credit.channel()));
        }
        assertThat(markov.credits().stream()
                        .mapToDouble(MarkovAttribution.Credit::conversions)
                        .sum())
                .isCloseTo(19_785, within(1e-7));
    }

    private static void near(double actual, JsonNode wanted) {
        assertThat(wanted.isNumber()).isTrue();
        assertThat(actual).isCloseTo(wanted.doubleValue(), within(RELATIVE * Math.abs(wanted.doubleValue())));
    }
}
