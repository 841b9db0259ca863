package org.headwater.jobs.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Settings of the main file that are wrong by themselves. */
class SettingsProblemTest {

    private static final String TOP =
            "There is: lake, out, zone, currency, audiences, funnels, funnel_presets, rfm, gates, privacy, identity, export, lifecycle, acquisition, members, sources";

    @TempDir
    private Path folder;

    private static final String SOURCE =
            "name, shop, preset, without, format, files, allow_empty, on_bad_file, known_columns, csv, scope, login_id, visitor_kind, unionid_scope, id_properties, buyer_id, zone, currency,"
                    + " grain, ignore, orders, order_lines, refunds, identities, events, costs, consents, deliveries";

    static Stream<Hostile> files() {
        return Stream.of(
                Hostile.top(
                        "levels that do not grow",
                        "members: {levels: [0, 500, 200]}",
                        "headwater.yaml:1: members.levels: must begin with 0 and grow; was [0, 500, 200]"),
                Hostile.top(
                        "levels that leave somebody without one",
                        "members: {levels: [10, 500]}",
                        "headwater.yaml:1: members.levels: must begin with 0 and grow; was [10, 500]"),
                Hostile.top(
                        "a right that asks for nothing",
                        "members: {rights: [{name: agent, within_days: 30}]}",
                        "headwater.yaml:1: members.rights[0]: must ask for something: check_ins, spend, invitees or packages; asks for nothing"),
                Hostile.top(
                        "a point that is worth less than nothing",
                        "members: {point_value: -0.01}",
                        "headwater.yaml:1: members.point_value: must be a number from 0 to 1000000; was \"-0.01\""),
                Hostile.top(
                        "a card of another length",
                        "members: {cards: {CARD-1: week}}",
                        "headwater.yaml:1: members.cards.CARD-1: must be one of month, quarter, year; was \"week\""),
                Hostile.top(
                        "a setting that is nearly right",
                        "zonee: UTC",
                        "headwater.yaml:1: \"zonee\" is not a setting here; did you mean \"zone\"? " + TOP),
                Hostile.top(
                        "a setting that is far from any",
                        "password: hunter2",
                        "headwater.yaml:1: \"password\" is not a setting here. " + TOP),
                Hostile.top(
                        "a setting with an invisible character",
                        "\"zone\\u200b\": UTC",
                        "headwater.yaml:1: \"zone\\u200b\" is not a setting here; did you mean \"zone\"? " + TOP),
                Hostile.top(
                        "a setting in capitals",
                        "ZONE: UTC",
                        "headwater.yaml:1: \"ZONE\" is not a setting here. " + TOP),
                Hostile.top(
                        "a key that is a list",
                        "[a, b]: UTC",
                        "headwater.yaml:1: a key must be text; put it in quotes"),
                Hostile.top("a key that is null", "~: UTC", "headwater.yaml:1: a key must be text; put it in quotes"),
                Hostile.top(
                        "a setting given twice",
                        "zone: UTC\nlake: a\nzone: Asia/Tokyo",
                        "headwater.yaml:3: \"zone\" is given twice, first on line 1"),
                Hostile.top(
                        "a zone that nobody has",
                        "zone: Asia/Shangai",
                        "headwater.yaml:1: zone: must be a time zone such as Asia/Shanghai; was \"Asia/Shangai\""),
                Hostile.top(
                        "a currency by its nickname",
                        "currency: RMB",
                        "headwater.yaml:1: currency: must be an ISO 4217 currency code such as CNY; was \"RMB\""),
                Hostile.top(
                        "a currency in small letters",
                        "currency: cny",
                        "headwater.yaml:1: currency: must be an ISO 4217 currency code such as CNY; was \"cny\""),
                Hostile.top(
                        "a list for text",
                        "zone: [UTC]",
                        "headwater.yaml:1: zone: must be a time zone such as Asia/Shanghai; was a list"),
                Hostile.top(
                        "a mapping for text",
                        "lake: {path: x}",
                        "headwater.yaml:1: lake: must be a path; was a mapping"),
                Hostile.top(
                        "blank text",
                        "lake: '  '",
                        "headwater.yaml:1: lake: must be a path; was the quoted text \"  \""),
                Hostile.top(
                        "a path of another machine",
                        "lake: s3://bucket/lake",
                        "headwater.yaml:1: lake: must be a path of this machine; was \"s3://bucket/lake\""),
                Hostile.top(
                        "a path with a hole",
                        "lake: \"a\\0b\"",
                        "headwater.yaml:1: lake: must be a path of this machine; was the quoted text \"a\\u0000b\""),
                Hostile.top(
                        "a choice that there is not",
                        "rfm: {convention: quantile}",
                        "headwater.yaml:1: rfm.convention: must be one of rank_max, threshold, ntile; was \"quantile\""),
                Hostile.top(
                        "a choice in capitals",
                        "rfm: {value_cut: MEAN}",
                        "headwater.yaml:1: rfm.value_cut: must be one of mean, median, log_mean; was \"MEAN\""),
                Hostile.top(
                        "text for a mapping",
                        "rfm: rank_max",
                        "headwater.yaml:1: rfm: must be a mapping with convention, value_cut; was \"rank_max\""),
                Hostile.top(
                        "nothing for a mapping",
                        "rfm:",
                        "headwater.yaml:1: rfm: must be a mapping with convention, value_cut; was nothing"),
                Hostile.top(
                        "audiences where there are none",
                        "audiences: people",
                        "headwater.yaml:1: audiences: Audience folder people does not exist"),
                Hostile.top(
                        "text as long as a book",
                        "zone: " + "界".repeat(5000),
                        "headwater.yaml:1: zone: must be a time zone such as Asia/Shanghai; was \"" + "界".repeat(80)
                                + "\"…"),
                Hostile.top(
                        "text that draws on the terminal",
                        "zone: \"\\e[31m\\n\\u202Eevil\"",
                        "headwater.yaml:1: zone: must be a time zone such as Asia/Shanghai;"
                                + " was the quoted text \"\\u001b[31m\\n\\u202eevil\""),
                new Hostile(
                        "no sources",
                        "zone: UTC\n",
                        "headwater.yaml:1: \"sources\" is missing; it must be a list, each a mapping with " + SOURCE),
                new Hostile(
                        "an empty list of sources",
                        "zone: UTC\nsources: []\n",
                        "headwater.yaml:2: sources: must hold at least one element; was empty"),
                new Hostile(
                        "a mapping of sources",
                        "sources: {taobao: x}\n",
                        "headwater.yaml:1: sources: must be a list, each a mapping with " + SOURCE
                                + "; was a mapping"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void isRefusedWithItsLine(Hostile file) {
        assertThat(new ConfigFolder(folder).write("headwater.yaml", file.yaml()).problems())
                .isEqualTo(file.expected());
    }

    @Test
    void tellsEverythingAtOnceByLine() {
        var config = new ConfigFolder(folder).write("headwater.yaml", """
                rfm: {convention: best, colour: red}
                zone: Mars/Base
                sources:
                  - name: Shop 1
                    zone: Moon
                    files: orders.csv
                    orders:
                      order_id: {columns: []}
                      paid: {column: total, unit: yuan}
                export: {max_rows_per_file: 1e3}
                """);

        assertThat(config.problems()).isEqualTo("""
                headwater.yaml:1: rfm: "colour" is not a setting here. There is: convention, value_cut
                headwater.yaml:1: rfm.convention: must be one of rank_max, threshold, ntile; was "best"
                headwater.yaml:2: zone: must be a time zone such as Asia/Shanghai; was "Mars/Base"
                headwater.yaml:4: sources[0].name: must be 1 to 64 of a-z, 0-9 and _; was "Shop 1"
                headwater.yaml:4: sources[0]: needs at least one of format, preset; has none
                headwater.yaml:5: sources[0].zone: must be a time zone such as Asia/Shanghai; was "Moon"
                headwater.yaml:6: sources[0].files: must be a list, each a path or a pattern such as orders/*.csv; was "orders.csv"
                headwater.yaml:8: sources[0].orders.order_id.columns: must hold at least one element; was empty
                headwater.yaml:8: sources[0].orders: "status" is missing; it must be a mapping with column, columns, map, value
                headwater.yaml:9: sources[0].orders.paid.unit: must be one of major, minor, micros; was "yuan"
                headwater.yaml:10: export.max_rows_per_file: must be a whole number from 1 to 2147483647; was "1e3\"""");
    }

    @Test
    void saysTheFileAsTheUserGaveIt() {
        assertThatThrownBy(() -> ConfigFile.read(Path.of("no/such/../headwater.yaml")))
                .isInstanceOf(ConfigException.class)
                .hasMessage("Config file no/such/../headwater.yaml does not exist");
    }
}
