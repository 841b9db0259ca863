package org.headwater.jobs.lab;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.headwater.jobs.plan.UsageException;
import org.headwater.models.value.BgBbFit;
import org.headwater.models.value.Cells;
import org.headwater.models.value.CellsBuilder;
import org.headwater.models.value.Estimate;
import org.headwater.models.value.ForecastErrors;
import org.headwater.models.value.History;
import org.headwater.models.value.ModelChoice;
import org.headwater.models.value.ModelChoice.Candidate;
import org.headwater.models.value.Opportunities;
import org.headwater.models.value.OrderFit;
import org.headwater.models.value.OrderModelKind;
import org.headwater.models.value.Spend;
import org.headwater.models.value.SpendCells;
import org.headwater.models.value.SpendFit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bin/headwater lab fit --model bg-nbd --input FILE.csv}. */
@Command(
        name = "fit",
        description = "Fits a model of lifetime value to customers (columns x, t_x, T) or to a log of purchases.",
        mixinStandardHelpOptions = true)
final class FitCommand implements Callable<Integer> {

    private static final String MODELS = "auto, bg-nbd, mbg-nbd, pareto-nbd, bg-bb, gamma-gamma";

    @Option(names = "--model", required = true, paramLabel = "MODEL", description = "one of " + MODELS)
    String model;

    @Option(names = "--input", required = true, paramLabel = "FILE", description = "CSV with a header line")
    Path input;

    @Option(names = "--x", defaultValue = "x", paramLabel = "COLUMN", description = "repeat purchases (default: x)")
    String x;

    @Option(
            names = "--t-x",
            defaultValue = "t_x",
            paramLabel = "COLUMN",
            description = "time of the last, from the first (default: t_x)")
    String recency;

    @Option(
            names = "--T",
            defaultValue = "T",
            paramLabel = "COLUMN",
            description = "time observed; chances, for bg-bb (default: T)")
    String observed;

    @Option(
            names = "--mean",
            defaultValue = "mean",
            paramLabel = "COLUMN",
            description = "mean worth of the x orders, for gamma-gamma (default: mean)")
    String mean;

    @Option(
            names = "--customers",
            paramLabel = "COLUMN",
            description = "how many customers a row stands for; 1 without it")
    String customers;

    @Option(
            names = "--later",
            paramLabel = "COLUMN",
            description = "orders in the --horizon after T, to measure the forecast by")
    String later;

    @Option(
            names = "--horizon",
            paramLabel = "TIME",
            description = "how long after T --later counted, in the unit of T")
    Double horizon;

    @Option(names = "--customer", paramLabel = "COLUMN", description = "who bought: the file is a log of purchases")
    String customer;

    @Option(
            names = "--date",
            defaultValue = "date",
            paramLabel = "COLUMN",
            description = "day of a purchase, 2026-01-31 or 20260131 (default: date)")
    String date;

    @Option(names = "--amount", paramLabel = "COLUMN", description = "what a purchase brought")
    String amount;

    @Option(
            names = "--until",
            paramLabel = "DATE",
            description = "last day of the log to learn from; the rest measures the forecast (default: all)")
    String until;

    @Option(
            names = "--days",
            defaultValue = "7",
            paramLabel = "N",
            description = "days in a unit of time, for a log (default: ${DEFAULT-VALUE})")
    double days;

    @Spec
    CommandSpec spec;

    /** Customers, and for how long they were followed after they were learned from; 0 if they were not. */
    private record Crowd(List<FitCustomer> customers, List<Long> numbers, double followed) {}

    @Override
    public Integer call() throws IOException {
        if (!(days > 0)) {
            throw new UsageException("--days must be over 0, was " + days);
        }
        if ((later == null) != (horizon == null)) {
            throw new UsageException("--later and --horizon belong together, only one is there");
        }
        Map<String, Object> answer = switch (model) {
            case "gamma-gamma" -> spend();
            case "bg-bb" -> chances();
            case "auto" -> orders(List.of(OrderModelKind.values()));
            default -> orders(List.of(kind()));
        };
        spec.commandLine()
                .getOut()
                .println(new ObjectMapper()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .writeValueAsString(answer));
        return 0;
    }

