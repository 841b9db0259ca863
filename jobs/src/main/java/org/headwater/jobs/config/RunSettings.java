package org.headwater.jobs.config;

import org.headwater.jobs.config.IdentityConfig.Customers;
import org.headwater.jobs.config.yaml.Choice;
import org.headwater.jobs.config.yaml.Numbers;
import org.headwater.jobs.config.yaml.ObjectShape;
import org.headwater.jobs.config.yaml.Setting;
import org.headwater.models.rfm.CutRule;
import org.headwater.models.rfm.ScoreConvention;

/** How customers are scored, when a run stops, how files are cut. */
final class RunSettings {

    private static final Setting<ScoreConvention> CONVENTION = Setting.defaulting(
            "convention", Choice.of(ScoreConvention.class), "rank_max", "How a value becomes a score of 1 to 5.");
    private static final Setting<CutRule> VALUE_CUT = Setting.defaulting(
            "value_cut", Choice.of(CutRule.class), "mean", "What counts as high in the eight value classes.");
    private static final Setting<Double> MAX_QUARANTINED_RATIO = Setting.defaulting(
            "max_quarantined_ratio",
            Numbers.ratio(),
            "0.05",
            "Largest share of a source's rows that may be quarantined before the run stops.");
    private static final Setting<Integer> MAX_AMOUNT_RATIO = Setting.defaulting(
            "max_amount_ratio",
            Numbers.atLeast(2),
            String.valueOf(GateConfig.USUAL_AMOUNT_RATIO),
            "How many times larger the paid orders of one file may be than those of another of the same source, at the"
                    + " geometric mean of 20 and more, before the run stops: 分 taken for 元 are 100 times.");
    private static final Setting<Integer> MAX_IDS = Setting.defaulting(
            "max_ids",
            Numbers.atLeast(2),
            "50",
            "Most known ids of one person: what hangs together beyond it is not joined but reported.");
    private static final Setting<Customers> CUSTOMERS = Setting.defaulting(
            "customers",
            Choice.of(Customers.class),
            "person",
            "Who is one customer: the person whose id the buyer's is, where the source has a `buyer_id`; or as_given, each"
                    + " user id by itself.");
    private static final Setting<Integer> MESSAGE_TEXT_DAYS = Setting.defaulting(
            "message_text_days",
            Numbers.atLeast(0),
            "180",
            "Days before the as-of date for which the words of messages are kept; 0 keeps none.");
    private static final Setting<Integer> MAX_ROWS_PER_FILE = Setting.defaulting(
            "max_rows_per_file", Numbers.atLeast(1), "50000", "Data rows of one audience file at most.");

    static final Setting<RfmConfig> RFM = Setting.defaulting(
            "rfm",
            ObjectShape.of(
                    "rfm",
                    "How customers are scored and named.",
                    values -> new RfmConfig(values.get(CONVENTION), values.get(VALUE_CUT)),
                    CONVENTION,
                    VALUE_CUT),
            "{}",
            "How customers are scored and named.");

    static final Setting<GateConfig> GATES = Setting.defaulting(
            "gates",
            ObjectShape.of(
                    "gates",
                    "When a run stops before it publishes.",
                    values -> new GateConfig(values.get(MAX_QUARANTINED_RATIO), values.get(MAX_AMOUNT_RATIO)),
                    MAX_QUARANTINED_RATIO,
                    MAX_AMOUNT_RATIO),
            "{}",
            "When a run stops before it publishes.");

    static final Setting<IdentityConfig> IDENTITY = Setting.defaulting(
            "identity",
            ObjectShape.of(
                    "identity",
                    "How ids become people.",
                    values -> new IdentityConfig(values.get(MAX_IDS), values.get(CUSTOMERS)),
                    MAX_IDS,
                    CUSTOMERS),
            "{}",
            "How ids become people.");

    static final Setting<PrivacyConfig> PRIVACY = Setting.defaulting(
            "privacy",
            ObjectShape.of(
                    "privacy",
                    "How long what people said is kept.",
                    values -> new PrivacyConfig(values.get(MESSAGE_TEXT_DAYS)),
                    MESSAGE_TEXT_DAYS),
            "{}",
            "How long what people said is kept.");

    static final Setting<ExportConfig> EXPORT = Setting.defaulting(
            "export",
            ObjectShape.of(
                    "export",
                    "How audience files are cut.",
                    values -> new ExportConfig(values.get(MAX_ROWS_PER_FILE)),
                    MAX_ROWS_PER_FILE),
            "{}",
            "How audience files are cut.");

    private RunSettings() {}
}
