package org.headwater.jobs.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.headwater.jobs.config.ConfigException;
import org.headwater.jobs.config.ConfigFile;
import org.headwater.jobs.config.FunnelConfig;
import org.headwater.jobs.config.FunnelPresets;
import org.headwater.jobs.plan.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Funnels as files: presets, and what is said of a file that is wrong. */
class FunnelFilesTest {

    private static final String MAIN = """
            funnel_presets: [%s]
            sources:
              - name: shop
                format: csv
                files: [orders.csv]
                orders: {order_id: id, user_id: who, status: {value: paid}, paid_at: {column: at, format: iso}, paid: {column: yuan, unit: major}}
            """;

    @TempDir
    Path folder;

    @Test
    void everyPresetCanBeUsed() throws IOException {
        List<FunnelConfig> funnels = read(String.join(", ", FunnelPresets.NAMES));

        assertThat(funnels).extracting(FunnelConfig::name).containsExactlyInAnyOrderElementsOf(FunnelPresets.NAMES);
        assertThat(funnels.stream().filter(FunnelConfig::stages).map(FunnelConfig::name))
                .containsExactlyInAnyOrder("aarrr", "aidma", "aipl");
        Funnels.check(funnels);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            name: other             | 1: name: must be the file's name without .yaml, "way"; was "other"
            mode: fast              | 4: mode: must be one of ordered, strict, unordered, strict_increase, dedup_stop; was "fast"
            window: 7               | 4: window: must be a length of time such as 30m, 24h, 7d or 2w; was "7"
            exclusions: [{event: [x], after: c}] | 4: exclusions[0].after: there is no step "c"; there is: a, b
            breakdown: {at: c, events: name} | 4: breakdown: there is no step "c"; there is: a, b
            exclusions: [{event: [x], after: b, before: a}] | 1: An exclusion must lie between two steps, the earlier first, was between 2 and 1
            """)
    void aFileThatIsWrongIsToldByItsLine(String line, String sentence) throws IOException {
        String name = line.startsWith("name") ? line : "name: way";
        way(name + "\ntitle: Way\nsteps: [{name: a}, {name: b}]\n" + (line.startsWith("name") ? "" : line));

        assertThatThrownBy(() -> read(""))
                .isInstanceOf(ConfigException.class)
                .hasMessage(folder.resolve("funnels/way.yaml") + ":" + sentence);
    }

    @Test
    void whatCannotBeAskedOfARowIsToldBeforeAnythingRuns() throws IOException {
        way("""
                name: way
                title: Way
                steps:
                  - {name: a, where: nme = 'x'}
                  - {name: b, from: orders, where: "properties['x'] = 'y'"}
                """);

        List<FunnelConfig> funnels = read("");

        assertThatThrownBy(() -> Funnels.check(funnels))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("way.yaml:4: where: \"nme\" is not a column of events")
                .hasMessageContaining("way.yaml:5: where: \"properties\" is not a column of orders");
    }

    @Test
    void aPresetAndAFileCannotHaveOneName() throws IOException {
        Files.createDirectories(folder.resolve("funnels"));
        Files.writeString(folder.resolve("funnels/aarrr.yaml"), "name: aarrr\ntitle: Mine\nsteps: [{name: a}]\n");

        assertThatThrownBy(() -> read("aarrr"))
                .isInstanceOf(ConfigException.class)
                .hasMessage(folder.resolve("funnels/aarrr.yaml")
                        + ":1: \"aarrr\" is the name of a preset that funnel_presets names; leave one out");
    }

    private void way(String yaml) throws IOException {
        Files.createDirectories(folder.resolve("funnels"));
        Files.writeString(folder.resolve("funnels/way.yaml"), yaml);
    }

    private List<FunnelConfig> read(String presets) throws IOException {
        Path file = Files.writeString(folder.resolve("headwater.yaml"), MAIN.formatted(presets));
        return ConfigFile.read(file).funnels();
    }
}
