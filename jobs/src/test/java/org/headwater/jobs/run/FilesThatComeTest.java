package org.headwater.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.headwater.jobs.testing.CommandLineResult;
import org.headwater.jobs.testing.SharedSpark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files come day by day, again, corrected, under other names, and go; each is read once, and the orders are the same. */
class FilesThatComeTest {

    private static final String CONFIG = """
            gates: {max_quarantined_ratio: 1}
            sources:
              - name: shop
                format: csv
                files: [in/*.csv]
                orders:
                  order_id: id
                  status: {column: state, map: {done: paid, new: unpaid%s}}
                  paid_at: {column: at, format: iso}
                  updated_at: {column: changed, format: iso}
                  paid: {column: yuan, unit: major}
            """;

    private static final String HEADER = "id,state,at,changed,yuan\n";

    private static final String MONDAY = HEADER + """
            o1,new,,2026-01-05T01:00:00Z,
            o2,done,2026-01-05T02:00:00Z,2026-01-05T02:00:00Z,20.00
            o3,gone,,2026-01-05T03:00:00Z,
            """;

    private static final String TUESDAY = HEADER + """
            o1,done,2026-01-06T01:00:00Z,2026-01-06T01:00:00Z,10.00
            o4,done,2026-01-06T04:00:00Z,2026-01-06T04:00:00Z,40.00
            """;

    @TempDir
    Path folder;

