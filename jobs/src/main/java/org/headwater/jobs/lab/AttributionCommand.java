package org.headwater.jobs.lab;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.headwater.jobs.plan.UsageException;
import org.headwater.models.attribution.AttributionRule;
import org.headwater.models.attribution.ChannelCredit;
import org.headwater.models.attribution.ChannelPath;
import org.headwater.models.attribution.LastNonDirect;
import org.headwater.models.attribution.MarkovAttribution;
import org.headwater.models.attribution.MarkovAttribution.Nulls;
import org.headwater.models.attribution.RuleAttribution;
import org.headwater.models.attribution.TimeDecay;
import org.headwater.models.attribution.TouchRule;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bin/headwater lab attribution --input paths.csv}: every model side by side. */
@Command(
        name = "attribution",
        description = "Which channel earned the conversions of a file of paths, by every model side by side.",
        mixinStandardHelpOptions = true)
final class AttributionCommand implements Callable<Integer> {

    @Mixin
    PathFile paths;

    @Option(
            names = "--direct",
            defaultValue = "direct",
            paramLabel = "CHANNEL",
            description = "people who come by themselves, for last_non_direct (default: ${DEFAULT-VALUE})")
    String direct;

    @Option(
            names = "--half-life",
            defaultValue = "1",
            paramLabel = "STEPS",
            description = "a touch so many steps older counts half, for time_decay (default: ${DEFAULT-VALUE})")
    double halfLife;

    @Spec
    CommandSpec spec;

    private final Map<String, Map<String, Object>> channels = new TreeMap<>();
    private final Map<String, Object> chains = new LinkedHashMap<>();

    @Override
    public Integer call() throws IOException {
        if (!(halfLife > 0)) {
            throw new UsageException("--half-life must be over 0, was " + halfLife);
        }
        List<ChannelPath> read = paths.read();
        List<AttributionRule> rules = new ArrayList<>(List.of(TouchRule.values()));
        rules.add(2, new LastNonDirect(direct));
        rules.add(new TimeDecay(halfLife));
        rules.forEach(rule -> RuleAttribution.of(read, rule).forEach(credit -> add(rule.code(), credit)));
        for (int order = 1; order <= 2; order++) {
            addMarkov("markov_" + order, read, order, Nulls.COUNTED);
            addMarkov("markov_" + order + "_buyers_only", read, order, Nulls.LEFT_OUT);
        }
        spec.commandLine().getOut().println(json(read));
        return 0;
    }

    private void add(String model, ChannelCredit credit) {
        put(
                credit.channel(),
                model,
                Map.of(
                        "conversions",
                        credit.conversions().doubleValue(),
                        "value",
                        credit.value().doubleValue()));
    }

    private void addMarkov(String model, List<ChannelPath> read, int order, Nulls nulls) {
        MarkovAttribution markov;
        try {
            markov = MarkovAttribution.of(read, order, nulls);
        } catch (IllegalArgumentException e) {
            chains.put(model, Map.of("not_solved", e.getMessage()));
            return;
        }
        chains.put(model, sorted("conversion_probability", markov.conversionProbability(), "states", markov.states()));
        for (var credit : markov.credits()) {
            var entry = sorted("conversions", credit.conversions(), "value", credit.value());
            entry.put("removal_effect", credit.removalEffect());
            put(credit.channel(), model, entry);
        }
    }

    private void put(String channel, String model, Map<String, ?> credit) {
        channels.computeIfAbsent(channel, c -> new LinkedHashMap<>()).put(model, new TreeMap<>(credit));
    }

    private String json(List<ChannelPath> read) throws IOException {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("paths", read.size());
        answer.put(
                "conversions", read.stream().mapToLong(ChannelPath::conversions).sum());
        answer.put("value", read.stream().map(ChannelPath::value).reduce(BigDecimal.ZERO, BigDecimal::add));
        answer.put("nulls", read.stream().mapToLong(ChannelPath::nulls).sum());
        answer.put("chains", chains);
        answer.put("channels", channels);
        return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(answer);
    }

    private static Map<String, Object> sorted(String a, Object first, String b, Object second) {
        return new TreeMap<>(Map.of(a, first, b, second));
    }
}
