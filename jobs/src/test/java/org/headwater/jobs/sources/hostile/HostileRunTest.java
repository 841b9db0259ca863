package org.headwater.jobs.sources.hostile;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.Row;
import org.assertj.core.api.SoftAssertions;
import org.headwater.jobs.config.Config;
import org.headwater.jobs.config.ConfigFile;
import org.headwater.jobs.run.InputGate;
import org.headwater.jobs.run.InputGate.Counted;
import org.headwater.jobs.sources.hostile.Outcome.FileOutcome;
import org.headwater.jobs.sources.hostile.Outcome.RowOutcome;
import org.headwater.jobs.tables.landing.Landed;
import org.headwater.jobs.testing.SharedSpark;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All hostile files in one run, as if they were the sources of one shop: none changes what becomes of another. */
class HostileRunTest {

    @TempDir
    static Path scratch;

    private static final Map<HostileCase, Config> CASES = new LinkedHashMap<>();
    private static InputGate.Landed landed;

    @BeforeAll
    static void run() throws IOException {
        var sources = new StringBuilder("sources:\n");
        for (HostileCase hostile : HostileCase.all()) {
            HostileCase laidOut = hostile.laidOut(scratch);
            if (hostile.isListed()) {
                CASES.put(hostile, ConfigFile.read(laidOut.config()));
                sources.append(sourcesAsSeenFromAbove(laidOut));
            }
        }
        Path together = Files.writeString(scratch.resolve("headwater.yaml"), sources);
        landed = InputGate.read(SharedSpark.session(), ConfigFile.read(together));
    }

    private static String sourcesAsSeenFromAbove(HostileCase hostile) throws IOException {
        return Files.readString(hostile.config())
                .replaceFirst("(?s)^.*?sources:\n", "")
                .replaceAll("files: \\['?(.*?)'?\\]", "files: ['" + hostile.name() + "/$1']");
    }

    @Test
    void endsAsEachFileAlone() {
        Map<String, List<Row>> rows = landed.rows().stream().collect(groupingBy(r -> r.getAs(Landed.FILE.column())));
        var softly = new SoftAssertions();
        CASES.forEach((hostile, config) -> {
            Outcome outcome = outcome(hostile, config, rows);
            String folder = scratch.resolve(hostile.name()).toString();
            if (hostile.needsSpark() && Boolean.getBoolean("hostile.accept")) {
                hostile.expected().accept(outcome.text(folder));
            }
            softly.assertThat(outcome.text(folder))
                    .as(hostile.name())
                    .isEqualTo(hostile.expected().textWithoutValues());
        });
        softly.assertAll();
    }

    /** Only cases of which tables say more than their rows. */
    @Test
    void tablesHoldWhatIsExpected() {
        var tables = new MadeTables(landed);
        var softly = new SoftAssertions();
        for (HostileCase hostile : CASES.keySet()) {
            for (ExpectedTable expected : ExpectedTable.of(hostile)) {
                softly.assertThat(tables.draw(expected))
                        .as(hostile.name() + ": " + expected.head())
                        .isEqualTo(expected.rows());
            }
        }
        softly.assertAll();
    }

    @Test
    void everyRowOfEveryFileIsCountedOnce() {
        Map<String, Long> rows = new LinkedHashMap<>();
        landed.rows().stream()
                .filter(HostileRunTest::isRow)
                .forEach(r -> rows.merge(r.getAs(Landed.FILE.column()), 1L, Long::sum));

        assertThat(landed.files())
                .isNotEmpty()
                .allSatisfy(file -> assertThat(file.accepted() + file.duplicate() + file.quarantined() + file.ignored())
                        .as(file.file())
                        .isEqualTo(rows.getOrDefault(file.file(), 0L)
                                + (file.says().setAside().isEmpty() ? 0 : 1)));
    }

    @Test
    void sourcesBearTheNamesOfTheirFolders() {
        CASES.forEach((hostile, config) ->
                assertThat(config.sources()).allMatch(source -> source.name().startsWith(hostile.name())));
    }

    private static Outcome outcome(HostileCase hostile, Config config, Map<String, List<Row>> rows) {
        String folder = hostile.name() + "/";
        List<FileOutcome> files = new ArrayList<>();
        List<Counted> counted = new ArrayList<>();
        for (Counted c : landed.files()) {
            if (c.file().startsWith(folder)) {
                String name = c.file().substring(folder.length());
                counted.add(c.named(name));
                files.add(new FileOutcome(
                        c.source(), name, rows(rows.getOrDefault(c.file(), List.of())), c.error(), c.says()));
            }
        }
        return new Outcome(InputGate.ending(config, counted), List.of(), files);
    }

    private static boolean isRow(Row landed) {
        return !landed.<String>getAs(Landed.DISPOSITION.column()).startsWith("file_");
    }

    private static List<RowOutcome> rows(List<Row> rows) {
        return rows.stream()
                .filter(HostileRunTest::isRow)
                .sorted(Comparator.comparing((Row r) -> r.<Long>getAs(Landed.LINE.column())))
                .map(r -> new RowOutcome(
                        r.getAs(Landed.LINE.column()),
                        r.getAs(Landed.DISPOSITION.column()),
                        text(r, Landed.REASON),
                        text(r, Landed.COLUMN_NAME),
                        text(r, Landed.DETAIL),
                        ""))
                .toList();
    }

    private static String text(Row row, Landed field) {
        return Objects.toString(row.getAs(field.column()), "");
    }
}
