package org.headwater.jobs.lab;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.headwater.jobs.plan.UsageException;
import org.headwater.models.spread.Arcs;
import org.headwater.models.spread.Cascades;
import org.headwater.models.spread.ShareForest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bin/headwater lab cascades --events FILE}: who had it from whom, and how far it went. */
@Command(
        name = "cascades",
        description =
                "Who had it from whom, from a log of who passed on whose; the trees with size, depth and structural"
                        + " virality, and who was passed on most.",
        mixinStandardHelpOptions = true)
final class CascadesCommand implements Callable<Integer> {

    @Option(
            names = "--events",
            required = true,
            paramLabel = "FILE",
            description = "who passed on, whose (empty for one's own), time (a number) and, if there is one, a kind")
    Path events;

    @Option(names = "--kind", paramLabel = "KIND", description = "count this kind alone, such as RT")
    String kind;

    @Option(names = "--top", defaultValue = "10", description = "how many are shown (default: ${DEFAULT-VALUE})")
    int top;

    @Mixin
    SvgFile svg;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (top < 0) {
            throw new UsageException("--top must be 0 or more, was " + top);
        }
        var passed = PassedOn.read(events, kind);
        var forest = passed.forest();
        var cascades = forest.cascades();
        var pairs = passed.pairs();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("events", passed.size());
        answer.put("people", passed.names().size());
        answer.put("pairs", pairs.size());
        answer.put("cascades", cascades.count());
        answer.put("people_by_generation", generations(forest));
        answer.put("largest", largest(passed, cascades));
        answer.put("most_passed_on", mostPassedOn(passed, pairs));
        svg.write(() -> TreeDrawing.of(
                forest, cascades, bySize(cascades).get(0), v -> passed.names().name(passed.person(v))));
        spec.commandLine().getOut().println(PrettyJson.of(answer));
        return 0;
    }

    private static int[] generations(ShareForest forest) {
        int deepest =
                IntStream.range(0, forest.size()).map(forest::generation).max().orElse(-1);
        int[] people = new int[deepest + 1];
        for (int v = 0; v < forest.size(); v++) {
            people[forest.generation(v)]++;
        }
        return people;
    }

    private static List<Integer> bySize(Cascades cascades) {
        return IntStream.range(0, cascades.count())
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(c -> -cascades.size(c)).thenComparing(c -> c))
                .toList();
    }

    private List<Object> largest(PassedOn passed, Cascades cascades) {
        List<Object> shown = new ArrayList<>();
        bySize(cascades).stream().limit(top).forEach(c -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("root", passed.names().name(passed.person(cascades.root(c))));
            one.put("size", cascades.size(c));
            one.put("depth", cascades.depth(c));
            one.put("structural_virality", cascades.virality(c));
            shown.add(one);
        });
        return shown;
    }

    private List<Object> mostPassedOn(PassedOn passed, Arcs pairs) {
        int[] people = new int[pairs.nodes()];
        for (int i = 0; i < pairs.size(); i++) {
            people[pairs.from(i)]++;
        }
        int[] times = passed.timesPassedOn();
        List<Object> shown = new ArrayList<>();
        IntStream.range(0, people.length)
                .boxed()
                .filter(v -> people[v] > 0)
                .sorted(Comparator.<Integer>comparingInt(v -> -people[v]).thenComparing(v -> v))
                .limit(top)
                .forEach(v -> {
                    Map<String, Object> one = new LinkedHashMap<>();
                    one.put("person", passed.names().name(v));
                    one.put("by_people", people[v]);
                    one.put("times", times[v]);
                    shown.add(one);
                });
        return shown;
    }
}
