package org.headwater.jobs.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.headwater.jobs.plan.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class SpreadCommandsTest {

    private static final Path DATA = Path.of("../../shared/data");

    @TempDir
    Path folder;

    @Test
    void influencePrintsSeedsWithTheirCertificate() throws IOException {
        JsonNode answer =
                ask("influence", "--edges", file("hub;a;1\nhub;b;1\nhub;c;1\nd;e;1"), "--k", "2", "--plays", "10");

        assertThat(answer.get("nodes").asInt()).isEqualTo(6);
        assertThat(answer.at("/seeds/0/node").asText()).isEqualTo("hub");
        assertThat(answer.at("/seeds/1/node").asText()).isEqualTo("d");
        assertThat(answer.get("spread").asDouble()).isEqualTo(6);
        assertThat(answer.get("spread_played").asDouble()).isEqualTo(6);
        assertThat(answer.get("ratio").asDouble())
                .isGreaterThan(answer.get("ratio_wanted").asDouble());
    }

    @Test
    void influenceDoesNotDependOnTheOrderOfTheFile() throws IOException {
        var rows = new ArrayList<String>();
        for (int i = 0; i < 60; i++) {
            rows.add(i % 13 + ";" + (i * 7 + 3) % 29);
        }
        JsonNode one = ask("influence", "--edges", file(String.join("\n", rows)), "--k", "5", "--epsilon", "0.2");
        Collections.reverse(rows);

        assertThat(ask("influence", "--edges", file(String.join("\n", rows)), "--k", "5", "--epsilon", "0.2"))
                .isEqualTo(one);
    }

    @Test
    void creditPrintsWhoMovedTheOthers() throws IOException {
        String actions = file("user;action;time\nann;soap;1\nbob;soap;2\ncleo;soap;3\nann;cream;5\ncleo;cream;6");
        String graph = file("from;to\nann;bob\nbob;cleo\nann;cleo");

        JsonNode answer = ask("credit", "--actions", actions, "--graph", graph, "--k", "1");

        // ann herself, bob wholly, of cleo half of soap by ann, half by bob who had it from ann, and all of cream
        assertThat(answer.at("/seeds/0/user").asText()).isEqualTo("ann");
        assertThat(answer.get("credit").asDouble()).isCloseTo(3, within(1e-12));
        assertThat(answer.get("parents").asInt()).isEqualTo(4);
    }

    @Test
    void cascadesPrintTreesAndWhoWasPassedOnMost() throws IOException {
        String events =
                file("person;from;time;kind\nb;a;1;RT\nc;b;2;RT\nd;a;3;RT\na;d;4;RT\nd;a;5;RT\nx;y;6;MT\nz;;7;RT");

        JsonNode answer = ask("cascades", "--events", events, "--kind", "RT");

        assertThat(answer.get("events").asInt()).isEqualTo(6);
        assertThat(answer.get("people_by_generation").toString()).isEqualTo("[2,2,1]");
        assertThat(answer.at("/largest/0").toString())
                .isEqualTo("{\"root\":\"a\",\"size\":4,\"depth\":2,\"structural_virality\":1.6666666666666667}");
        assertThat(answer.at("/most_passed_on/0").toString())
                .isEqualTo("{\"person\":\"a\",\"by_people\":2,\"times\":3}");
    }

    @Test
    void communitiesPrintHubs() throws IOException {
        JsonNode answer = ask("communities", "--edges", file("1;2\n2;3\n3;1\n3;4\n5;6\n6;7\n7;5\n4;5"));

        assertThat(answer.get("communities").asInt()).isEqualTo(2);
        assertThat(answer.at("/largest/0/members").asInt()).isEqualTo(4);
        assertThat(answer.at("/largest/0/hub").asText()).isEqualTo("3");
    }

    @ParameterizedTest
    @CsvSource({"influence, --edges", "communities, --edges"})
    void drawingsAreWellFormed(String command, String option) throws Exception {
        Path svg = folder.resolve("drawing.svg");
        ask(command, option, file("a<b;c&d\nc&d;e\ne;a<b"), "--svg", svg.toString());

        assertThat(elements(svg)).isGreaterThan(6);
    }

    @Test
    void aCascadeIsDrawn() throws Exception {
        Path svg = folder.resolve("drawing.svg");
        ask("cascades", "--events", file("b;a;1\nc;b;2\nd;a;3"), "--svg", svg.toString());

        assertThat(elements(svg)).isEqualTo(1 + 1 + 3 + 4 + 4);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            influence   | --edges FILE  | a;b;x   | FILE:1: a number is none, the row is [a, b, x]
            influence   | --edges FILE  | a;b;2   | A chance into node 1 must be 1 at most for the independent cascade, was 2.0
            influence   | --edges FILE  | a;b;-1  | FILE: Arc 0 must have a weight of 0 or more, was -1.0
            influence   | --edges FILE --weights column | a;b | --weights column needs a third column in every row of FILE
            influence   | --edges FILE --epsilon 0 | a;b | epsilon must be above 0 and below 1 - 1/e, was 0.0
            influence   | --edges none | a;b | none is not a file
            communities | --edges FILE  | a       | FILE:1: there must be 2 columns (from, to, weight), there is [a]
            communities | --edges FILE --resolution 0 | a;b | resolution must be above 0, was 0.0
            cascades    | --events FILE | a;b     | FILE:1: there must be 3 columns (person, from, time, kind), there is [a, b]
            cascades    | --events FILE --top -1 | a;b;1 | --top must be 0 or more, was -1
            """)
    void whatCannotBeIsRefusedInOneSentence(String command, String options, String row, String message)
            throws IOException {
        String file = file(row);
        String[] words = (command + " " + options.replace("FILE", file)).split("\\s+", -1);

        assertThat(catchAsked(words)).hasMessage(message.replace("FILE", file));
    }

    @Test
    void higgsRetweetsAreThePublishedOnes() throws IOException {
        Path higgs = DATA.resolve("higgs_twitter/higgs-activity_time.txt.gz");
        assumeThat(higgs).exists();

        JsonNode answer = ask("cascades", "--events", higgs.toString(), "--kind", "RT", "--top", "1");

        assertThat(answer.get("events").asInt()).isEqualTo(354_930);
        assertThat(answer.get("people").asInt()).isEqualTo(256_491);
        assertThat(answer.get("pairs").asInt()).isEqualTo(328_132);
        assertThat(answer.at("/most_passed_on/0").toString())
                .isEqualTo("{\"person\":\"88\",\"by_people\":14060,\"times\":18977}");
    }

    private int elements(Path svg) throws Exception {
        var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        var text = Files.readString(svg).getBytes(StandardCharsets.UTF_8);
        return builder.parse(new ByteArrayInputStream(text))
                        .getDocumentElement()
                        .getElementsByTagName("*")
                        .getLength()
                - titles(svg);
    }

    private static int titles(Path svg) throws IOException {
        return Files.readString(svg).split("<title>", -1).length - 1;
    }

    /** Semicolons for commas, as commas are spoken for in these tests. */
    private String file(String rows) throws IOException {
        Path file = Files.createTempFile(folder, "rows", ".csv");
        return Files.writeString(file, rows.replace(';', ',')).toString();
    }

    private static JsonNode ask(String... words) throws IOException {
        var out = new StringWriter();
        int code = line(out).execute(words);
        assertThat(code).as(List.of(words).toString()).isZero();
        return new ObjectMapper().readTree(out.toString());
    }

    private static Throwable catchAsked(String... words) {
        var caught = new Throwable[1];
        line(new StringWriter())
                .setExecutionExceptionHandler((e, commandLine, parsed) -> {
                    caught[0] = e;
                    return 2;
                })
                .execute(words);
        assertThat(caught[0]).isInstanceOf(UsageException.class);
        return caught[0];
    }

    private static CommandLine line(StringWriter out) {
        return new CommandLine(new LabCommand())
                .setOut(new PrintWriter(out, true))
                .setCaseInsensitiveEnumValuesAllowed(true);
    }
}