    private OrderModelKind kind() {
        return Arrays.stream(OrderModelKind.values())
                .filter(kind -> kind.code().equals(model))
                .findFirst()
                .orElseThrow(() -> new UsageException("--model must be one of " + MODELS + ", was \"" + model + "\""));
    }

    private Crowd crowd() throws IOException {
        return customer == null ? histories() : log();
    }

    private Crowd histories() throws IOException {
        List<String> columns = Stream.of(x, recency, observed, customers, later)
                .filter(Objects::nonNull)
                .toList();
        var rows = new FitInput(input)
                .rows(
                        columns,
                        row -> Map.entry(
                                new FitCustomer(
                                        new History(row.whole(x), row.number(recency), row.number(observed)),
                                        later == null ? 0 : row.whole(later),
                                        0),
                                number(row)));
        return new Crowd(
                rows.stream().map(Map.Entry::getKey).toList(),
                rows.stream().map(Map.Entry::getValue).toList(),
                horizon == null ? 0 : horizon);
    }

    private long number(FitInput.Cells row) {
        long number = customers == null ? 1 : row.whole(customers);
        if (number < 0) {
            throw new IllegalArgumentException(customers + " must be 0 or more, was " + number);
        }
        return number;
    }

    private Crowd log() throws IOException {
        List<String> columns =
                Stream.of(customer, date, amount).filter(Objects::nonNull).toList();
        List<FitCustomer.Purchase> purchases = new FitInput(input)
                .rows(
                        columns,
                        row -> new FitCustomer.Purchase(
                                row.text(customer),
                                FitCustomer.date(row.text(date)),
                                amount == null ? 0 : row.number(amount)));
        LocalDate end = purchases.stream()
                .map(FitCustomer.Purchase::on)
                .max(LocalDate::compareTo)
                .orElse(LocalDate.EPOCH);
        LocalDate learnedUntil;
        try {
            learnedUntil = until == null ? end : FitCustomer.date(until);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--until: " + e.getMessage());
        }
        List<FitCustomer> read = FitCustomer.of(purchases, learnedUntil, days);
        double followed = Math.max(0, end.toEpochDay() - learnedUntil.toEpochDay()) / days;
        return new Crowd(read, read.stream().map(c -> 1L).toList(), followed);
    }

    private Map<String, Object> orders(List<OrderModelKind> kinds) throws IOException {
        Crowd crowd = crowd();
        var builder = new CellsBuilder();
        for (int i = 0; i < crowd.customers().size(); i++) {
            builder.add(crowd.customers().get(i).history(), crowd.numbers().get(i));
        }
        Cells cells = builder.build();
        List<Candidate> candidates = kinds.stream()
                .map(kind -> kind.fit(cells))
                .map(fit -> new Candidate(fit, errors(fit, crowd)))
                .toList();
        ModelChoice choice = ModelChoice.of(candidates);
        Map<String, Object> answer = new LinkedHashMap<>();
        if (kinds.size() > 1) {
            answer.put("chosen", choice.chosen().fit().model().kind().code());
            answer.put("reason", choice.reason());
            answer.put("models", candidates.stream().map(c -> one(c, cells)).toList());
        } else {
            answer.putAll(one(choice.chosen(), cells));
        }
        return answer;
    }

    private static Map<String, Object> one(Candidate candidate, Cells cells) {
        OrderFit fit = candidate.fit();
        Map<String, Object> answer = answer(fit.model().kind().code(), fit.estimate(), fit.customers(), fit.fallback());
        answer.put("cells", cells.size());
        candidate.holdout().ifPresent(errors -> answer.put("holdout", holdout(errors)));
        return answer;
    }

