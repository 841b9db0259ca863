package org.headwater.jobs.config;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.headwater.jobs.config.FileRules.OnBadFile;
import org.headwater.jobs.config.SourceConfig.CsvConfig;
import org.headwater.jobs.config.SourceConfig.Grain;
import org.headwater.jobs.config.SourceConfig.IgnoreRule;
import org.headwater.jobs.config.SourceConfig.LineMapping;
import org.headwater.jobs.config.SourceConfig.OrderMapping;
import org.headwater.jobs.config.SourceConfig.RefundMapping;
import org.headwater.jobs.config.yaml.Choice;
import org.headwater.jobs.config.yaml.ListShape;
import org.headwater.jobs.config.yaml.ObjectShape;
import org.headwater.jobs.config.yaml.Rule;
import org.headwater.jobs.config.yaml.Setting;
import org.headwater.jobs.config.yaml.Shape;
import org.headwater.jobs.config.yaml.Templated;
import org.headwater.jobs.config.yaml.Texts;
import org.headwater.jobs.config.yaml.Values;

/** A kind of file that the business has, and what its columns mean. */
final class SourceSettings {

    private static final Setting<String> NAME = Setting.required("name", NameShape.NAME, "Unique name of the source.");
    private static final Setting<Optional<String>> SHOP =
            Setting.optional("shop", Texts.notBlank(), "the source's name", "Shop that the orders belong to.");
    static final Setting<Optional<Format>> FORMAT =
            Setting.optional("format", Choice.of(Format.class), "the preset's", "How the files are written.");
    private static final Setting<List<String>> FILES = Setting.required(
            "files",
            ListShape.notEmpty(PathShapes.GLOB),
            "Paths or patterns (`*`, `?`, `{a,b}`), relative to this file.");
    private static final Setting<Boolean> ALLOW_EMPTY =
            Setting.defaulting("allow_empty", Choice.trueOrFalse(), "false", "Whether no file or no row is fine.");
    private static final Setting<OnBadFile> ON_BAD_FILE = Setting.defaulting(
            "on_bad_file",
            Choice.of(OnBadFile.class),
            "stop",
            "When a file can't be read to its end: stop the run, or set the file aside as one quarantined row.");
    static final Setting<List<String>> KNOWN_COLUMNS = Setting.defaulting(
            "known_columns",
            ListShape.of(Columns.NAME),
            "[]",
            "Columns that files may have besides those that are mapped; with it, a file that has any other can't be read.");
    static final Setting<CsvConfig> CSV =
            Setting.defaulting("csv", CsvSettings.SHAPE, "{}", "How the text is cut, for format csv only.");
    static final Setting<Grain> GRAIN = Setting.defaulting(
            "grain", Choice.of(Grain.class), "order", "What one row is; with line, the rows of an order are added up.");
    private static final Setting<List<IgnoreRule>> IGNORE = Setting.defaulting(
            "ignore",
            ListShape.of(IgnoreSettings.SHAPE),
            "[]",
            "Rows that are known not to be data; the first rule that matches is the reason.");
    static final Setting<Optional<OrderMapping>> ORDERS =
            Setting.optional("orders", OrderSettings.SHAPE, "no orders", "How a row becomes an order.");
    static final Setting<Optional<LineMapping>> ORDER_LINES =
            Setting.optional("order_lines", LineSettings.SHAPE, "no order lines", "How a row becomes order lines.");
    static final Setting<Optional<RefundMapping>> REFUNDS =
            Setting.optional("refunds", RefundSettings.SHAPE, "no refunds", "How a row becomes a refund.");

    static final Setting<Optional<IdentityMapping>> IDENTITIES = Setting.optional(
            "identities", IdentitySettings.SHAPE, "no links", "How a row says that ids are one person's.");
    static final List<Setting<Optional<RecordMapping>>> BLOCKS =
            Arrays.stream(Block.values()).map(SourceSettings::block).toList();

    private static final ObjectShape<SourceConfig> WRITTEN_OUT = ObjectShape.of(
                    "source",
                    "A kind of file that the business has, and what its columns mean. What is not mapped is not read.",
                    SourceSettings::make,
                    NAME,
                    SHOP,
                    PresetSettings.PRESET,
                    PresetSettings.WITHOUT,
                    FORMAT,
                    FILES,
                    ALLOW_EMPTY,
                    ON_BAD_FILE,
                    KNOWN_COLUMNS,
                    CSV,
                    IdScopeSettings.SCOPE,
                    IdScopeSettings.LOGIN_ID,
                    IdScopeSettings.VISITOR_KIND,
                    IdScopeSettings.UNIONID_SCOPE,
                    IdScopeSettings.ID_PROPERTIES,
                    IdScopeSettings.BUYER_ID,
                    Region.SOURCE_ZONE,
                    Region.SOURCE_CURRENCY,
                    GRAIN,
                    IGNORE,
                    ORDERS,
                    ORDER_LINES,
                    REFUNDS,
                    IDENTITIES)
            .and(BLOCKS)
            .rule(Rule.atLeastOne(FORMAT, PresetSettings.PRESET))
            .rule(Rule.needs(PresetSettings.WITHOUT, PresetSettings.PRESET))
            .check(SourceChecks::mappings)
            .check(SourceChecks::format)
            .check(SourceChecks::grain)
            .check(SourceChecks::orderId);

    static final Shape<SourceConfig> SHAPE =
            new Templated<>(WRITTEN_OUT, PresetSettings.PRESET, PresetSettings.WITHOUT, Presets::yaml);

    private SourceSettings() {}

    private static Setting<Optional<RecordMapping>> block(Block block) {
        return Setting.optional(block.key(), RecordSettings.shape(block), "no " + block.key(), block.meaning());
    }

    /** Every setting that says what rows mean. */
    static List<Setting<?>> mappings() {
        return Stream.<Setting<?>>concat(Stream.of(ORDERS, ORDER_LINES, REFUNDS, IDENTITIES), BLOCKS.stream())
                .toList();
    }

    private static SourceConfig make(Values values) {
        Optional<OrderMapping> orders = values.get(ORDERS);
        return new SourceConfig(
                values.get(NAME),
                values.get(SHOP).orElse(values.get(NAME)),
                values.get(FORMAT).orElseThrow(),
                values.get(FILES),
                new FileRules(values.get(ALLOW_EMPTY), values.get(ON_BAD_FILE), values.get(KNOWN_COLUMNS)),
                values.get(CSV),
                IdScopeSettings.make(values.get(NAME), values),
                values.get(Region.SOURCE_ZONE),
                values.get(Region.SOURCE_CURRENCY),
                values.get(GRAIN),
                values.get(IGNORE),
                orders,
                values.get(ORDER_LINES)
                        .map(lines -> orders.map(order -> LineSettings.withOrderId(lines, order.orderId()))
                                .orElse(lines)),
                values.get(REFUNDS),
                values.get(IDENTITIES),
                BLOCKS.stream().map(values::get).flatMap(Optional::stream).toList());
    }
}
