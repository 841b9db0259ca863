package org.headwater.jobs.config;

import java.util.List;
import java.util.Optional;
import org.headwater.models.funnel.FunnelRules;

/**
 * A way of several steps: one YAML file a funnel.
 *
 * @param name {@code [a-z0-9_]{1,64}}; also the file's name without its ending
 * @param title English name for people
 * @param titleZh Chinese name for people
 * @param stages whether everybody stands at one of its steps, for the table of stages
 * @param rules order, window (microseconds), optional steps, exclusions
 */
public record FunnelConfig(
        String name,
        String title,
        String titleZh,
        boolean stages,
        FunnelRules rules,
        List<FunnelStep> steps,
        List<FunnelExclusion> exclusions,
        Optional<FunnelBreakdown> breakdown) {

    public FunnelConfig {
        steps = List.copyOf(steps);
        exclusions = List.copyOf(exclusions);
    }
}
