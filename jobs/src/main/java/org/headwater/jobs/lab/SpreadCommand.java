package org.headwater.jobs.lab;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.headwater.jobs.plan.UsageException;
import org.headwater.models.spread.Arcs;
import org.headwater.models.spread.Communities;
import org.headwater.models.spread.Components;
import org.headwater.models.spread.Coreness;
import org.headwater.models.spread.Csr;
import org.headwater.models.spread.PageRank;
import org.headwater.models.spread.credit.ArcChances;
import org.headwater.models.spread.credit.CreditDistribution;
import org.headwater.models.spread.credit.DirectCredit;
import org.headwater.models.spread.credit.Propagation;
import org.headwater.models.spread.seeding.Diffusion;
import org.headwater.models.spread.seeding.OpimC;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bin/headwater lab spread --events FILE}: everything that can be learned from one log of who passed on whose. */
@Command(
        name = "spread",
        description =
                "All models of spreading on one log of who passed on whose: cascades, coreness, components, PageRank,"
                        + " communities, credit, chances of arcs learned from it, and seeds for them.",
        mixinStandardHelpOptions = true)
final class SpreadCommand implements Callable<Integer> {

    @Option(
            names = "--events",
            required = true,
            paramLabel = "FILE",
            description = "who passed on, whose (empty for one's own), time (a number) and, if there is one, a kind")
    Path events;

    @Option(names = "--kind", paramLabel = "KIND", description = "count this kind alone, such as RT")
    String kind;

    @Option(names = "--k", defaultValue = "50", description = "seeds (default: ${DEFAULT-VALUE})")
    int k;

    @Option(names = "--threads", defaultValue = "2", description = "changes no answer (default: ${DEFAULT-VALUE})")
    int threads;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (k < 1 || threads < 1) {
            throw new UsageException("--k and --threads must be 1 or more, were " + k + " and " + threads);
        }
        var passed = PassedOn.read(events, kind);
        Arcs pairs = passed.pairs();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("events", passed.size());
        answer.put("people", passed.names().size());
        answer.put("pairs", pairs.size());
        cascades(passed, answer);
        network(passed, pairs, answer);
        credit(passed, pairs, answer);
        spec.commandLine().getOut().println(PrettyJson.of(answer));
        return 0;
    }

    private static void cascades(PassedOn passed, Map<String, Object> answer) {
        var cascades = passed.forest().cascades();
        answer.put("cascades", cascades.count());
        answer.put(
                "largest_cascade",
                IntStream.range(0, cascades.count()).map(cascades::size).max().orElse(0));
    }

    private static void network(PassedOn passed, Arcs pairs, Map<String, Object> answer) {
        Csr graph = Csr.undirected(pairs);
        answer.put("degeneracy", Arrays.stream(Coreness.of(graph)).max().orElse(0));
        answer.put("components", Arrays.stream(Components.of(pairs)).distinct().count());
        var communities = Communities.of(graph, new Communities.Options(1, 1, 20, 1));
        answer.put("communities", communities.count());
        answer.put("modularity", communities.modularity());
        // Who listens names whom he listens to, so arcs are turned.
        var rank = PageRank.of(turned(pairs), new PageRank.Options(0.85, 200, 1e-9));
        double[] scores = rank.scores();
        answer.put("page_rank_converged", rank.converged());
        answer.put(
                "page_rank_top",
                IntStream.range(0, scores.length)
                        .boxed()
                        .sorted(Comparator.<Integer>comparingDouble(v -> -scores[v])
                                .thenComparing(v -> v))
                        .limit(10)
                        .map(passed.names()::name)
                        .toList());
    }

    private static Arcs turned(Arcs pairs) {
        int[] from = IntStream.range(0, pairs.size()).map(pairs::to).toArray();
        int[] to = IntStream.range(0, pairs.size()).map(pairs::from).toArray();
        return Arcs.of(
                pairs.nodes(),
                from,
                to,
                IntStream.range(0, pairs.size()).mapToDouble(pairs::weight).toArray());
    }

    private void credit(PassedOn passed, Arcs pairs, Map<String, Object> answer) {
        Csr in = Csr.incoming(pairs);
        var propagation = Propagation.of(passed.actions(), in);
        answer.put(
                "credit_seeds",
                CreditDistribution.choose(propagation, DirectCredit.EQUAL, k).stream()
                        .map(seed -> passed.names().name(seed.user()))
                        .toList());
        Arcs learned = learned(in, ArcChances.PARTIAL_BERNOULLI.of(propagation));
        var choice =
                OpimC.choose(learned, Diffusion.INDEPENDENT_CASCADE, k, OpimC.Options.DEFAULT.withThreads(threads));
        answer.put("spread", choice.spread());
        answer.put("ratio", choice.ratio());
        List<String> seeds = new ArrayList<>();
        choice.seeds().forEach(seed -> seeds.add(passed.names().name(seed.node())));
        answer.put("seeds", seeds);
    }

    private static Arcs learned(Csr in, double[] chances) {
        int[] from = new int[in.size()];
        int[] to = new int[in.size()];
        for (int v = 0; v < in.nodes(); v++) {
            for (int e = in.start(v); e < in.end(v); e++) {
                from[e] = in.neighbour(e);
                to[e] = v;
            }
        }
        return Arcs.of(in.nodes(), from, to, chances);
    }
}
