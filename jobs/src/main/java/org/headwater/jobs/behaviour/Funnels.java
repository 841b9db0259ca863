package org.headwater.jobs.behaviour;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.headwater.jobs.audience.RowCondition;
import org.headwater.jobs.config.FunnelConfig;
import org.headwater.jobs.config.FunnelEvent;
import org.headwater.jobs.people.Actions;
import org.headwater.jobs.plan.UsageException;

/** All funnels of a config, checked. */
public final class Funnels {

    private Funnels() {}

    /**
     * Looks through every condition before anything runs.
     *
     * @throws UsageException naming file and line of every condition or value that can't be used
     */
    public static void check(List<FunnelConfig> funnels) {
        List<String> problems = new ArrayList<>();
        for (FunnelConfig funnel : funnels) {
            events(funnel)
                    .forEach(event -> event.where()
                            .flatMap(where -> RowCondition.problem(where, Actions.table(event.from())))
                            .ifPresent(problem -> problems.add(event.place() + ": where: " + problem)));
            funnel.breakdown()
                    .ifPresent(b -> b.by().forEach((source, sql) -> RowCondition.problem(
                                    "(" + sql + ") is null", Actions.table(source))
                            .ifPresent(problem -> problems.add(b.place() + ": breakdown: " + problem))));
        }
        if (!problems.isEmpty()) {
            throw new UsageException(
                    String.join("\n", problems.stream().sorted().distinct().toList()));
        }
    }

    private static Stream<FunnelEvent> events(FunnelConfig funnel) {
        return Stream.concat(
                funnel.steps().stream().flatMap(step -> step.any().stream()),
                funnel.exclusions().stream().map(exclusion -> exclusion.event()));
    }
}
