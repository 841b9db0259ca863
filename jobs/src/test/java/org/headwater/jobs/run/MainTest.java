package org.headwater.jobs.run;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.headwater.jobs.Pipeline;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.tables.Catalog;
import org.headwater.jobs.tables.Table;
import org.headwater.jobs.testing.CommandLineResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exit codes and sentences of the command line. */
class MainTest {

    @TempDir
    Path folder;

    private static final String CONFIG = """
            sources:
              - name: shop
                format: csv
                files: [orders*.csv]
                orders:
                  order_id: id
                  user_id: who
                  status: {value: paid}
                  paid_at: {column: at, format: iso}
                  paid: {column: yuan, unit: major}
            """;

    private String config(String yaml) throws IOException {
        Path file = folder.resolve("headwater.yaml");
        Files.writeString(file, yaml);
        return file.toString();
    }

    private void orders(String csv) throws IOException {
        Files.writeString(folder.resolve("orders.csv"), csv);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            run --as-of-date 2026-01-31             | Missing required option: '--config=FILE'
            run --config x.yaml                     | Missing required option: '--as-of-date=D'
            run --config x.yaml --as-of-date 1/2/26 | --as-of-date must be a date such as 2026-01-31 or 20260131, was "1/2/26"
            run --config no.yaml --as-of-date 20260131 | Config file no.yaml does not exist
            fly                                     | Unmatched argument at index 0: 'fly'
            bench fly                               | Unmatched argument at index 1: 'fly'
            """)
    void aWrongCommandIsExitCode2AndOneSentence(String command, String sentence) throws IOException {
        CommandLineResult result = CommandLineResult.of(command.split(" "));

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err().lines().findFirst().orElse("")).isEqualTo("headwater: " + sentence);
        assertThat(result.json().get("status").asText()).isEqualTo("failed");
        assertThat(result.json().get("message").asText()).isEqualTo(sentence);
    }

    @Test
    void aWrongTableIsToldWithAllThatThereAre() throws IOException {
        CommandLineResult result = CommandLineResult.of("tables", "nope");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.json().get("message").asText())
                .isEqualTo("No table \"nope\"; there is: "
                        + Catalog.stored().stream().map(Table::name).sorted().collect(joining(", ")));
    }

    @Test
    void aWrongJobIsToldBeforeAnythingRuns() throws IOException {
        CommandLineResult result =
                CommandLineResult.of("run", "--config", config(CONFIG), "--as-of-date", "2026-01-31", "--jobs", "rmf");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err())
                .isEqualTo("headwater: No job \"rmf\"; there is: "
                        + Pipeline.JOBS.stream().map(Job::name).sorted().collect(joining(", "))
                        + "\n");
    }

    @Test
    void aRuleThatCantBeUsedNamesFileAndLine() throws IOException {
        orders("id,who,at,yuan\n");
        Files.createDirectories(folder.resolve("audiences"));
        Path rule = folder.resolve("audiences/vip.yaml");
        Files.writeString(rule, """
                name: vip
                title: VIP
                where: monetary > 5
                destinations: [id_list]
                """);

        CommandLineResult result =
                CommandLineResult.of("run", "--config", config(CONFIG), "--as-of-date", "2026-01-31");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("vip.yaml:3: where: \"monetary\" is not a column of user_360");
    }

    @Test
    void missingInputIsExitCode4() throws IOException {
        CommandLineResult result =
                CommandLineResult.of("run", "--config", config(CONFIG), "--as-of-date", "2026-01-31");

        assertThat(result.code()).isEqualTo(4);
        assertThat(result.err())
                .isEqualTo("headwater: Source shop: there is no file " + folder.toAbsolutePath()
                        + "/orders*.csv; put one there, or set allow_empty: true\n");
    }

    @Test
    void tooManyBadRowsStopTheRunBeforeAnythingIsPublished() throws IOException {
        orders("id,who,at,yuan\no1,ann,2026-01-01T00:00:00Z,1.00\no2,bob,yesterday,1.00\n");

        CommandLineResult result =
                CommandLineResult.of("run", "--config", config(CONFIG), "--as-of-date", "2026-01-31");

        assertThat(result.code()).isEqualTo(3);
        assertThat(result.err())
                .endsWith("headwater: Source shop: 1 of 2 rows are quarantined, more than"
                        + " gates.max_quarantined_ratio 0.05 allows; see ops.quarantine\n");
        assertThat(folder.resolve("lake/core")).doesNotExist();
        assertThat(folder.resolve("out")).doesNotExist();
        CommandLineResult kept = CommandLineResult.of(
                "sql",
                "--config",
                folder.resolve("headwater.yaml").toString(),
                "--format",
                "json",
                "select line, reason, column_name, raw from quarantine");
        assertThat(kept.out().strip())
                .isEqualTo(
                        "{\"line\":3,\"reason\":\"BAD_TIME\",\"column_name\":\"at\",\"raw\":\"o2,bob,yesterday,1.00\"}");
    }

    @Test
    void aFileThatCantBeReadIsNamedAndStopsTheRun() throws IOException {
        orders("id,who,at\no1,ann,2026-01-01T00:00:00Z\n");

        CommandLineResult result = CommandLineResult.of("validate", "--config", config(CONFIG));

        assertThat(result.code()).isEqualTo(3);
        assertThat(result.err()).contains("Source shop, file orders.csv:").contains("yuan");
    }

    @Test
    void validateWritesNothing() throws IOException {
        orders("id,who,at,yuan\no1,ann,2026-01-01T00:00:00Z,1.00\n");

        CommandLineResult result = CommandLineResult.of("validate", "--config", config(CONFIG));

        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.json().get("rows").toString())
                .isEqualTo("{\"in\":1,\"accepted\":1,\"duplicate\":0,\"quarantined\":0,\"ignored\":0}");
        assertThat(folder.resolve("lake")).doesNotExist();
    }

    @Test
    void sqlOnlyReads() throws IOException {
        CommandLineResult result = CommandLineResult.of("sql", "--config", config(CONFIG), "drop table user_rfm");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("sql only reads");
    }

    @Test
    void aPersonsDataIsInNoErrorOfTheMachineUnderneath() {
        var failure = new IllegalStateException("[CAST_INVALID_INPUT] The value '13800138000' of the type");

        assertThat(Failures.sentence(failure))
                .isEqualTo("Stopped by IllegalStateException; run again with --debug to see where");
    }
}
