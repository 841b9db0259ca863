package org.headwater.jobs.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that are not the plain YAML that we take. */
class RefusedYamlTest {

    @TempDir
    private Path folder;

    static Stream<Hostile> files() {
        return Stream.of(
                new Hostile("nothing at all", "", "headwater.yaml:1: is empty"),
                new Hostile("comments only", "# later\n", "headwater.yaml:1: is empty"),
                new Hostile(
                        "a list",
                        "- name: shop\n",
                        "headwater.yaml:1: must be a mapping with lake, out, zone, currency, audiences, funnels, funnel_presets, rfm, gates, privacy, identity, export, lifecycle, acquisition, members, sources;"
                                + " was a list"),
                new Hostile(
                        "a word",
                        "\nhello\n",
                        "headwater.yaml:2: must be a mapping with lake, out, zone, currency, audiences, funnels, funnel_presets, rfm, gates, privacy, identity, export, lifecycle, acquisition, members, sources;"
                                + " was \"hello\""),
                new Hostile(
                        "an explicit null",
                        "--- ~\n",
                        "headwater.yaml:1: must be a mapping with lake, out, zone, currency, audiences, funnels, funnel_presets, rfm, gates, privacy, identity, export, lifecycle, acquisition, members, sources;"
                                + " was null"),
                Hostile.top(
                        "an anchor and its alias",
                        "lake: &x here\nout: *x",
                        "headwater.yaml:1: anchor &x is not read here; write the value where it is used\n"
                                + "headwater.yaml:2: alias *x is not read here; write the value out"),
                Hostile.top(
                        "a merge key",
                        "rfm: {<<: {convention: ntile}}",
                        "headwater.yaml:1: merge key << is not read here; write the settings out"),
                Hostile.top(
                        "a tag of Java",
                        "lake: !!java.net.URL [\"http://example.org\"]",
                        "headwater.yaml:1: tag \"tag:yaml.org,2002:java.net.URL\" is not read here; leave it out"),
                Hostile.top(
                        "a tag that forces text",
                        "zone: !!str UTC",
                        "headwater.yaml:1: tag \"tag:yaml.org,2002:str\" is not read here; leave it out"),
                Hostile.top(
                        "a tag of its own",
                        "zone: !secret UTC",
                        "headwater.yaml:1: tag \"!secret\" is not read here; leave it out"),
                new Hostile(
                        "two documents",
                        ConfigFolder.SOURCE + "---\nzone: UTC\n",
                        "headwater.yaml:9: a second document begins here; a file holds one"),
                new Hostile(
                        "a version directive",
                        "%YAML 1.2\n---\n" + ConfigFolder.SOURCE,
                        "headwater.yaml:1: directives such as %YAML and %TAG are not read here; leave them out"),
                Hostile.top(
                        "a tab that indents",
                        "rfm:\n\tconvention: ntile",
                        "headwater.yaml:2: holds a tab; indent with spaces, and write a tab in a text as \"\\t\""),
                Hostile.top(
                        "tabs that nobody sees",
                        "zone: UTC\t\nlake: 'a\tb'",
                        "headwater.yaml:1: holds a tab; indent with spaces, and write a tab in a text as \"\\t\"\n"
                                + "headwater.yaml:2: holds a tab; indent with spaces, and write a tab in a text as \"\\t\""),
                Hostile.top(
                        "a quote that is not closed",
                        "zone: \"UTC",
                        "headwater.yaml:10: is not YAML: while scanning a quoted scalar, found unexpected end of stream"),
                Hostile.top(
                        "a star with nothing behind it",
                        "zone: *",
                        "headwater.yaml:1: is not YAML: while scanning an alias, unexpected character found \\n(10)"),
                Hostile.top(
                        "a colon too many",
                        "zone: UTC: x",
                        "headwater.yaml:1: is not YAML: mapping values are not allowed here"),
                Hostile.top(
                        "a control character",
                        "zone: UTC\nlake: a\u0007b",
                        "headwater.yaml:2: holds the character U+0007, which YAML does not allow"),
                Hostile.top(
                        "lists in lists in lists",
                        "lake: " + "[".repeat(21) + "]".repeat(21),
                        "headwater.yaml:1: is nested more than 20 levels deep"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void isRefusedWithItsLine(Hostile file) {
        assertThat(config(file.yaml()).problems()).isEqualTo(file.expected());
    }

    @Test
    void refusesBillionLaughsAtOnce() {
        var yaml = new StringBuilder("a0: &a0 [lol]\n");
        var expected =
                new StringBuilder("headwater.yaml:1: anchor &a0 is not read here; write the value where it is used");
        for (int i = 1; i < 10; i++) {
            yaml.append("a%d: &a%d [*a%d]\n".formatted(i, i, i - 1));
            expected.append("\nheadwater.yaml:%d: anchor &a%d is not read here; write the value where it is used"
                    .formatted(i + 1, i));
            expected.append(
                    "\nheadwater.yaml:%d: alias *a%d is not read here; write the value out".formatted(i + 1, i - 1));
        }

        assertThat(config(yaml.toString()).problems()).isEqualTo(expected.toString());
    }

    @Test
    void refusesAMegabyteOfBracketsQuickly() {
        var config = config("lake: " + "[".repeat(1_000_000));

        String problems = assertTimeoutPreemptively(Duration.ofSeconds(10), config::problems);

        assertThat(problems).isEqualTo("headwater.yaml:1: is nested more than 20 levels deep");
    }

    @Test
    void refusesTextInAnotherEncoding() {
        byte[] gbk = (ConfigFolder.SOURCE + "# 订单\n").getBytes(Charset.forName("GBK"));

        assertThat(new ConfigFolder(folder).write("headwater.yaml", gbk).problems())
                .isEqualTo("headwater.yaml:9: is not UTF-8: found byte 0xB6; save the file as UTF-8");
    }

    @Test
    void refusesUtf8ThatIsCutOff() {
        assertThat(new ConfigFolder(folder)
                        .write("headwater.yaml", new byte[] {'#', (byte) 0xE8, (byte) 0xAE})
                        .problems())
                .isEqualTo("headwater.yaml:1: is not UTF-8: found byte 0xE8; save the file as UTF-8");
    }

    @Test
    void takesAByteOrderMark() {
        assertThat(config("\uFEFF" + ConfigFolder.SOURCE).problems()).isEmpty();
    }

    @Test
    void takesAnExplicitDocumentStartAndWindowsLineEnds() {
        assertThat(config(("---\n" + ConfigFolder.SOURCE).replace("\n", "\r\n")).problems())
                .isEmpty();
    }

    @Test
    void takesOneMegabyteAndNotAByteMore() {
        int rest = (1 << 20) - ConfigFolder.SOURCE.length() - 1;

        assertThat(config(ConfigFolder.SOURCE + "#" + "x".repeat(rest)).problems())
                .isEmpty();
        assertThat(config(ConfigFolder.SOURCE + "#" + "x".repeat(rest + 1)).problems())
                .isEqualTo("Config file headwater.yaml is larger than 1 MB (1048576 bytes)");
    }

    @Test
    void saysThatTheFileIsMissing() {
        assertThat(new ConfigFolder(folder).problems()).isEqualTo("Config file headwater.yaml does not exist");
    }

    @Test
    void saysThatTheFileIsAFolder() throws Exception {
        Files.createDirectory(folder.resolve("headwater.yaml"));

        assertThat(new ConfigFolder(folder).problems())
                .isEqualTo("Config file headwater.yaml is not a file but a folder or a device");
    }

    private ConfigFolder config(String yaml) {
        return new ConfigFolder(folder).write("headwater.yaml", yaml);
    }
}
