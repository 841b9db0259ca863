package org.headwater.jobs.sources;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class CsvHostileTest {

    @Test
    void anUnclosedQuoteCostsItsOwnLineOnly() {
        assertThat(Reading.of(Given.csv(), "a,b\n1,\"x\n2,y\n3,z\n", "a", "b"))
                .containsExactly("2: UNCLOSED_QUOTE", "3: 2|y", "4: 3|z");
    }

    @Test
    void anUnclosedQuoteThatMeetsALaterOneCostsItsOwnLineOnly() {
        assertThat(Reading.of(Given.csv(), "a,b\n1,\"x\n2,\"y\"\n3,z\n", "a", "b"))
                .containsExactly("2: UNCLOSED_QUOTE", "3: 2|y", "4: 3|z");
    }

    @Test
    void textBehindAClosingQuoteIsRefused() {
        assertThat(Reading.of(Given.csv(), "a,b\n\"x\"y,1\n2,y\n", "a", "b"))
                .containsExactly("2: UNCLOSED_QUOTE", "3: 2|y");
    }

    @Test
    void aQuotedCellMayHaveAThousandLinesAndNoMore() {
        var most = "a,b\n1,\"" + "x\n".repeat(999) + "\"\n2,y\n";
        var more = "a,b\n1,\"" + "x\n".repeat(1000) + "\"\n2,y\n";

        assertThat(Reading.of(Given.csv(), most, "a")).containsExactly("2: 1", "1002: 2");
        assertThat(Reading.of(Given.csv(), more, "a")).startsWith("2: UNCLOSED_QUOTE", "3: COLUMN_COUNT");
        assertThat(Reading.of(Given.csv(), more, "a")).endsWith("1003: 2");
    }

    @Test
    void anOversizedRecordIsCutAndTheNextIsRead() {
        var rows = Reading.rows(Given.csv(), ("a,b\n" + "x".repeat(3_000_000) + ",1\r\n2,y").getBytes(US_ASCII));

        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).raw()).isEqualTo("x".repeat(1024));
        assertThat(rows.get(0).reject())
                .contains(new Reject(Reason.RECORD_TOO_LARGE, "", "must be at most 1048576 bytes"));
        assertThat(rows.get(1))
                .extracting(RawRow::line, RawRow::byteOffset, RawRow::raw)
                .containsExactly(3L, 3_000_008L, "2,y");
    }

    @Test
    void aMegabyteIsStillARecord() {
        var cell = "x".repeat((1 << 20) - 2);

        assertThat(Reading.of(Given.csv(), "a,b\n" + cell + ",1\n", "a")).containsExactly("2: " + cell);
        assertThat(Reading.of(Given.csv(), "a,b\n" + cell + ",12\n", "a")).containsExactly("2: RECORD_TOO_LARGE");
    }

    @Test
    void quotesByTheHundredThousandAreReadInTimeAndWithoutDepth() {
        var wide = "\"\",".repeat(300_000) + "x\n";
        var tall = "\"x\n".repeat(100_000);
        var odd = "x,\"\"\"\n".repeat(100_000);

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            assertThat(Reading.of(Given.csv(), "a,b\n" + wide, "a")).isEqualTo(List.of("2: COLUMN_COUNT"));
            assertThat(Reading.of(Given.csv(), "a,b\n" + tall, "a")).hasSize(100_000);
            assertThat(Reading.of(Given.csv(), "a,b\n" + odd, "a")).hasSize(50_000);
        });
    }
}
