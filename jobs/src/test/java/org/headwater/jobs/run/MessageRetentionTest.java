package org.headwater.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.headwater.jobs.lake.Lake;
import org.headwater.jobs.tables.core.MessageTexts;
import org.headwater.jobs.tables.landing.LandedFiles;
import org.headwater.jobs.testing.CommandLineResult;
import org.headwater.jobs.testing.SharedSpark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where words of messages are, while their time lasts and after it: each message says a word that nothing else does. */
class MessageRetentionTest {

    private static final String CONFIG = """
            lake: lake
            privacy: {message_text_days: %s}
            gates: {max_quarantined_ratio: 1}
            sources:
              - name: archive
                format: wecom_messages
                files: [in/*.jsonl]
                scope: ww_sample
              - name: shop
                format: csv
                files: [in/*.csv]
                orders:
                  order_id: id
                  status: {column: state, map: {done: paid}}
                  paid_at: {column: at, format: iso}
                  paid: {column: yuan, unit: major}
            """;

    private static final List<String> WORDS = List.of("agreed", "refused", "unread", "may", "broken", "kumquat");

    @TempDir
    Path folder;

    private void files() throws IOException {
        Files.createDirectories(folder.resolve("in"));
        Files.writeString(folder.resolve("in/april.jsonl"), """
                {"msgid":"1_external","action":"send","from":"wm2Es8qXK7BXb3ZEo86wNAc9Xk1HBiyP","tolist":["guide00001"],"roomid":"","msgtime":1775000000000,"msgtype":"agree","agree":{"userid":"wm2Es8qXK7BXb3ZEo86wNAc9Xk1HBiyP","agree_time":1775000000000}}
                {"msgid":"2_external","action":"send","from":"wm2Es8qXK7BXb3ZEo86wNAc9Xk1HBiyP","tolist":["guide00001"],"roomid":"","msgtime":1775100000000,"msgtype":"text","text":{"content":"word-agreed"}}
                {"msgid":"3_external","action":"send","from":"wmclpieWd51i2NFalRcNgJ5JBZWgUEF0","tolist":["guide00001"],"roomid":"","msgtime":1775100000001,"msgtype":"text","text":{"content":"word-refused"}}
                {"msgid":"4_external","action":"send","from":"wm2Es8qXK7BXb3ZEo86wNAc9Xk1HBiyP","tolist":["guide00001"],"roomid":"","msgtime":"later","msgtype":"text","text":{"content":"word-unread"}}
                {"msgid":"5_external","action":"send","from":"wm2Es8qXK7BXb3ZEo86wNAc9Xk1HBiyP","text":{"content":"word-broken
                """);
        Files.writeString(folder.resolve("in/may.jsonl"), """
                {"msgid":"6_external","action":"send","from":"wm2Es8qXK7BXb3ZEo86wNAc9Xk1HBiyP","tolist":["guide00001"],"roomid":"","msgtime":1777700000000,"msgtype":"text","text":{"content":"word-may"}}
                """);
        Files.writeString(folder.resolve("in/orders.csv"), """
                id,state,at,yuan
                o1,done,2026-04-05T01:00:00Z,10.00
                o2,word-kumquat,2026-04-05T01:00:00Z,10.00
                """);
    }

    private CommandLineResult run(String asOf, String days) throws IOException {
        return run(asOf, days, "consents,messages,message_texts,orders");
    }

    private CommandLineResult run(String asOf, String days, String jobs) throws IOException {
        Path config = Files.writeString(folder.resolve("headwater.yaml"), CONFIG.formatted(days));
        CommandLineResult result =
                CommandLineResult.of("run", "--config", config.toString(), "--as-of-date", asOf, "--jobs", jobs);
        assertThat(result.code()).as(result.err()).isZero();
        return result;
    }

    /** @return how many files it took away */
    private long vacuum(String keepDays) throws IOException {
        CommandLineResult result = CommandLineResult.of(
                "vacuum", "--config", folder.resolve("headwater.yaml").toString(), "--keep-days", keepDays);
        assertThat(result.code()).as(result.err()).isZero();
        return result.json().get("files_removed").asLong();
    }

    private long readings() {
        return new Lake(SharedSpark.session(), folder.resolve("lake"))
                .rows(LandedFiles.TABLE)
                .count();
    }

