package org.headwater.jobs.config;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.headwater.jobs.config.FunnelStepSettings.Excluded;
import org.headwater.jobs.config.yaml.Choice;
import org.headwater.jobs.config.yaml.Item;
import org.headwater.jobs.config.yaml.ListShape;
import org.headwater.jobs.config.yaml.Located;
import org.headwater.jobs.config.yaml.ObjectShape;
import org.headwater.jobs.config.yaml.Quoted;
import org.headwater.jobs.config.yaml.Setting;
import org.headwater.jobs.config.yaml.Texts;
import org.headwater.jobs.config.yaml.Values;
import org.headwater.models.funnel.Attribution;
import org.headwater.models.funnel.ChainRule;
import org.headwater.models.funnel.Exclusion;
import org.headwater.models.funnel.FunnelRules;
import org.headwater.models.funnel.Mode;
import org.headwater.models.funnel.Window;

/** A funnel file. */
final class FunnelSettings {

    static final Setting<Located<String>> NAME =
            Setting.required("name", Located.of(NameShape.NAME), "Name of the funnel: that of the file without .yaml.");
    private static final Setting<String> TITLE =
            Setting.required("title", Texts.notBlank(), "English name for people.");
    private static final Setting<Optional<String>> TITLE_ZH =
            Setting.optional("title_zh", Texts.notBlank(), "title", "Chinese name for people.");
    private static final Setting<Boolean> STAGES = Setting.defaulting(
            "stages",
            Choice.trueOrFalse(),
            "false",
            "Whether its steps are stages at one of which everybody stands, for `user_stage`.");
    private static final Setting<String> MODE = Setting.defaulting(
            "mode",
            Choice.of("ordered", "strict", "unordered", "strict_increase", "dedup_stop"),
            "ordered",
            "Order of the steps: ordered; strict, with nothing else between; unordered; strict_increase, each later than the one"
                    + " before; dedup_stop, where a repeated step ends the way.");
    private static final Setting<Boolean> SHARED = Setting.defaulting(
            "shared",
            Choice.trueOrFalse(),
            "false",
            "Whether one event may be several steps at once; otherwise it is one.");
    private static final Setting<Optional<Long>> WINDOW =
            Setting.optional("window", Spans.SPAN, "no end", "Within which the way is gone, such as 30m, 24h or 7d.");
    private static final Setting<Window.From> WINDOW_FROM = Setting.defaulting(
            "window_from",
            Choice.of(Window.From.class),
            "first_step",
            "Whether the window is measured from the first step or from each step to the next.");
    private static final Setting<List<FunnelStep>> STEPS = Setting.required(
            "steps", ListShape.notEmpty(FunnelStepSettings.STEP).uniqueBy("name"), "The steps in order.");
    private static final Setting<List<Excluded>> EXCLUSIONS = Setting.defaulting(
            "exclusions", ListShape.of(FunnelStepSettings.EXCLUSION), "[]", "What must not happen on the way.");

    private static final Setting<String> AT = Setting.defaulting(
            "at", NameShape.NAME, "first", "Of whose event the value is: first, last or the name of a step.");
    private static final Map<FunnelSource, Setting<Optional<String>>> BY = by();
    private static final Setting<Optional<By>> BREAKDOWN = Setting.optional(
            "breakdown",
            ObjectShape.of(
                            "funnel_breakdown",
                            "What people are counted under besides the total.",
                            FunnelSettings::by,
                            AT)
                    .and(List.copyOf(BY.values())),
            "the total alone",
            "What people are counted under besides the total.");

    /** A breakdown with the name of its step. */
    private record By(Map<FunnelSource, String> values, String at, Item item) {}

    static final ObjectShape<FunnelConfig> SHAPE = ObjectShape.of(
                    "funnel",
                    "A way of several steps: one file a funnel.",
                    FunnelSettings::make,
                    NAME,
                    TITLE,
                    TITLE_ZH,
                    STAGES,
                    MODE,
                    SHARED,
                    WINDOW,
                    WINDOW_FROM,
                    STEPS,
                    EXCLUSIONS,
                    BREAKDOWN)
            .check(FunnelSettings::check);

    private FunnelSettings() {}

    private static Map<FunnelSource, Setting<Optional<String>>> by() {
        Map<FunnelSource, Setting<Optional<String>>> by = new EnumMap<>(FunnelSource.class);
        for (FunnelSource source : FunnelSource.values()) {
            String name = source.name().toLowerCase(Locale.ROOT);
            by.put(
                    source,
                    Setting.optional(
                            name,
                            Texts.notBlank("an SQL value"),
                            "nothing",
                            "Value of a row of " + name + ", in SQL."));
        }
        return by;
    }

