package org.headwater.models.funnel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The published cases of another engine, from the shared data beside the project; read without a JSON library. */
final class ClickHouseCases {

    static final Path FILE = Path.of("../../shared/data/cases/funnel/clickhouse_window_funnel_cases.json");

    /**
     * One case.
     *
     * @param expected steps as that engine gives them, or as its users expect where it has a bug
     * @param exact steps where one row is one step; what is expected where the file does not say
     * @param isNoted whether versions of that engine differ
     * @param isBug whether it is a bug of that engine
     */
    record Case(
            String name,
            List<Long> times,
            List<Long> masks,
            int steps,
            long window,
            String modes,
            int expected,
            int exact,
            boolean isNoted,
            boolean isBug) {}

    private static final Pattern EVENT = Pattern.compile("\\[(\\d+),\\[([\\d,]*)]]");

    private ClickHouseCases() {}

    static List<Case> read() throws IOException {
        List<Case> cases = new ArrayList<>();
        for (String entry : Files.readString(FILE).split("\"src\"", -1)) {
            if (entry.contains("\"events\"")) {
                cases.add(parse(entry));
            }
        }
        return cases;
    }

    private static Case parse(String entry) {
        List<Long> times = new ArrayList<>();
        List<Long> masks = new ArrayList<>();
        String packed = entry.replaceAll("\\s", "");
        Matcher event = EVENT.matcher(packed);
        while (event.find()) {
            times.add(Long.parseLong(event.group(1)));
            long mask = 0;
            for (String step : event.group(2).split(",", -1)) {
                mask |= step.isEmpty() ? 0 : Bits.of(Integer.parseInt(step));
            }
            masks.add(mask);
        }
        Matcher name = Pattern.compile("\"name\":\\s*\"([^\"]*)\"").matcher(entry);
        boolean isBug = packed.contains("\"expected_clickhouse\"") || packed.contains("\"clickhouse\"");
        int exact = packed.contains("\"exact\":null") || !packed.contains("\"exact\"")
                ? number(packed, "expected")
                : number(packed, "exact");
        return new Case(
                name.find() ? name.group(1) : "",
                times,
                masks,
                number(packed, "steps"),
                number(packed, "window"),
                packed.replaceAll(".*\"modes\":\\[([^]]*)].*", "$1"),
                isBug ? exact : number(packed, "expected"),
                exact,
                packed.contains("\"note\""),
                isBug);
    }

    private static int number(String packed, String key) {
        Matcher number = Pattern.compile("\"" + key + "\":(\\d+)").matcher(packed);
        if (!number.find()) {
            throw new IllegalStateException("No " + key + " in " + packed);
        }
        return Integer.parseInt(number.group(1));
    }
}
