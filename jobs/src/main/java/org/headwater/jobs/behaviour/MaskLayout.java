package org.headwater.jobs.behaviour;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;
import org.headwater.jobs.config.FunnelBreakdown;
import org.headwater.jobs.config.FunnelConfig;
import org.headwater.jobs.config.FunnelEvent;
import org.headwater.jobs.config.FunnelSource;
import org.headwater.jobs.walk.EventRecord;
import org.headwater.jobs.walk.StepStart;
import org.headwater.jobs.walk.WalkedFunnel;
import org.headwater.models.funnel.Attribution;

/** Where each funnel's steps and breakdown lie in an event's masks and texts. */
final class MaskLayout {

    private static final int BITS = 62;

    private final List<FunnelConfig> configs;
    private final List<WalkedFunnel> funnels = new ArrayList<>();
    private final int words;
    private final int texts;

    MaskLayout(List<FunnelConfig> configs) {
        this.configs = configs;
        int word = 0;
        int shift = 0;
        int text = 0;
        for (FunnelConfig config : configs) {
            int bits = config.steps().size() + config.exclusions().size();
            if (shift + bits > BITS) {
                word++;
                shift = 0;
            }
            boolean isBroken = config.breakdown().isPresent();
            funnels.add(new WalkedFunnel(
                    config.rules(),
                    word,
                    shift,
                    isBroken ? text++ : -1,
                    config.breakdown().map(FunnelBreakdown::at).orElse(Attribution.FIRST),
                    config.steps().stream()
                            .map(s -> new StepStart(s.afterMicros(), s.nth()))
                            .toList()));
            shift += bits;
        }
        this.words = word + 1;
        this.texts = text;
    }

    List<WalkedFunnel> funnels() {
        return funnels;
    }

    EventRecord record() {
        return new EventRecord(words, texts);
    }

    /** Masks of the events that their name alone tells. */
    Map<String, long[]> byName() {
        Map<String, long[]> masks = new HashMap<>();
        visit((funnel, bit, event) -> {
            if (isNamed(event)) {
                event.names().forEach(name -> masks.computeIfAbsent(name, n -> new long[words])[funnel.word()] |= bit);
            }
        });
        return masks;
    }

    /** Whether any step or exclusion counts rows of the table. */
    boolean reads(FunnelSource source) {
        boolean[] reads = {funnels.stream().anyMatch(WalkedFunnel::needsAllEvents) && source == FunnelSource.EVENTS};
        visit((funnel, bit, event) -> reads[0] |= event.from() == source);
        return reads[0];
    }

    /** Masks of a row of the table by predicates. */
    List<Column> masks(FunnelSource source) {
        List<Column> masks = new ArrayList<>();
        for (int w = 0; w < words; w++) {
            Column[] mask = {functions.lit(0L)};
            int word = w;
            visit((funnel, bit, event) -> {
                if (event.from() == source && funnel.word() == word && !isNamed(event)) {
                    mask[0] = mask[0].bitwiseOR(
                            functions.when(matches(event), bit).otherwise(0L));
                }
            });
            masks.add(mask[0].as("mask_" + w));
        }
        return masks;
    }

    /** What a row of the table is counted under, a column for each funnel with a breakdown. */
    List<Column> texts(FunnelSource source) {
        List<Column> columns = new ArrayList<>();
        for (FunnelConfig config : configs) {
            config.breakdown()
                    .ifPresent(b -> columns.add(functions
                            .expr(b.by().getOrDefault(source, "null"))
                            .cast("string")
                            .as("text_" + columns.size())));
        }
        return columns;
    }

    private static boolean isNamed(FunnelEvent event) {
        return event.from() == FunnelSource.EVENTS
                && !event.names().isEmpty()
                && event.where().isEmpty();
    }

    private static Column matches(FunnelEvent event) {
        Column where = event.where()
                .map(text -> functions.coalesce(functions.expr(text), functions.lit(false)))
                .orElse(functions.lit(true));
        return event.names().isEmpty()
                ? where
                : functions.col("name").isin(event.names().toArray()).and(where);
    }

    private interface Visitor {
        void visit(WalkedFunnel funnel, long bit, FunnelEvent event);
    }

    private void visit(Visitor visitor) {
        for (int f = 0; f < configs.size(); f++) {
            FunnelConfig config = configs.get(f);
            WalkedFunnel funnel = funnels.get(f);
            for (int s = 0; s < config.steps().size(); s++) {
                long bit = 1L << (funnel.shift() + s);
                config.steps().get(s).any().forEach(event -> visitor.visit(funnel, bit, event));
            }
            for (int e = 0; e < config.exclusions().size(); e++) {
                long bit = 1L << (funnel.shift() + config.steps().size() + e);
                visitor.visit(funnel, bit, config.exclusions().get(e).event());
            }
        }
    }
}
