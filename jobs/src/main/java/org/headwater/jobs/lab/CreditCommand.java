package org.headwater.jobs.lab;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.headwater.jobs.plan.UsageException;
import org.headwater.models.spread.credit.CreditDistribution;
import org.headwater.models.spread.credit.DirectCredit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bin/headwater lab credit --actions FILE --graph FILE}: whose doing it was. */
@Command(
        name = "credit",
        description =
                "Who moved the others, from a log of who did what when and a graph of who can have had it from whom"
                        + " (credit distribution).",
        mixinStandardHelpOptions = true)
final class CreditCommand implements Callable<Integer> {

    enum Decay {
        EQUAL,
        TIME
    }

    @Option(names = "--actions", required = true, paramLabel = "FILE", description = "user, action, time (a number)")
    Path actions;

    @Option(names = "--graph", required = true, paramLabel = "FILE", description = "who passes on, who receives")
    Path graph;

    @Option(names = "--k", defaultValue = "50", description = "how many (default: ${DEFAULT-VALUE})")
    int k;

    @Option(
            names = "--decay",
            defaultValue = "equal",
            description =
                    "equal, all who did it before share alike, or time, less for what is long ago (default: equal)")
    Decay decay;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (k < 0) {
            throw new UsageException("--k must be 0 or more, was " + k);
        }
        var log = LoggedActions.read(actions, graph);
        var direct = decay == Decay.EQUAL ? DirectCredit.EQUAL : DirectCredit.TIME_DECAY;
        var propagation = log.propagation();
        List<Object> seeds = new ArrayList<>();
        double sum = 0;
        for (var seed : CreditDistribution.choose(propagation, direct, k)) {
            sum += seed.gain();
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("user", log.names().name(seed.user()));
            one.put("gain", seed.gain());
            one.put("credit", sum);
            seeds.add(one);
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("users", log.names().size());
        answer.put("actions", log.log().actions());
        answer.put("entries", log.log().size());
        answer.put("parents", propagation.size());
        answer.put("credit", sum);
        answer.put("seeds", seeds);
        spec.commandLine().getOut().println(PrettyJson.of(answer));
        return 0;
    }
}
