package org.headwater.jobs.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.headwater.jobs.testing.CommandLineResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FitCommandTest {

    private static final Path CDNOW = Path.of("../../shared/data/cases/ltv/cdnow_cbs_exact_weeks.csv");

    @TempDir
    Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("in.csv"), text);
    }

    private static JsonNode fit(String... options) throws IOException {
        String[] args = new String[options.length + 2];
        args[0] = "lab";
        args[1] = "fit";
        System.arraycopy(options, 0, args, 2, options.length);
        CommandLineResult result = CommandLineResult.of(args);
        assertThat(result.code()).as(result.err()).isZero();
        return new ObjectMapper().readTree(result.out());
    }

    private String refused(String model, String text, String... more) throws IOException {
        String[] args = new String[more.length + 6];
        System.arraycopy(
                new String[] {
                    "lab", "fit", "--model", model, "--input", file(text).toString()
                },
                0,
                args,
                0,
                6);
        System.arraycopy(more, 0, args, 6, more.length);
        CommandLineResult result = CommandLineResult.of(args);
        assertThat(result.code()).isEqualTo(2);
        return result.err().lines().findFirst().orElseThrow().replace(folder + "/", "");
    }

    @Test
    void cdnowWithItsHoldout() throws IOException {
        assumeThat(CDNOW).exists();

        JsonNode fit = fit(
                "--model",
                "bg-nbd",
                "--input",
                CDNOW.toString(),
                "--T",
                "T_cal",
                "--later",
                "x_star_39wk",
                "--horizon",
                "39");

        assertThat(fit.at("/parameters/r").asDouble()).isCloseTo(0.2425945, within(1e-5));
        assertThat(fit.at("/standard_errors/b").asDouble()).isCloseTo(0.705405, within(1e-3));
        assertThat(fit.at("/log_likelihood").asDouble()).isCloseTo(-9582.4292, within(1e-4));
        assertThat(fit.at("/converged").asBoolean()).isTrue();
        assertThat(fit.at("/holdout/expected").asDouble()).isCloseTo(1653.41, within(0.01));
        assertThat(fit.at("/holdout/mean_absolute_error").asDouble()).isCloseTo(0.7855, within(1e-4));
    }

    @Test
    void cdnowChoosesAndSaysWhy() throws IOException {
        assumeThat(CDNOW).exists();

        JsonNode fit = fit("--model", "auto", "--input", CDNOW.toString(), "--T", "T_cal");

        assertThat(fit.at("/chosen").asText()).isEqualTo("mbg-nbd");
        assertThat(fit.at("/reason").asText())
                .isEqualTo("mbg-nbd: AIC bg-nbd 19172.9, mbg-nbd 19172.3, pareto-nbd 19198.0");
        assertThat(fit.at("/models")).hasSize(3);
    }

    @Test
    void gammaGammaOfCdnow() throws IOException {
        assumeThat(CDNOW).exists();

        JsonNode fit = fit("--model", "gamma-gamma", "--input", CDNOW.toString(), "--mean", "mean_repeat_spend");

        assertThat(fit.at("/parameters/p").asDouble()).isCloseTo(6.25, within(0.01));
        assertThat(fit.at("/customers").asLong()).isEqualTo(946);
    }

    @Test
    void aLogOfPurchasesIsCountedByDay() throws IOException {
        String log = """
                who,date,paid
                ann,2026-01-01,10
                ann,2026-01-01,5
                ann,2026-01-15,20
                bob,20260105,7
                bob,2026-01-19 10:00:00,9
                bob,2026-02-01,30
                cleo,2026-01-20,1
                dan,2026-02-03,1
                """;

        JsonNode orders = fit(
                "--model", "mbg-nbd", "--input", file(log).toString(), "--customer", "who", "--until", "2026-01-31");
        JsonNode spend = fit(
                "--model",
                "gamma-gamma",
                "--input",
                file(log).toString(),
                "--customer",
                "who",
                "--amount",
                "paid",
                "--until",
                "2026-01-31");

        assertThat(orders.at("/customers").asLong()).isEqualTo(3);
        assertThat(orders.at("/holdout/actual").asDouble()).isEqualTo(1);
        assertThat(spend.at("/customers").asLong()).isEqualTo(2);
    }

    @Test
    void rowsMayStandForManyCustomersAndForChances() throws IOException {
        JsonNode fit = fit(
                "--model",
                "bg-bb",
                "--input",
                file("x,t_x,T,n\n6,6,6,1203\n0,0,6,3464\n2,2,6,613\n1,1,6,1091\n")
                        .toString(),
                "--customers",
                "n");

        assertThat(fit.at("/customers").asLong()).isEqualTo(6371);
        assertThat(fit.at("/fallback").asText()).isEmpty();
    }

    @Test
    void nothingToLearnIsSaidAndIsNoError() throws IOException {
        JsonNode fit = fit(
                "--model", "bg-nbd", "--input", file("x,t_x,T\n0,0,3\n0,0,5\n").toString());

        assertThat(fit.at("/fallback").asText()).isEqualTo("nobody of 2 customers has bought again yet");
        assertThat(fit.at("/standard_errors/r").isNull()).isTrue();
    }

    @Test
    void wrongInputIsOneSentence() throws IOException {
        assertThat(refused("nbd", "x,t_x,T\n"))
                .isEqualTo(
                        "headwater: --model must be one of auto, bg-nbd, mbg-nbd, pareto-nbd, bg-bb, gamma-gamma, was \"nbd\"");
        assertThat(refused("bg-nbd", "x,t_x\n1,2\n"))
                .isEqualTo("headwater: in.csv: there is no column \"T\", there is: [x, t_x]");
        assertThat(refused("bg-nbd", "x,t_x,T\n1,2,3\n1,5,3\n"))
                .isEqualTo("headwater: in.csv:3: 0 <= tx <= T must hold, were tx = 5.0, T = 3.0");
        assertThat(refused("bg-nbd", "x,t_x,T\n1.5,2,3\n"))
                .isEqualTo("headwater: in.csv:2: x must be a whole number, was 1.5");
        assertThat(refused("bg-nbd", "x,t_x,T\n1,two,3\n"))
                .isEqualTo("headwater: in.csv:2: t_x must be a number, was \"two\"");
        assertThat(refused("bg-nbd", "x,t_x,T\n1,2\n"))
                .isEqualTo("headwater: in.csv:2: the row has 2 cells, the header has 3");
        assertThat(refused("bg-nbd", "who,date\nann,31.1.2026\n", "--customer", "who"))
                .isEqualTo("headwater: in.csv:2: a date must be such as 2026-01-31 or 20260131, was \"31.1.2026\"");
        assertThat(refused("bg-nbd", "x,t_x,T\n", "--horizon", "5"))
                .isEqualTo("headwater: --later and --horizon belong together, only one is there");
        assertThat(refused("bg-nbd", "x,t_x,T\n", "--days", "0"))
                .isEqualTo("headwater: --days must be over 0, was 0.0");
        assertThat(refused("gamma-gamma", "who,date\n", "--customer", "who"))
                .isEqualTo("headwater: gamma-gamma needs --amount, the column of what a purchase brought");
    }
}
