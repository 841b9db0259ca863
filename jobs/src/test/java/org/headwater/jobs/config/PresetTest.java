package org.headwater.jobs.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.headwater.jobs.config.MoneyColumn.MoneyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A source that names a preset is the preset's YAML with what the user writes beside it laid over. */
class PresetTest {

    @TempDir
    private Path folder;

    static List<String> names() {
        return Presets.NAMES;
    }

    static Stream<Hostile> wrong() {
        return Stream.of(
                preset(
                        "a slip",
                        "preset: shopify_order",
                        "headwater.yaml:4: sources[0].preset: \"shopify_order\" is not a preset; did you mean \"shopify_orders\"?"
                                + " There is: " + String.join(", ", Presets.NAMES)),
                preset(
                        "nothing like a preset",
                        "preset: sap",
                        "headwater.yaml:4: sources[0].preset: \"sap\" is not a preset. There is: "
                                + String.join(", ", Presets.NAMES)),
                preset(
                        "a list",
                        "preset: [shopify_orders]",
                        "headwater.yaml:4: sources[0].preset: must be one of " + String.join(", ", Presets.NAMES)
                                + "; was a list"),
                preset(
                        "nothing",
                        "preset:",
                        "headwater.yaml:4: sources[0].preset: must be one of " + String.join(", ", Presets.NAMES)
                                + "; was nothing"),
                preset(
                        "a report that is no source of revenue",
                        "preset: woocommerce_analytics",
                        "headwater.yaml:4: sources[0].preset: \"woocommerce_analytics\" is no source of revenue: its amounts are"
                                + " text for people, such as ৳2,999, and its products one joined cell; export the orders"
                                + " themselves and use \"woocommerce_orders\""),
                preset(
                        "neither preset nor format",
                        "orders: {order_id: a, status: {value: paid}, paid: {column: b, unit: minor}}",
                        "headwater.yaml:2: sources[0]: needs at least one of format, preset; has none"),
                preset(
                        "an error in what the user writes has the user's line",
                        "preset: shopify_orders\norders:\n  user_id: Phone\n  paid: {column: Total, unit: euro}",
                        "headwater.yaml:7: sources[0].orders.paid.unit: must be one of major, minor, micros; was \"euro\""),
                preset(
                        "a setting that there is not",
                        "preset: shopify_orders\norders: {userid: Phone}",
                        "headwater.yaml:5: sources[0].orders: \"userid\" is not a setting here; did you mean \"user_id\"?"
                                + " There is: when, order_id, user_id, status, ordered_at, paid_at, updated_at, paid, discount, address, currency"),
                preset(
                        "a setting twice",
                        "preset: shopify_orders\ngrain: line\ngrain: order",
                        "headwater.yaml:6: sources[0]: \"grain\" is given twice, first on line 5"),
                preset(
                        "what the preset has does not go with what the user writes: told where the preset is named",
                        "preset: shopify_orders\nformat: json_lines",
                        "headwater.yaml:4: sources[0].csv: is for format csv only; leave it out"),
                preset(
                        "a mapping replaced by what is none",
                        "preset: shopify_orders\norders: Name",
                        "headwater.yaml:5: sources[0].orders: must be a mapping with when, order_id, user_id, status, ordered_at,"
                                + " paid_at, updated_at, paid, discount, address, currency; was \"Name\""),
                preset(
                        "left out what is not there",
                        "preset: youzan_refunds\nwithout: [refunds.userid, refunds.order_id]",
                        "headwater.yaml:5: sources[0].without[0]: \"refunds.userid\" is not in youzan_refunds. There is: format,"
                                + " zone, grain, ignore, refunds, refunds.refund_id, refunds.order_id, refunds.status,"
                                + " refunds.refunded_at, refunds.refunded"),
                preset(
                        "left out what is needed",
                        "preset: youzan_refunds\nwithout: [refunds.status]",
                        "headwater.yaml:4: sources[0].refunds: \"status\" is missing; it must be a mapping with column, columns,"
                                + " map, value"),
                Hostile.source(
                        "left out without a preset",
                        "without: [orders]",
                        "headwater.yaml:2: sources[0]: \"without\" needs \"preset\" beside it"));
    }

