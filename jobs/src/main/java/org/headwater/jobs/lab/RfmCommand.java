package org.headwater.jobs.lab;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.headwater.jobs.plan.UsageException;
import org.headwater.models.rfm.Axis;
import org.headwater.models.rfm.CutRule;
import org.headwater.models.rfm.ScoreConvention;
import org.headwater.models.rfm.Segment;
import org.headwater.models.rfm.ValueClass;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bin/headwater lab rfm --input FILE.csv}. */
@Command(
        name = "rfm",
        description =
                "Recency, frequency and money of the customers of a log of purchases, with scores, segment and value class,"
                        + " as user_rfm has them. A negative amount is a refund: it lowers the money and is no order.",
        mixinStandardHelpOptions = true)
final class RfmCommand implements Callable<Integer> {

    @Option(names = "--input", required = true, paramLabel = "FILE", description = "CSV with a header line")
    Path input;

    @Option(
            names = "--customer",
            defaultValue = "customer_id",
            paramLabel = "COLUMN",
            description = "who bought; a row without is left out (default: ${DEFAULT-VALUE})")
    String customer;

    @Option(
            names = "--date",
            defaultValue = "date",
            paramLabel = "COLUMN",
            description = "day of a purchase, 2026-01-31 or 20260131 (default: ${DEFAULT-VALUE})")
    String date;

    @Option(
            names = "--amount",
            defaultValue = "amount",
            paramLabel = "COLUMN",
            description = "what it brought, with two decimals at most (default: ${DEFAULT-VALUE})")
    String amount;

    @Option(
            names = "--order",
            paramLabel = "COLUMN",
            description = "rows with the same value are one order; without it, each is one")
    String order;

    @Option(
            names = "--as-of-date",
            paramLabel = "DATE",
            description = "last day that counts; what is later is left out (default: the last of the file)")
    String asOf;

    @Option(
            names = "--scores",
            defaultValue = "RANK_MAX",
            description = "${COMPLETION-CANDIDATES}, see rfm.convention of the config (default: rank_max)")
    ScoreConvention convention;

    @Option(
            names = "--classes",
            defaultValue = "MEAN",
            description = "${COMPLETION-CANDIDATES}, see rfm.value_cut of the config (default: mean)")
    CutRule rule;

    @Option(
            names = "--format",
            defaultValue = "JSON",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    Answer.Format format;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        List<Purchaser.Row> rows = new FitInput(input)
                .rows(
                        Stream.of(customer, date, amount, order)
                                .filter(Objects::nonNull)
                                .toList(),
                        row -> new Purchaser.Row(
                                row.text(customer),
                                order == null ? null : row.text(order),
                                FitCustomer.date(row.text(date)),
                                fen(row.text(amount))));
        LocalDate last = asOf == null
                ? rows.stream().map(Purchaser.Row::on).max(LocalDate::compareTo).orElse(LocalDate.EPOCH)
                : lastDay();
        List<Purchaser> customers = Purchaser.of(rows, last);
        var scores = new PlainScores(customers);
        Map<Axis, int[]> scored = new LinkedHashMap<>();
        Map<Axis, boolean[]> high = new LinkedHashMap<>();
        for (Axis axis : Axis.values()) {
            scored.put(axis, scores.scores(axis, convention));
            high.put(axis, scores.high(axis, rule));
        }
        var answer = new Answer(
                "customer",
                "recency_days",
                "orders",
                "money",
                "r",
                "f",
                "m",
                "segment",
                "segment_zh",
                "value_class",
                "value_class_zh");
        for (int i = 0; i < customers.size(); i++) {
            answer.add(row(customers.get(i), scored, high, i));
        }
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("as_of", last.toString());
        about.put("customers", customers.size());
        about.put("scores", convention.name().toLowerCase(Locale.ROOT));
        about.put("classes", rule.name().toLowerCase(Locale.ROOT));
        answer.print(format, about, spec.commandLine().getOut());
        return 0;
    }

    private static List<Object> row(Purchaser customer, Map<Axis, int[]> scored, Map<Axis, boolean[]> high, int i) {
        int r = scored.get(Axis.RECENCY)[i];
        int f = scored.get(Axis.FREQUENCY)[i];
        int m = scored.get(Axis.MONETARY)[i];
        Segment segment = Segment.of(r, f, m);
        ValueClass valueClass =
                ValueClass.of(high.get(Axis.RECENCY)[i], high.get(Axis.FREQUENCY)[i], high.get(Axis.MONETARY)[i]);
        List<Object> row = new ArrayList<>();
        row.add(customer.id());
        row.add(customer.recencyDays());
        row.add(customer.orders());
        row.add(BigDecimal.valueOf(customer.netFen(), 2));
        row.addAll(List.of(r, f, m));
        row.addAll(List.of(segment.code(), segment.titleZh(), valueClass.code(), valueClass.titleZh()));
        return row;
    }

    private LocalDate lastDay() {
        try {
            return FitCustomer.date(asOf);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--as-of-date: " + e.getMessage());
        }
    }

    private long fen(String text) {
        try {
            return new BigDecimal(text).movePointRight(2).longValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw new IllegalArgumentException(
                    amount + " must be a number with two decimals at most, was \"" + text + "\"", e);
        }
    }
}
