package org.headwater.jobs.lab;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.headwater.jobs.plan.UsageException;
import org.headwater.models.funnel.Attribution;
import org.headwater.models.funnel.ChainRule;
import org.headwater.models.funnel.Exclusion;
import org.headwater.models.funnel.FunnelRules;
import org.headwater.models.funnel.Mode;
import org.headwater.models.funnel.Window;
import picocli.CommandLine.Option;

/** What a way is, as options. */
final class FunnelOptions {

    @Option(
            names = "--steps",
            required = true,
            split = ",",
            paramLabel = "NAME",
            description = "names of events in order, between commas; a|b is either; name? may be left out")
    List<String> steps;

    @Option(
            names = "--exclude",
            split = ",",
            paramLabel = "NAME",
            description = "events that must not happen between the first step and the last")
    List<String> exclude = List.of();

    @Option(
            names = "--window",
            paramLabel = "LENGTH",
            description = "within which the way is gone, such as 30m, 24h, 7d (default: no end)")
    String window;

    @Option(
            names = "--window-from",
            defaultValue = "FIRST_STEP",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    Window.From from;

    @Option(
            names = "--mode",
            defaultValue = "ordered",
            description =
                    "ordered, strict (nothing else between), unordered, strict_increase (each step later) or dedup_stop"
                            + " (a repeated step ends the way) (default: ${DEFAULT-VALUE})")
    String mode;

    String mode() {
        return mode;
    }

    boolean isWithoutWindow() {
        return window == null;
    }

    long windowMicros() {
        return isWithoutWindow() ? Long.MAX_VALUE : Span.micros("--window", window);
    }

    FunnelSteps steps() {
        return new FunnelSteps(
                steps.stream()
                        .map(s -> s.endsWith("?") ? s.substring(0, s.length() - 1) : s)
                        .toList(),
                exclude);
    }

    FunnelRules rules(FunnelSteps of) {
        long optional = 0;
        for (int i = 0; i < steps.size(); i++) {
            optional |= steps.get(i).endsWith("?") ? 1L << i : 0;
        }
        int last = of.names().size();
        try {
            List<Exclusion> exclusions =
                    exclude.isEmpty() ? List.of() : Collections.nCopies(exclude.size(), new Exclusion(1, last));
            return new FunnelRules(last, optional, order(), asked(), new Window(from, windowMicros()), exclusions);
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage());
        }
    }

    Attribution attribution(String text, FunnelSteps of) {
        int most = of.names().size();
        return switch (text) {
            case "first" -> Attribution.FIRST;
            case "last" -> Attribution.LAST;
            default -> {
                if (!text.matches("[0-9]{1,2}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > most) {
                    throw new UsageException(
                            "--attribution must be first, last or a step from 1 to " + most + ", was " + text);
                }
                yield new Attribution(Integer.parseInt(text));
            }
        };
    }

    private Mode order() {
        return switch (mode) {
            case "ordered", "strict_increase", "dedup_stop" -> Mode.ORDERED;
            case "strict" -> Mode.STRICT;
            case "unordered" -> Mode.UNORDERED;
            default ->
                throw new UsageException(
                        "--mode must be ordered, strict, unordered, strict_increase or dedup_stop, was " + mode);
        };
    }

    private Set<ChainRule> asked() {
        return switch (mode) {
            case "strict_increase" -> Set.of(ChainRule.STRICT_INCREASE);
            case "dedup_stop" -> Set.of(ChainRule.STOP_ON_REPEAT);
            default -> Set.of();
        };
    }
}
