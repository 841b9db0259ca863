package org.headwater.jobs.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.headwater.jobs.plan.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class AttributionCommandTest {

    private static final String PATHS = """
        path,total_conversions,total_conversion_value,total_null
        A > B > A > B > B > A,1,10.50,0
        A > B > B > A > A,1,0.25,0
        A > A,1,3,0
        """;

    @TempDir
    Path folder;

    @Test
    void printsEveryModelSideBySide() throws IOException {
        JsonNode answer = ask(file(PATHS));

        assertThat(answer.get("paths").asInt()).isEqualTo(3);
        assertThat(answer.get("value").decimalValue()).isEqualByComparingTo("13.75");
        assertThat(answer.get("channels").get("A").fieldNames())
                .toIterable()
                .containsExactly(
                        "first",
                        "last",
                        "last_non_direct",
                        "linear",
                        "position",
                        "shapley",
                        "time_decay",
                        "markov_1",
                        "markov_1_buyers_only",
                        "markov_2",
                        "markov_2_buyers_only");
        assertThat(answer.at("/channels/A/first/conversions").asDouble()).isEqualTo(3);
        assertThat(answer.at("/channels/B/linear/conversions").asDouble()).isEqualTo(0.9);
        assertThat(answer.at("/channels/A/markov_1/conversions").asDouble()).isCloseTo(2, within(1e-12));
        assertThat(answer.at("/channels/B/markov_1/removal_effect").asDouble()).isCloseTo(0.5, within(1e-12));
        assertThat(answer.at("/chains/markov_1/states").asInt()).isEqualTo(3);
    }

    @Test
    void readsGzipAndOtherNames() throws IOException {
        Path file = folder.resolve("paths.csv.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("way,won\n群|广告,2\n".getBytes(StandardCharsets.UTF_8));
        }

        JsonNode answer = ask(file, "--separator", "|", "--path", "way", "--conversions", "won");

        assertThat(answer.at("/channels/群/linear/conversions").asDouble()).isEqualTo(1);
        assertThat(answer.at("/channels/广告/last/conversions").asDouble()).isEqualTo(2);
        assertThat(answer.get("nulls").asInt()).isZero();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
        path\\nA\\n                                       | FILE: there is no column "total_conversions", there is: [path]
        ''                                                | FILE: there is no column "path", there is: []
        path,total_conversions\\nA,x\\n                   | FILE:2: a count or value is not a number, the row is [A, x]
        path,total_conversions\\nA,1.5\\n                 | FILE:2: conversions must be a whole number, were 1.5
        path,total_conversions\\nA,1\\nA > > B,1\\n       | FILE:3: A channel must have a name, one of [A, , B] is blank
        path,total_conversions\\nA,-1\\n                  | FILE:2: Conversions and nulls must be 0 or more, were -1 and 0 on [A]
        path,total_conversions\\nA,1,2\\n                 | FILE:2: the row has 3 cells, the header has 2
        """)
    void aWrongFileIsToldByItsLine(String content, String message) throws IOException {
        Path file = file(content.replace("\\n", "\n"));

        assertThat(refusal("--input", file.toString()).replace(file.toString(), "FILE"))
                .isEqualTo(message);
    }

    @Test
    void wrongOptionsAreTold() throws IOException {
        assertThat(refusal("--input", "nowhere.csv")).isEqualTo("--input nowhere.csv is not a file");
        assertThat(refusal("--input", file(PATHS).toString(), "--half-life", "0"))
                .isEqualTo("--half-life must be over 0, was 0.0");
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("paths.csv"), content);
    }

    private static JsonNode ask(Path file, String... more) throws IOException {
        var out = new ByteArrayOutputStream();
        var line = new CommandLine(new AttributionCommand()).setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
        String[] args = new String[more.length + 2];
        args[0] = "--input";
        args[1] = file.toString();
        System.arraycopy(more, 0, args, 2, more.length);
        assertThat(line.execute(args)).isZero();
        return new ObjectMapper().readTree(out.toByteArray());
    }

    private static String refusal(String... args) {
        String[] message = new String[1];
        new CommandLine(new AttributionCommand())
                .setExecutionExceptionHandler((e, l, p) -> {
                    assertThat(e).isInstanceOf(UsageException.class);
                    message[0] = e.getMessage();
                    return 2;
                })
                .execute(args);
        return message[0];
    }
}
