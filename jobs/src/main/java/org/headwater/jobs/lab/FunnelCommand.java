package org.headwater.jobs.lab;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.headwater.models.funnel.Attribution;
import org.headwater.models.funnel.Funnel;
import org.headwater.models.funnel.FunnelCount;
import org.headwater.models.funnel.Journey;
import org.headwater.models.funnel.StepCount;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bin/headwater lab funnel --events FILE --steps a,b,c}. */
@Command(
        name = "funnel",
        description = "How many people get how far on a way of several steps, and how long each step takes.",
        mixinStandardHelpOptions = true)
final class FunnelCommand implements Callable<Integer> {

    private static final int RATIO_DIGITS = 4;

    @Mixin
    EventFile events;

    @Mixin
    FunnelOptions options;

    @Option(names = "--by", paramLabel = "COLUMN", description = "counts people for each of its values as well")
    String by;

    @Option(
            names = "--attribution",
            defaultValue = "first",
            paramLabel = "STEP",
            description = "whose event says what a person is counted under with --by: first, last or a step's number"
                    + " (default: ${DEFAULT-VALUE})")
    String attribution;

    @Option(
            names = "--format",
            defaultValue = "JSON",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    Answer.Format format;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        FunnelSteps steps = options.steps();
        Funnel funnel = Funnel.of(options.rules(steps));
        Attribution from = options.attribution(attribution, steps);
        Map<String, UserEvents> users = events.read(by);
        long end = users.values().stream()
                .flatMap(u -> u.all().stream())
                .mapToLong(UserEvents.Event::micros)
                .max()
                .orElse(0);
        var all = new FunnelCount(steps.names().size());
        Map<String, FunnelCount> parts = new TreeMap<>();
        for (UserEvents user : users.values()) {
            Journey journey = funnel.walk(user.map(UserEvents.Event::micros), user.map(steps::mask));
            boolean isOpen = funnel.isOpen(end + 1);
            all.add(journey, isOpen);
            int said = from.eventOf(journey);
            if (by != null && said >= 0) {
                parts.computeIfAbsent(
                                user.all().get(said).by(),
                                b -> new FunnelCount(steps.names().size()))
                        .add(journey, isOpen);
            }
        }
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("users", users.size());
        about.put("window_seconds", options.isWithoutWindow() ? null : options.windowMicros() / 1_000_000);
        about.put("mode", options.mode());
        answer(steps, all, parts).print(format, about, spec.commandLine().getOut());
        return 0;
    }

    private Answer answer(FunnelSteps steps, FunnelCount all, Map<String, FunnelCount> parts) {
        List<String> columns = new ArrayList<>(Arrays.asList(
                "step",
                "name",
                "users",
                "of_previous",
                "of_first",
                "stopped_here",
                "may_still_go_on",
                "median_seconds",
                "p90_seconds"));
        if (by != null) {
            columns.add(0, by);
        }
        var answer = new Answer(columns.toArray(String[]::new));
        add(answer, null, steps, all.steps());
        parts.forEach((value, count) -> add(answer, value, steps, count.steps()));
        return answer;
    }

    private void add(Answer answer, String value, FunnelSteps steps, List<StepCount> counts) {
        for (int i = 0; i < counts.size(); i++) {
            StepCount count = counts.get(i);
            List<Object> row = new ArrayList<>(Arrays.asList(
                    i + 1,
                    steps.names().get(i),
                    count.users(),
                    ratio(count.users(), counts.get(Math.max(0, i - 1)).users()),
                    ratio(count.users(), counts.get(0).users()),
                    count.stopped(),
                    count.open(),
                    seconds(count.median()),
                    seconds(count.p90())));
            if (by != null) {
                row.add(0, value);
            }
            answer.add(row);
        }
    }

    private static BigDecimal ratio(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), RATIO_DIGITS, RoundingMode.HALF_UP);
    }

    private static BigDecimal seconds(OptionalLong micros) {
        return micros.isEmpty() ? null : BigDecimal.valueOf(micros.getAsLong(), 6);
    }
}