    private static Optional<ForecastErrors> errors(OrderFit fit, Crowd crowd) {
        if (crowd.followed() == 0 || crowd.customers().isEmpty()) {
            return Optional.empty();
        }
        Map<History, Double> known = new HashMap<>();
        int all = crowd.numbers().stream().mapToInt(Long::intValue).sum();
        double[] expected = new double[all];
        double[] actual = new double[all];
        int place = 0;
        for (int i = 0; i < crowd.customers().size(); i++) {
            FitCustomer one = crowd.customers().get(i);
            double orders =
                    known.computeIfAbsent(one.history(), h -> fit.model().expectedOrders(h, crowd.followed()));
            for (int n = 0; n < crowd.numbers().get(i); n++) {
                expected[place] = orders;
                actual[place++] = one.later();
            }
        }
        return all == 0 ? Optional.empty() : Optional.of(ForecastErrors.of(expected, actual));
    }

    private Map<String, Object> spend() throws IOException {
        var cells = new SpendCells.Builder();
        if (customer != null) {
            if (amount == null) {
                throw new UsageException("gamma-gamma needs --amount, the column of what a purchase brought");
            }
            log().customers().stream()
                    .filter(c -> c.history().x() > 0 && c.repeatSpend() > 0)
                    .forEach(c -> cells.add(
                            new Spend(
                                    c.history().x(),
                                    c.repeatSpend() / c.history().x()),
                            1));
        } else {
            List<String> columns = customers == null ? List.of(x, mean) : List.of(x, mean, customers);
            new FitInput(input)
                    .rows(
                            columns,
                            row -> row.whole(x) == 0
                                    ? cells
                                    : cells.add(new Spend(row.whole(x), row.number(mean)), number(row)));
        }
        SpendFit fit = SpendFit.of(cells.build());
        Map<String, Object> answer = answer("gamma-gamma", fit.estimate(), fit.customers(), fit.fallback());
        answer.put("expected_spend_of_a_new_customer", known(fit.model().expectedSpendOfNewCustomer()));
        answer.put("correlation_of_orders_and_mean", known(fit.frequencyCorrelation()));
        return answer;
    }

    private Map<String, Object> chances() throws IOException {
        Map<Opportunities, Long> counted = new HashMap<>();
        List<String> columns =
                customers == null ? List.of(x, recency, observed) : List.of(x, recency, observed, customers);
        new FitInput(input)
                .rows(
                        columns,
                        row -> counted.merge(
                                new Opportunities(row.whole(x), row.whole(recency), row.whole(observed)),
                                number(row),
                                Long::sum));
        BgBbFit fit = BgBbFit.of(counted);
        return answer("bg-bb", fit.estimate(), fit.customers(), fit.fallback());
    }

    private static Map<String, Object> answer(String model, Estimate estimate, double customers, String fallback) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("model", model);
        answer.put("customers", (long) customers);
        answer.put("parameters", named(estimate.names(), estimate.values()));
        answer.put("standard_errors", named(estimate.names(), estimate.standardErrors()));
        answer.put("standard_errors_scale", "natural");
        answer.put("log_likelihood", known(estimate.logLikelihood()));
        answer.put("aic", known(estimate.aic()));
        answer.put("iterations", estimate.iterations());
        answer.put("evaluations", estimate.evaluations());
        answer.put("converged", estimate.converged());
        answer.put("boundary", estimate.boundary());
        answer.put("fallback", fallback);
        return answer;
    }

    private static Map<String, Object> named(List<String> names, List<Double> values) {
        Map<String, Object> named = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            named.put(names.get(i), known(values.get(i)));
        }
        return named;
    }

    private static Map<String, Object> holdout(ForecastErrors errors) {
        Map<String, Object> holdout = new LinkedHashMap<>();
        holdout.put("expected", errors.expectedTotal());
        holdout.put("actual", errors.actualTotal());
        holdout.put("bias", known(errors.bias()));
        holdout.put("mean_absolute_error", errors.meanAbsoluteError());
        holdout.put("root_mean_square_error", errors.rootMeanSquareError());
        holdout.put("correlation", known(errors.correlation()));
        holdout.put("gini", known(errors.gini()));
        return holdout;
    }

    private static Double known(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
