package org.headwater.jobs.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FunnelCommandTest {

    private static final Path SHOP = Path.of("../../shared/data/simple_shop/simple_shop_2020_mpl.csv.gz");

    private static final String EVENTS = """
            user_id,event,timestamp,city
            ann,view,2026-01-01 08:00:00,Xi'an
            ann,cart,2026-01-01 08:00:30,Wuhan
            ann,pay,2026-01-03T08:00:30Z,Xi'an
            bob,view,2026-01-02 16:00:00+08:00,Wuhan
            bob,chat,2026-01-02 09:00:00,Wuhan
            bob,cart,2026-01-02 10:00:00,Wuhan
            cai,cart,2026-01-03,Xi'an
            cai,view,2026-01-03 08:00:00.5,Xi'an
            ,view,2026-01-03,Xi'an
            """;

    @TempDir
    Path folder;

    @Test
    void printsEachStepForAllAndForEachValue() throws IOException {
        assertThat(ask("view,cart,pay", "--window", "7d", "--by", "city", "--format", "csv"))
                .isEqualTo("""
                city,step,name,users,of_previous,of_first,stopped_here,may_still_go_on,median_seconds,p90_seconds
                ,1,view,3,1.0000,1.0000,1,1,,
                ,2,cart,2,0.6667,0.6667,1,1,30.000000,7200.000000
                ,3,pay,1,0.5000,0.3333,1,0,172800.000000,172800.000000
                Wuhan,1,view,1,1.0000,1.0000,0,0,,
                Wuhan,2,cart,1,1.0000,1.0000,1,1,7200.000000,7200.000000
                Wuhan,3,pay,0,0.0000,0.0000,0,0,,
                Xi'an,1,view,2,1.0000,1.0000,1,1,,
                Xi'an,2,cart,1,0.5000,0.5000,0,0,30.000000,30.000000
                Xi'an,3,pay,1,1.0000,0.5000,1,0,172800.000000,172800.000000
                """);
    }

    @Test
    void printsForEyesAndForPrograms() throws IOException {
        assertThat(ask("view,cart", "--format", "table")
                        .lines()
                        .skip(1)
                        .map(String::strip)
                        .map(l -> l.replaceAll(" +", " ")))
                .containsExactly("1 view 3 1.0000 1.0000 1 1", "2 cart 2 0.6667 0.6667 2 0 30.000000 7200.000000");
        assertThat(ask("view", "--mode", "unordered")).isEqualToIgnoringWhitespace("""
                {"users": 3, "window_seconds": null, "mode": "unordered", "rows": [{"step": 1, "name": "view", "users": 3,
                "of_previous": 1.0000, "of_first": 1.0000, "stopped_here": 3, "may_still_go_on": 0, "median_seconds": null,
                "p90_seconds": null}]}
                """);
    }

    @Test
    void modesWindowsAndExclusionsCount() throws IOException {
        assertThat(users("view,cart,pay")).isEqualTo("3 2 1");
        assertThat(users("view,cart,pay", "--window", "1h")).isEqualTo("3 1 0");
        assertThat(users("view,cart,pay", "--window", "2d", "--window-from", "previous_step"))
                .isEqualTo("3 2 1");
        assertThat(users("view,cart,pay", "--mode", "strict")).isEqualTo("3 1 1");
        assertThat(users("view,cart", "--mode", "unordered")).isEqualTo("3 3");
        assertThat(users("view,cart,pay", "--exclude", "chat")).isEqualTo("3 1 1");
        assertThat(users("view,cart?,pay")).isEqualTo("3 2 1");
        assertThat(users("view|cart,*")).isEqualTo("3 3");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            --steps view --window 7                     | --window must be a length such as 30m, 24h, 7d or 2w, was 7
            --steps view --mode fast                    | --mode must be ordered, strict, unordered, strict_increase or dedup_stop, was fast
            --steps view --attribution 2 --by city      | --attribution must be first, last or a step from 1 to 1, was 2
            --steps view --by town                      | FILE: there is no column "town", there is: [user_id, event, timestamp, city]
            --steps view --zone Xian                    | --zone must be a zone such as Asia/Shanghai, was Xian
            --steps view? --window 7d                   | Only steps 2 to 1 may be left out, was 1 in bits
            --steps view --time city                    | FILE:2: city must be a time such as 2026-01-31 23:59:59, was "Xi'an"
            """)
    void aWrongWordIsOneSentence(String words, String sentence) throws IOException {
        assertThat(Asked.failing(new FunnelCommand(), ("--events " + file() + " " + words).split(" ", -1)))
                .isEqualTo(sentence.replace("FILE", file().toString()));
    }

    /** Published in the documentation of the data's makers (user guide, funnels). */
    @Test
    void theClosedFunnelOfSimpleShopIsAsPublished() throws IOException {
        assumeTrue(Files.exists(SHOP), () -> "skipped: there is no " + SHOP);

        String answer = Asked.of(
                new FunnelCommand(),
                "--events",
                SHOP.toString(),
                "--steps",
                "catalog,cart,payment_done",
                "--format",
                "csv");

        assertThat(answer).contains("\n1,catalog,3611,1.0000,1.0000,").contains("\n2,cart,1924,0.5328,0.5328,");
        assertThat(answer).contains("\n3,payment_done,653,0.3394,0.1808,");
    }

    private String users(String steps, String... more) throws IOException {
        String[] words = new String[more.length + 2];
        System.arraycopy(more, 0, words, 0, more.length);
        words[more.length] = "--format";
        words[more.length + 1] = "csv";
        return String.join(
                " ",
                ask(steps, words)
                        .lines()
                        .skip(1)
                        .map(line -> line.split(",", -1)[2])
                        .toList());
    }

    private String ask(String steps, String... more) throws IOException {
        String[] words = new String[more.length + 4];
        words[0] = "--events";
        words[1] = file().toString();
        words[2] = "--steps";
        words[3] = steps;
        System.arraycopy(more, 0, words, 4, more.length);
        return Asked.of(new FunnelCommand(), words);
    }

    private Path file() throws IOException {
        return Files.writeString(folder.resolve("events.csv"), EVENTS);
    }
}