    private void file(String name, String csv) throws IOException {
        Path file = folder.resolve("in").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, csv);
    }

    private CommandLineResult run(String lake) throws IOException {
        return run(lake, "");
    }

    /** Only the job of orders, over the files as they are now. */
    private CommandLineResult run(String lake, String moreStates) throws IOException {
        CommandLineResult result = CommandLineResult.of(
                "run", "--config", config(lake, moreStates), "--as-of-date", "2026-01-31", "--jobs", "orders");
        assertThat(result.code()).as(result.err()).isZero();
        return result;
    }

    private String config(String lake, String moreStates) throws IOException {
        Path file = folder.resolve(lake + ".yaml");
        Files.writeString(file, "lake: " + lake + "\n" + CONFIG.formatted(moreStates));
        return file.toString();
    }

    private static String orders(CommandLineResult result) throws IOException {
        return result.json().get("tables").get("core.orders").asText();
    }

    private static String rows(CommandLineResult result) throws IOException {
        var rows = result.json().get("rows");
        return Stream.of("in", "accepted", "duplicate", "quarantined", "ignored")
                .map(name -> rows.get(name).asText())
                .reduce((a, b) -> a + " " + b)
                .orElseThrow();
    }

    /** Which files each reading read. */
    private List<String> readings(String lake) {
        return SharedSpark.session()
                .read()
                .format("delta")
                .load(folder.resolve(lake + "/landing/landed_files").toString())
                .selectExpr("concat(batch, ' ', file)")
                .collectAsList()
                .stream()
                .map(row -> row.getString(0))
                .sorted()
                .toList();
    }

    private Map<String, FileTime> state(String lake) throws IOException {
        var state = new TreeMap<String, FileTime>();
        try (Stream<Path> files = Files.walk(folder.resolve(lake))) {
            for (Path file : files.toList()) {
                state.put(folder.relativize(file).toString(), Files.getLastModifiedTime(file));
            }
        }
        return state;
    }

    @Test
    void dayByDayIsAsAtOnceAndEachFileIsReadOnce() throws IOException {
        file("monday.csv", MONDAY);
        assertThat(rows(run("daily"))).isEqualTo("3 2 0 1 0");
        file("tuesday.csv", TUESDAY);
        CommandLineResult daily = run("daily");

        assertThat(rows(daily)).isEqualTo("5 3 1 1 0");
        assertThat(readings("daily")).containsExactly("1 in/monday.csv", "2 in/tuesday.csv");
        assertThat(orders(daily)).isEqualTo(orders(run("at_once")));
        assertThat(readings("at_once")).containsExactly("1 in/monday.csv", "1 in/tuesday.csv");
    }

    @Test
    void aRunWithNothingNewWritesNothing() throws IOException {
        file("monday.csv", MONDAY);
        CommandLineResult first = run("lake");
        Map<String, FileTime> before = state("lake");

        CommandLineResult again = run("lake");

        assertThat(again.out()).contains("nothing new since the last run: nothing was written");
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(state("lake")).isEqualTo(before);
    }

    @Test
    void theOrderOfArrivalTheNameAndAnOverlapChangeNothing() throws IOException {
        file("tuesday.csv", TUESDAY);
        run("turned");
        file("monday.csv", MONDAY);
        String turned = orders(run("turned"));
        file("tuesday-again.csv", TUESDAY);
        file("week.csv", MONDAY + TUESDAY.substring(HEADER.length()));
        CommandLineResult overlapping = run("turned");

        assertThat(rows(overlapping)).isEqualTo("12 3 7 2 0");
        assertThat(orders(overlapping)).isEqualTo(turned);
    }

    @Test
    void aCorrectedFileOfTheSameNameReplacesWhatItSaid() throws IOException {
        file("monday.csv", MONDAY);
        run("lake");
        String corrected = MONDAY.replace("20.00", "25.00");
        file("monday.csv", corrected);
        // As if a day had passed: within the same millisecond a file of the same size is taken for the same.
        Files.setLastModifiedTime(folder.resolve("in/monday.csv"), FileTime.fromMillis(1_800_000_000_000L));
        CommandLineResult after = run("lake");

        assertThat(rows(after)).isEqualTo("3 2 0 1 0");
        assertThat(orders(after)).isEqualTo(orders(run("fresh")));
        assertThat(readings("lake")).containsExactly("1 in/monday.csv", "2 in/monday.csv");
    }

    @Test
    void aFileThatIsGoneCountsAsItWasRead() throws IOException {
        file("monday.csv", MONDAY);
        file("tuesday.csv", TUESDAY);
        String both = orders(run("lake"));
        Files.delete(folder.resolve("in/monday.csv"));
        file("wednesday.csv", HEADER);
        CommandLineResult after = run("lake");

        assertThat(orders(after)).isEqualTo(both);
        assertThat(after.out())
                .contains("1 files that were read before are no longer there; their rows count as they were read");
    }

    @Test
    void aReplayAfterTheMappingIsMendedEndsAsAFirstRunWithIt() throws IOException {
        file("monday.csv", MONDAY);
        file("tuesday.csv", TUESDAY);
        run("lake");

        CommandLineResult replay = CommandLineResult.of(
                "replay",
                "--config",
                config("lake", ", gone: cancelled"),
                "--as-of-date",
                "2026-01-31",
                "--reason",
                "UNKNOWN_STATUS");

        assertThat(replay.code()).as(replay.err()).isZero();
        assertThat(rows(replay)).isEqualTo("5 4 1 0 0");
        assertThat(replay.out()).contains("shop: UNKNOWN_STATUS  1 -> 0");
        assertThat(orders(replay)).isEqualTo(orders(run("clean", ", gone: cancelled")));
    }

    @Test
    void noFileYetIsNoOrdersWhereThatIsAllowed() throws IOException {
        Path file = folder.resolve("empty.yaml");
        Files.writeString(file, CONFIG.formatted("").replace("format: csv", "format: csv\n    allow_empty: true"));

        CommandLineResult result = CommandLineResult.of(
                "run", "--config", file.toString(), "--as-of-date", "2026-01-31", "--jobs", "orders");

        assertThat(result.code()).as(result.err()).isZero();
        assertThat(rows(result)).isEqualTo("0 0 0 0 0");
    }

    @Test
    void aBadFileIsLeftOutOnceAndComesInWhenItIsMended() throws IOException {
        file("monday.csv", MONDAY);
        file("tuesday.csv", "id,state\n");
        CommandLineResult without = runLeavingOut("lake");

        assertThat(rows(without)).isEqualTo("4 2 0 2 0");
        assertThat(without.out())
                .contains("1 file can't be read and is left out: in/tuesday.csv: orders.paid_at needs a column \"at\"")
                .contains("1 quarantined in shop: UNREADABLE_FILE");
        assertThat(runLeavingOut("lake").out()).contains("nothing new since the last run: nothing was written");
        assertThat(readings("lake")).containsExactly("1 in/monday.csv", "1 in/tuesday.csv");

        file("tuesday.csv", TUESDAY);
        CommandLineResult mended = runLeavingOut("lake");
        assertThat(rows(mended)).isEqualTo("5 3 1 1 0");
        assertThat(orders(mended)).isEqualTo(orders(runLeavingOut("clean")));
    }

    @Test
    void aFileThatTurnsBadCountsAsItWasRead() throws IOException {
        file("monday.csv", MONDAY);
        String before = orders(runLeavingOut("lake"));
        file("monday.csv", "id,state\n");
        CommandLineResult after = runLeavingOut("lake");

        assertThat(rows(after)).isEqualTo("4 2 0 2 0");
        assertThat(orders(after)).isEqualTo(before);
    }

    private CommandLineResult runLeavingOut(String lake) throws IOException {
        Path file = folder.resolve(lake + ".yaml");
        Files.writeString(
                file,
                "lake: " + lake + "\n"
                        + CONFIG.formatted("").replace("format: csv", "format: csv\n    on_bad_file: quarantine"));
        CommandLineResult result = CommandLineResult.of(
                "run", "--config", file.toString(), "--as-of-date", "2026-01-31", "--jobs", "orders");
        assertThat(result.code()).as(result.err()).isZero();
        return result;
    }

    @Test
    void aReplayNeedsToKnowWhat() throws IOException {
        CommandLineResult nothing =
                CommandLineResult.of("replay", "--config", config("lake", ""), "--as-of-date", "2026-01-31");
        CommandLineResult unknown = CommandLineResult.of(
                "replay", "--config", config("lake", ""), "--as-of-date", "2026-01-31", "--reason", "NO_SUCH");

        assertThat(List.of(nothing.code(), unknown.code())).containsExactly(2, 2);
        assertThat(nothing.err()).isEqualTo("headwater: replay needs --reason or --file; has neither\n");
        assertThat(unknown.err())
                .isEqualTo("headwater: --reason must be one that stands in ops.quarantine, was \"NO_SUCH\"\n");
    }
}
