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

class RetentionCommandTest {

    private static final Path SHOP = Path.of("../../shared/data/simple_shop/simple_shop_2020_mpl.csv.gz");

    private static final String EVENTS = """
            user_id,event,timestamp
            ann,join,2026-01-01 23:00:00
            ann,visit,2026-01-02 01:00:00
            ann,visit,2026-01-04 01:00:00
            bob,join,2026-01-01 09:00:00
            bob,visit,2026-01-03 08:00:00
            cai,visit,2026-01-02 08:00:00
            """;

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            --periods 3                            | 2026-01-01,2,2,1,1,1; 2026-01-02,1,1,0,0,0
            --periods 3 --start join               | 2026-01-01,2,2,1,1,1
            --periods 3 --start join --return visit | 2026-01-01,2,0,1,1,1
            --periods 3 --start join --return visit --clock | 2026-01-01,2,1,1,1,0
            --periods 3 --start join --unbounded   | 2026-01-01,2,2,2,2,1
            --periods 3 --start join --chain cascading | 2026-01-01,2,2,1,0,0
            --brackets 1-3,2- --start join         | 2026-01-01,2,2,2
            --brackets 1-3,2- --times 2 --start join | 2026-01-01,2,1,0
            --periods 1 --period week              | 2025-12-29,3,3,0
            """)
    void countsPeopleByTheirFirstPeriod(String words, String rows) throws IOException {
        String answer =
                Asked.of(new RetentionCommand(), ("--events " + file() + " --format csv " + words).split(" ", -1));

        assertThat(answer.lines().skip(1)).containsExactly(rows.split("; ", -1));
    }

    @Test
    void namesPeriodsAndBrackets() throws IOException {
        assertThat(Asked.of(
                        new RetentionCommand(),
                        "--events",
                        file().toString(),
                        "--brackets",
                        "0,1-3,4-",
                        "--period",
                        "week",
                        "--format",
                        "csv"))
                .startsWith("first_day,users,week_0,week_1_to_3,week_4_on\n");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            --periods 63     | --periods must be 0 to 62, was 63
            --brackets x     | --brackets must be periods such as 1-3,4-7,8-, was x
            --brackets 3-1   | --brackets: A bracket must go from a period of 0 or more to the same or a later one, was 3 to 1
            --times 0        | To come back is to come 1 time or more, was 0
            """)
    void aWrongWordIsOneSentence(String words, String sentence) throws IOException {
        assertThat(Asked.failing(new RetentionCommand(), ("--events " + file() + " " + words).split(" ", -1)))
                .isEqualTo(sentence);
    }

    /** People active in each month after that of their first event, counted by another program over the same file. */
    @Test
    void monthsOfSimpleShop() {
        assumeTrue(Files.exists(SHOP), () -> "skipped: there is no " + SHOP);

        String answer = Asked.of(
                new RetentionCommand(),
                "--events",
                SHOP.toString(),
                "--period",
                "month",
                "--periods",
                "5",
                "--format",
                "csv");

        assertThat(answer.lines().skip(1)).hasSize(6).first().isEqualTo("2019-11-01,259,259,102,85,65,64,0");
    }

    private Path file() throws IOException {
        return Files.writeString(folder.resolve("events.csv"), EVENTS);
    }
}
