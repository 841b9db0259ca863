package org.headwater.jobs.lab;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.headwater.jobs.plan.UsageException;
import org.headwater.models.spread.Communities;
import org.headwater.models.spread.Coreness;
import org.headwater.models.spread.Csr;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bin/headwater lab communities --edges FILE}: who hangs together. */
@Command(
        name = "communities",
        description = "Groups that hang together more than chance would have it (Leiden, modularity), with their hubs.",
        mixinStandardHelpOptions = true)
final class CommunitiesCommand implements Callable<Integer> {

    @Option(
            names = "--edges",
            required = true,
            paramLabel = "FILE",
            description = "two people and, if there is one, a weight")
    Path edges;

    @Option(
            names = "--resolution",
            defaultValue = "1",
            description = "more gives smaller communities (default: ${DEFAULT-VALUE})")
    double resolution;

    @Option(names = "--starts", defaultValue = "10", description = "the best of so many (default: ${DEFAULT-VALUE})")
    int starts;

    @Option(names = "--top", defaultValue = "20", description = "communities shown (default: ${DEFAULT-VALUE})")
    int top;

    @Option(names = "--seed", defaultValue = "1", description = "of the random numbers (default: ${DEFAULT-VALUE})")
    long seed;

    @Mixin
    SvgFile svg;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var network = Network.read(edges);
        Csr graph = Csr.undirected(network.arcs());
        Communities found;
        try {
            found = Communities.of(graph, new Communities.Options(resolution, starts, 100, seed));
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage());
        }
        int[] community = found.community();
        int[] coreness = Coreness.of(graph);
        int[] hub = hubs(graph, community, found.count());
        int[] size = new int[found.count()];
        for (int c : community) {
            size[c]++;
        }
        List<Object> shown = new ArrayList<>();
        for (int c = 0; c < Math.min(top, size.length); c++) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("members", size[c]);
            one.put("hub", network.names().name(hub[c]));
            one.put("hub_degree", graph.degree(hub[c]));
            one.put("hub_coreness", coreness[hub[c]]);
            shown.add(one);
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("nodes", graph.nodes());
        answer.put("ties", graph.size() / 2);
        answer.put("modularity", found.modularity());
        answer.put("communities", found.count());
        answer.put("largest", shown);
        svg.write(() -> GraphDrawing.of(network, graph, community));
        spec.commandLine().getOut().println(PrettyJson.of(answer));
        return 0;
    }

    /** Of each community, who has the most ties, the first of equals. */
    private static int[] hubs(Csr graph, int[] community, int count) {
        int[] hub = new int[count];
        Arrays.fill(hub, -1);
        for (int v = 0; v < community.length; v++) {
            int known = hub[community[v]];
            if (known < 0 || graph.degree(v) > graph.degree(known)) {
                hub[community[v]] = v;
            }
        }
        return hub;
    }
}
