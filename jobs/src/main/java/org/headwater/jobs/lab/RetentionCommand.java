package org.headwater.jobs.lab;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.headwater.jobs.plan.UsageException;
import org.headwater.models.engagement.Bracket;
import org.headwater.models.engagement.Period;
import org.headwater.models.engagement.PeriodCount;
import org.headwater.models.engagement.Retention;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bin/headwater lab retention --events FILE}. */
@Command(
        name = "retention",
        description = "Who comes back, by the period of each person's first event.",
        mixinStandardHelpOptions = true)
final class RetentionCommand implements Callable<Integer> {

    private static final Pattern BRACKET = Pattern.compile("([0-9]{1,4})(?:-([0-9]{1,4})?)?");

    @Mixin
    EventFile events;

    @Option(
            names = "--start",
            defaultValue = "*",
            paramLabel = "NAME",
            description =
                    "event that begins it, the first of each person; a|b is either, * any (default: ${DEFAULT-VALUE})")
    String start;

    @Option(
            names = "--return",
            defaultValue = "*",
            paramLabel = "NAME",
            description = "event that counts as coming back (default: ${DEFAULT-VALUE})")
    String comeBack;

    @Option(names = "--period", defaultValue = "DAY", description = "day, week or month (default: day)")
    Period period;

    @Option(
            names = "--clock",
            description = "periods are of 24 hours (times 7 or 30) from each person's start, not of the calendar")
    boolean clock;

    @Option(
            names = "--periods",
            defaultValue = "7",
            paramLabel = "N",
            description = "how many (default: ${DEFAULT-VALUE})")
    int periods;

    @Option(names = "--unbounded", description = "counts who came in the period or any later one")
    boolean unbounded;

    @Option(
            names = "--brackets",
            split = ",",
            paramLabel = "A-B",
            description = "periods together instead of each for itself, such as 1-3,4-7,8-")
    List<String> brackets = List.of();

    @Option(
            names = "--times",
            defaultValue = "1",
            paramLabel = "N",
            description = "how often one has to come (default: ${DEFAULT-VALUE})")
    int times;

    @Option(
            names = "--chain",
            defaultValue = "PAIRWISE",
            description =
                    "${COMPLETION-CANDIDATES}: each period for itself, or only with all before it (default: pairwise)")
    Retention.Chain chain;

    @Option(
            names = "--format",
            defaultValue = "JSON",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    Answer.Format format;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (periods < 0 || periods > 62) {
            throw new UsageException("--periods must be 0 to 62, was " + periods);
        }
        List<Bracket> asked = asked();
        PeriodCount count = clock ? PeriodCount.clock(period) : PeriodCount.calendar(period, events.zone());
        PeriodCount cohorts = PeriodCount.calendar(period, events.zone());
        Retention retention = retention(count, asked);
        Map<Long, long[]> people = new TreeMap<>();
        for (UserEvents user : events.read(null).values()) {
            long[] starts = user.times(e -> FunnelSteps.matches(start, e));
            if (starts.length > 0) {
                long met = retention.retained(starts[0], user.times(e -> FunnelSteps.matches(comeBack, e)));
                long[] row = people.computeIfAbsent(
                        cohorts.between(0, starts[0]) + epochPeriod(), p -> new long[asked.size() + 1]);
                row[0]++;
                for (int i = 0; i < asked.size(); i++) {
                    row[i + 1] += met >>> i & 1;
                }
            }
        }
        print(asked, people);
        return 0;
    }

    private long epochPeriod() {
        return period.of(Instant.EPOCH.atZone(events.zone()).toLocalDate());
    }

    private Retention retention(PeriodCount count, List<Bracket> asked) {
        try {
            return new Retention(count, asked, times, chain);
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage());
        }
    }

    private List<Bracket> asked() {
        if (brackets.isEmpty()) {
            return unbounded ? Bracket.onOrAfter(periods) : Bracket.each(periods);
        }
        List<Bracket> asked = new ArrayList<>();
        for (String text : brackets) {
            Matcher parts = BRACKET.matcher(text);
            if (!parts.matches()) {
                throw new UsageException("--brackets must be periods such as 1-3,4-7,8-, was " + text);
            }
            long first = Long.parseLong(parts.group(1));
            long last =
                    parts.group(2) != null ? Long.parseLong(parts.group(2)) : text.endsWith("-") ? Bracket.OPEN : first;
            try {
                asked.add(new Bracket(first, last));
            } catch (IllegalArgumentException e) {
                throw new UsageException("--brackets: " + e.getMessage());
            }
        }
        return asked;
    }

    private void print(List<Bracket> asked, Map<Long, long[]> people) throws IOException {
        List<String> columns = new ArrayList<>(List.of("first_day", "users"));
        String unit = period.name().toLowerCase(Locale.ROOT);
        asked.forEach(b -> columns.add(unit + "_" + b.first()
                + (b.last() == b.first() ? "" : b.last() == Bracket.OPEN ? "_on" : "_to_" + b.last())));
        var answer = new Answer(columns.toArray(String[]::new));
        people.forEach((cohort, row) -> {
            List<Object> cells = new ArrayList<>(List.of(period.firstDay(cohort).toString()));
            LongStream.of(row).forEach(cells::add);
            answer.add(cells);
        });
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("users", people.values().stream().mapToLong(row -> row[0]).sum());
        answer.print(format, about, spec.commandLine().getOut());
    }
}