    private static By by(Values values) {
        Map<FunnelSource, String> by = new EnumMap<>(FunnelSource.class);
        BY.forEach((source, setting) -> values.get(setting).ifPresent(sql -> by.put(source, sql)));
        return new By(by, values.get(AT), values.item());
    }

    /** What only shows when the steps are known. */
    private static void check(Values values) {
        Optional<List<FunnelStep>> steps = values.find(STEPS);
        if (steps.isEmpty()) {
            return;
        }
        for (Excluded excluded : values.find(EXCLUSIONS).orElse(List.of())) {
            excluded.after().ifPresent(step -> requireStep(steps.get(), step.value(), step.item()));
            excluded.before().ifPresent(step -> requireStep(steps.get(), step.value(), step.item()));
        }
        values.find(BREAKDOWN)
                .flatMap(b -> b)
                .filter(b -> !Set.of("first", "last").contains(b.at()))
                .ifPresent(b -> requireStep(steps.get(), b.at(), b.item()));
        if (values.find(MODE).isPresent() && values.item().document().problems().isEmpty()) {
            try {
                rules(values, steps.get());
            } catch (IllegalArgumentException e) {
                values.item().problem(e.getMessage());
            }
        }
    }

    private static void requireStep(List<FunnelStep> steps, String name, Item item) {
        if (number(steps, name) == 0) {
            item.problem("there is no step " + Quoted.of(name) + "; there is: "
                    + String.join(", ", steps.stream().map(FunnelStep::name).toList()));
        }
    }

    private static int number(List<FunnelStep> steps, String name) {
        return 1 + steps.stream().map(FunnelStep::name).toList().indexOf(name);
    }

    private static FunnelConfig make(Values values) {
        List<FunnelStep> steps = values.get(STEPS);
        String title = values.get(TITLE);
        Optional<FunnelBreakdown> breakdown = values.get(BREAKDOWN)
                .map(b -> new FunnelBreakdown(b.values(), FunnelEvent.place(b.item()), attribution(steps, b.at())));
        return new FunnelConfig(
                values.get(NAME).value(),
                title,
                values.get(TITLE_ZH).orElse(title),
                values.get(STAGES),
                rules(values, steps),
                steps,
                exclusions(values, steps),
                breakdown);
    }

    private static Attribution attribution(List<FunnelStep> steps, String at) {
        return switch (at) {
            case "first" -> Attribution.FIRST;
            case "last" -> Attribution.LAST;
            default -> new Attribution(number(steps, at));
        };
    }

    private static List<FunnelExclusion> exclusions(Values values, List<FunnelStep> steps) {
        List<FunnelExclusion> exclusions = new ArrayList<>();
        for (Excluded excluded : values.get(EXCLUSIONS)) {
            int after =
                    excluded.after().map(step -> number(steps, step.value())).orElse(1);
            int before =
                    excluded.before().map(step -> number(steps, step.value())).orElse(steps.size());
            exclusions.add(new FunnelExclusion(excluded.event(), after, before));
        }
        return exclusions;
    }

    private static FunnelRules rules(Values values, List<FunnelStep> steps) {
        long optional = 0;
        for (int i = 0; i < steps.size(); i++) {
            optional |= steps.get(i).optional() ? 1L << i : 0;
        }
        String mode = values.get(MODE);
        return new FunnelRules(
                steps.size(),
                optional,
                switch (mode) {
                    case "strict" -> Mode.STRICT;
                    case "unordered" -> Mode.UNORDERED;
                    default -> Mode.ORDERED;
                },
                asked(mode, values.get(SHARED)),
                new Window(values.get(WINDOW_FROM), values.get(WINDOW).orElse(Long.MAX_VALUE)),
                exclusions(values, steps).stream()
                        .map(e -> new Exclusion(e.after(), e.before()))
                        .toList());
    }

    private static Set<ChainRule> asked(String mode, boolean shared) {
        Set<ChainRule> asked = EnumSet.noneOf(ChainRule.class);
        if (shared) {
            asked.add(ChainRule.SHARED_EVENTS);
        }
        if (mode.equals("strict_increase")) {
            asked.add(ChainRule.STRICT_INCREASE);
        }
        if (mode.equals("dedup_stop")) {
            asked.add(ChainRule.STOP_ON_REPEAT);
        }
        return asked;
    }
}