    /** Which of the words stand in any Parquet file below the folder, whether a table uses it or not. */
    private Set<String> words(String below) throws IOException {
        var found = new TreeSet<String>();
        try (Stream<Path> paths = Files.walk(folder.resolve(below))) {
            for (Path file : paths.filter(path -> path.toString().endsWith(".parquet"))
                    .filter(path -> !path.toString().contains("_delta_log"))
                    .toList()) {
                SharedSpark.session()
                        .read()
                        .parquet(file.toString())
                        .toJSON()
                        .collectAsList()
                        .forEach(row -> WORDS.stream()
                                .filter(word -> row.contains("word-" + word))
                                .forEach(found::add));
            }
        }
        return found;
    }

    @Test
    void wordsLeaveTheLakeWhenTheirTimeIsOverAndTheDiskWhenItIsVacuumed() throws IOException {
        files();
        CommandLineResult early = run("2026-05-10", "60");
        assertThat(words("lake/landing")).containsExactlyInAnyOrderElementsOf(WORDS);
        assertThat(words("lake/core")).containsExactly("agreed", "may");

        CommandLineResult late = run("2026-06-15", "60");
        assertThat(words("lake/landing")).containsExactlyInAnyOrderElementsOf(WORDS);
        assertThat(vacuum("0")).isPositive();
        assertThat(words("lake/core")).containsExactly("may");
        assertThat(words("lake/landing")).containsExactly("broken", "kumquat", "may", "unread");

        CommandLineResult last = run("2026-07-31", "60");
        assertThat(vacuum("1")).isZero();
        assertThat(vacuum("0")).isPositive();
        assertThat(words("lake")).containsExactly("kumquat");

        assertThat(run("2026-07-31", "60").out()).contains("nothing new since the last run: nothing was written");
        assertThat(last.json().get("rows"))
                .isEqualTo(early.json().get("rows"))
                .isEqualTo(late.json().get("rows"));
        assertThat(last.json().get("tables").get("core.messages"))
                .isEqualTo(early.json().get("tables").get("core.messages"));
    }

    @Test
    void wordsWhoseTimeWasOverBeforeTheyCameAreNeverWritten() throws IOException {
        files();
        CommandLineResult first = run("2026-06-15", "60");
        Files.setLastModifiedTime(folder.resolve("in/april.jsonl"), FileTime.fromMillis(1_780_000_000_000L));
        CommandLineResult readAgain = run("2026-06-15", "60");

        assertThat(readings()).isEqualTo(4);
        assertThat(readAgain.json().get("tables")).isEqualTo(first.json().get("tables"));
        assertThat(words("lake")).containsExactly("broken", "kumquat", "may", "unread");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0          | kumquat
            2147483647 | agreed broken kumquat may refused unread
            """)
    void theLeastAndTheMostDays(String days, String kept) throws IOException {
        files();
        run("2026-05-10", days);

        assertThat(words("lake")).containsExactly(kept.split(" "));
    }

    /** The first reads the input, the second only what earlier runs made. */
    @ParameterizedTest
    @ValueSource(strings = {"orders", "repurchase"})
    void wordsGoWhicheverJobsRun(String jobs) throws IOException {
        files();
        run(
                "2026-05-10",
                "60",
                "consents,messages,message_texts,orders,order_lines,refunds,identity_links,events,deliveries,relations,"
                        + "identities,customers,purchases,repurchase");
        run("2026-06-15", "60", jobs);

        var lake = new Lake(SharedSpark.session(), folder.resolve("lake"));
        assertThat(lake.rows(MessageTexts.TABLE).select("text").collectAsList()).hasToString("[[word-may]]");
    }

    @Test
    void aDateThatIsStillToComeTakesNothingAwayForGood() throws IOException {
        files();
        CommandLineResult before = run("2026-05-10", "36500");
        run("2199-01-01", "36500");

        assertThat(run("2026-05-10", "36500").json()).isEqualTo(before.json());
        assertThat(words("lake/landing")).containsExactlyInAnyOrderElementsOf(WORDS);
    }

    @Test
    void fewerDaysThanNoneCannotBeKept() throws IOException {
        Path config = Files.writeString(folder.resolve("headwater.yaml"), CONFIG.formatted("60"));

        CommandLineResult result = CommandLineResult.of("vacuum", "--config", config.toString(), "--keep-days", "-1");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("--keep-days must be from 0 to 7, was -1");
    }
}
