package org.headwater.jobs.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.headwater.jobs.config.yaml.Choice;
import org.headwater.jobs.config.yaml.ListShape;
import org.headwater.jobs.config.yaml.Located;
import org.headwater.jobs.config.yaml.Numbers;
import org.headwater.jobs.config.yaml.ObjectShape;
import org.headwater.jobs.config.yaml.Setting;
import org.headwater.jobs.config.yaml.Texts;
import org.headwater.jobs.config.yaml.Values;

/** A step of a funnel, and what must not happen between two. */
final class FunnelStepSettings {

    static final Setting<String> NAME =
            Setting.required("name", NameShape.NAME, "Name of the step, once in the funnel.");
    private static final Setting<Optional<String>> TITLE =
            Setting.optional("title", Texts.notBlank(), "name", "English name for people.");
    private static final Setting<Optional<String>> TITLE_ZH =
            Setting.optional("title_zh", Texts.notBlank(), "title", "Chinese name for people.");
    private static final Setting<FunnelSource> FROM = Setting.defaulting(
            "from",
            Choice.of(FunnelSource.class),
            "events",
            "Core table whose rows count; of orders the paid ones, of messages the customers', of deliveries the delivered.");
    private static final Setting<List<String>> EVENT = Setting.defaulting(
            "event",
            ListShape.of(Texts.notBlank()),
            "[]",
            "Names of events, of which any will do; any name when empty.");
    private static final Setting<Optional<Located<String>>> WHERE = Setting.optional(
            "where",
            Located.of(Texts.notBlank("an SQL predicate")),
            "every row",
            "SQL predicate over the table's columns, such as properties['category'] = 'tea'.");
    private static final Setting<Boolean> OPTIONAL =
            Setting.defaulting("optional", Choice.trueOrFalse(), "false", "Whether a way may leave the step out.");
    private static final Setting<Optional<Long>> AFTER = Setting.optional(
            "returns_after",
            Spans.SPAN,
            "at once",
            "Counts only from so long after the person's first event of the first step.");
    private static final Setting<Integer> NTH = Setting.defaulting(
            "nth",
            Numbers.atLeast(1),
            "1",
            "Counts only from the person's n-th event of the step on, such as 2 for who comes again.");
    private static final Setting<Optional<Located<String>>> EXCLUDED_AFTER = Setting.optional(
            "after", Located.of(NameShape.NAME), "the first step", "Step after which it must not happen.");
    private static final Setting<Optional<Located<String>>> EXCLUDED_BEFORE = Setting.optional(
            "before", Located.of(NameShape.NAME), "the last step", "Step before which it must not happen.");

    private static final ObjectShape<FunnelEvent> OTHER = ObjectShape.of(
                    "funnel_event", "Rows of one table.", FunnelStepSettings::event, FROM, EVENT, WHERE)
            .check(FunnelStepSettings::checkEvent);

    private static final Setting<List<FunnelEvent>> OR = Setting.defaulting(
            "or", ListShape.of(OTHER), "[]", "Rows of other tables, or other rows of the same, that count as well.");

    static final ObjectShape<FunnelStep> STEP = ObjectShape.of(
                    "funnel_step",
                    "A step: rows of one table.",
                    FunnelStepSettings::step,
                    NAME,
                    TITLE,
                    TITLE_ZH,
                    FROM,
                    EVENT,
                    WHERE,
                    OR,
                    OPTIONAL,
                    AFTER,
                    NTH)
            .check(FunnelStepSettings::checkEvent);

    static final ObjectShape<Excluded> EXCLUSION = ObjectShape.of(
                    "funnel_exclusion",
                    "What must not happen between two steps: a way on which it does ends there.",
                    values -> new Excluded(event(values), values.get(EXCLUDED_AFTER), values.get(EXCLUDED_BEFORE)),
                    FROM,
                    EVENT,
                    WHERE,
                    EXCLUDED_AFTER,
                    EXCLUDED_BEFORE)
            .check(FunnelStepSettings::checkEvent);

    /** An exclusion with the names of its steps. */
    record Excluded(FunnelEvent event, Optional<Located<String>> after, Optional<Located<String>> before) {}

    private FunnelStepSettings() {}

    private static FunnelStep step(Values values) {
        String title = values.get(TITLE).orElse(values.get(NAME));
        List<FunnelEvent> any = new ArrayList<>(List.of(event(values)));
        any.addAll(values.get(OR));
        return new FunnelStep(
                values.get(NAME),
                title,
                values.get(TITLE_ZH).orElse(title),
                any,
                values.get(OPTIONAL),
                values.get(AFTER).orElse(0L),
                values.get(NTH));
    }

    private static FunnelEvent event(Values values) {
        Optional<Located<String>> where = values.get(WHERE);
        return new FunnelEvent(
                values.get(FROM),
                values.get(EVENT),
                where.map(Located::value).map(String::stripTrailing),
                FunnelEvent.place(where.map(Located::item).orElse(values.item())));
    }

    private static void checkEvent(Values values) {
        boolean named = values.find(EVENT).filter(names -> !names.isEmpty()).isPresent();
        if (named
                && values.find(FROM).filter(from -> from != FunnelSource.EVENTS).isPresent()) {
            values.written(EVENT).orElse(values.item()).problem("only rows of events have names; leave it out");
        }
    }
}