    private static Hostile preset(String name, String lines, String expected) {
        return new Hostile(name, "sources:\n  - name: shop\n    files: [a.csv]\n" + lines.indent(4), expected);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong")
    void isRefusedWithTheUsersLine(Hostile file) {
        assertThat(new ConfigFolder(folder).write("headwater.yaml", file.yaml()).problems())
                .isEqualTo(file.expected());
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyPresetIsWhatAUserWouldWriteOut(String name) {
        String writtenOut = "  - name: shop\n    files: [a.csv]\n"
                + Presets.yaml(name).orElseThrow().indent(4);

        assertThat(read("  - {name: shop, files: [a.csv], preset: " + name + "}\n"))
                .isEqualTo(read(writtenOut));
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyPresetHasASampleAndBeginsWithWhatItReads(String name) {
        assertThat(Path.of("../data-samples/formats", name, "expected.txt")).isRegularFile();
        assertThat(Presets.yaml(name).orElseThrow()).startsWith("# ");
    }

    @Test
    void noFileIsWithoutAName() throws Exception {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/org/headwater/jobs/presets"))) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".yaml", "")))
                    .containsExactlyInAnyOrderElementsOf(Presets.NAMES);
        }
    }

    @Test
    void aSettingOfTheUsersReplacesThatOfThePresetAndNoOther() {
        SourceConfig plain = read("  - {name: shop, files: [a.csv], preset: shopify_orders}\n");

        SourceConfig changed = read("""
                  - name: shop
                    files: [a.csv]
                    preset: shopify_orders
                    zone: Europe/Berlin
                    csv: {delimiter: ";"}
                    orders:
                      user_id: Phone
                      status: {column: State, map: {ok: paid}}
                """);

        assertThat(changed.orders().orElseThrow())
                .extracting(orders -> orders.userId().orElseThrow().columns(), orders -> orders.status())
                .containsExactly(
                        List.of("Phone"),
                        new StatusColumn(List.of("State"), java.util.Map.of("ok", "paid"), Optional.empty()));
        assertThat(changed.orders().orElseThrow().paid())
                .isEqualTo(plain.orders().orElseThrow().paid());
        assertThat(changed.csv())
                .extracting(csv -> csv.delimiter(), csv -> csv.fillDown())
                .containsExactly(';', plain.csv().fillDown());
        assertThat(List.of(changed.grain(), changed.lines(), changed.format()))
                .isEqualTo(List.of(plain.grain(), plain.lines(), plain.format()));
        assertThat(plain.zone()).hasToString("Asia/Shanghai");
        assertThat(changed.zone()).hasToString("Europe/Berlin");
    }

    @Test
    void aListOfTheUsersReplacesThatOfThePreset() {
        SourceConfig changed = read("""
                  - name: shop
                    files: [a.jsonl]
                    preset: youzan_refunds
                    ignore: [{reason: test_shop, when: {column: tid, starts_with: T}}]
                """);

        assertThat(changed.ignore()).extracting(rule -> rule.reason()).containsExactly("test_shop");
    }

    @Test
    void whatTheFilesLackIsLeftOut() {
        SourceConfig lean = read("""
                  - name: shop
                    files: [a.csv]
                    preset: taobao_orders
                    without: [order_lines, orders.updated_at, orders.user_id]
                """);

        assertThat(lean.lines()).isEmpty();
        assertThat(lean.orders().orElseThrow())
                .extracting(
                        orders -> orders.updatedAt(),
                        orders -> orders.userId(),
                        orders -> orders.paid().unit())
                .containsExactly(Optional.empty(), Optional.empty(), MoneyUnit.MAJOR);
    }

    @Test
    void twoSourcesOfOnePresetDoNotShareWhatOneOfThemChanges() {
        Config config = new ConfigFolder(folder).write("headwater.yaml", """
                sources:
                  - {name: a, files: [a.jsonl], preset: tencent_ads, scope: one}
                  - {name: b, files: [b.jsonl], preset: tencent_ads}
                """).read();

        assertThat(config.sources())
                .extracting(SourceConfig::name, source -> source.ids().scope())
                .containsExactly(tuple("a", "one"), tuple("b", "tencent"));
    }

    private SourceConfig read(String source) {
        return new ConfigFolder(folder)
                .write("headwater.yaml", "sources:\n" + source)
                .read()
                .sources()
                .get(0);
    }
}
