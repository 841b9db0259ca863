package org.headwater.jobs.lab;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.headwater.jobs.plan.UsageException;
import org.headwater.models.spread.Arcs;
import org.headwater.models.spread.seeding.Diffusion;
import org.headwater.models.spread.seeding.ForwardSpread;
import org.headwater.models.spread.seeding.OpimC;
import org.headwater.models.spread.seeding.OpimC.Options;
import org.headwater.models.spread.seeding.SeedChoice;
import org.headwater.models.spread.seeding.WeightedCascade;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bin/headwater lab influence --edges FILE}: whom to start with. */
@Command(
        name = "influence",
        description =
                "Whom to start with so that the most are reached, with a certificate of how good that is (OPIM-C).",
        mixinStandardHelpOptions = true)
final class InfluenceCommand implements Callable<Integer> {

    enum Model {
        IC,
        LT
    }

    enum Weights {
        WC,
        COLUMN
    }

    @Option(
            names = "--edges",
            required = true,
            paramLabel = "FILE",
            description = "who passes on, who receives and, if there is one, a weight")
    Path edges;

    @Option(
            names = "--model",
            defaultValue = "ic",
            description = "ic, where each arc passes by chance, or lt, where receivers have thresholds (default: ic)")
    Model model;

    @Option(
            names = "--weights",
            description = "column, the third of the file, or wc, 1 / number of arcs that end where it does"
                    + " (default: column where there is one, else wc)")
    Weights weights;

    @Option(names = "--k", defaultValue = "50", description = "how many to start with (default: ${DEFAULT-VALUE})")
    int k;

    @Option(
            names = "--epsilon",
            defaultValue = "0.01",
            description = "the certified ratio is to be 1 - 1/e less this (default: ${DEFAULT-VALUE})")
    double epsilon;

    @Option(
            names = "--closeness",
            defaultValue = "0.01",
            description = "seeds may seem better where they were chosen than in fresh draws by this share at most"
                    + " (default: ${DEFAULT-VALUE})")
    double closeness;

    @Option(names = "--plays", defaultValue = "2000", description = "plays to check with (default: ${DEFAULT-VALUE})")
    int plays;

    @Option(names = "--threads", defaultValue = "2", description = "changes no answer (default: ${DEFAULT-VALUE})")
    int threads;

    @Option(names = "--seed", defaultValue = "1", description = "of the random numbers (default: ${DEFAULT-VALUE})")
    long seed;

    @Mixin
    SvgFile svg;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var network = Network.read(edges);
        if (weights == Weights.COLUMN && !network.isWeighted()) {
            throw new UsageException("--weights column needs a third column in every row of " + edges);
        }
        boolean byColumn = weights == null ? network.isWeighted() : weights == Weights.COLUMN;
        Arcs arcs = byColumn ? network.arcs() : WeightedCascade.of(network.arcs());
        var diffusion = model == Model.IC ? Diffusion.INDEPENDENT_CASCADE : Diffusion.LINEAR_THRESHOLD;
        try {
            var options = new Options(epsilon, closeness, Options.ONE_IN_NODES, seed, threads);
            var choice = OpimC.choose(arcs, diffusion, k, options);
            int[] seeds =
                    choice.seeds().stream().mapToInt(SeedChoice.Seed::node).toArray();
            var played = ForwardSpread.of(arcs, diffusion, seeds, plays, seed, threads);
            svg.write(() -> GraphDrawing.around(network, seeds));
            spec.commandLine().getOut().println(PrettyJson.of(answer(network, choice, played)));
            return 0;
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage());
        }
    }

    private Map<String, Object> answer(Network network, SeedChoice choice, ForwardSpread played) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("nodes", network.arcs().nodes());
        answer.put("arcs", network.arcs().size());
        answer.put("spread", choice.spread());
        answer.put("spread_played", played.mean());
        answer.put("spread_played_standard_error", played.standardError());
        answer.put("spread_at_least", choice.spreadAtLeast());
        answer.put("optimum_at_most", choice.optimumAtMost());
        answer.put("ratio", choice.ratio());
        answer.put("ratio_wanted", choice.wanted());
        answer.put("failure", choice.failure());
        answer.put("sets", choice.sets());
        answer.put("rounds", choice.rounds());
        List<Object> seeds = new ArrayList<>();
        for (var s : choice.seeds()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("node", network.names().name(s.node()));
            one.put("gain", s.gain());
            seeds.add(one);
        }
        answer.put("seeds", seeds);
        return answer;
    }
}
