package org.headwater.jobs.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpreadsheetGuardTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    =HYPERLINK(\\"http://x\\")     | '=HYPERLINK(\\"http://x\\")
                    " =1+1"                    | "' =1+1"
                    "\u00a0=1+1"               | "'\u00a0=1+1"
                    "\u3000\u200b\ufeff=1+1"   | "'\u3000\u200b\ufeff=1+1"
                    "\u0001=1"                 | "'\u0001=1"
                    ＝1+1                       | '＝1+1
                    ＋1                         | '＋1
                    －1                         | '－1
                    ＠x                         | '＠x
                    +8613800138000             | '+8613800138000
                    -1                         | '-1
                    @x                         | '@x
                    "\t1"                      | "'\t1"
                    "\r1"                      | "'\r1"
                    "\n=1"                     | "'\n'=1"
                    "\n1"                      | "'\n1"
                    "a\n=1"                    | "a\n'=1"
                    "a\r\n \t=1"               | "a\r\n \t'=1"
                    "a\n\n-1"                  | "a\n\n'-1"
                    "a;=1"                     | "a;'=1"
                    "a\t@x"                    | "a\t'@x"
                    007                        | '007
                    1234567890123456           | '1234567890123456
                    """)
    void guardsWhatWouldRunOrBeRewritten(String text, String guarded) {
        String plain = text.replace("\\\"", "\"");

        assertThat(SpreadsheetGuard.guard(plain)).isEqualTo(guarded.replace("\\\"", "\""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    王小明
                    " a "
                    a=b
                    a, -1
                    a-b@c.com
                    "a\nb;c\td"
                    "a\n\nb"
                    😀 yes
                    '=1
                    0
                    123456789012345
                    0.5
                    " "
                    """)
    void leavesOtherTextAlone(String text) {
        assertThat(SpreadsheetGuard.guard(text)).isEqualTo(text);
    }

    @Test
    void leavesNothingAlone() {
        assertThat(SpreadsheetGuard.guard("")).isEmpty();
    }

    /** Split at whatever a program may split at, and stripped of blanks, no piece begins a formula. */
    @Test
    void noPieceOfGuardedTextBeginsAFormula() {
        var random = new Random(7);
        String alphabet = "=+-@＝＋－＠ \t\r\n;\u00a0\u200b\u2028ab1王";
        for (int i = 0; i < 20_000; i++) {
            var text = new StringBuilder();
            random.ints(random.nextInt(8), 0, alphabet.length()).forEach(c -> text.append(alphabet.charAt(c)));

            String guarded = SpreadsheetGuard.guard(text.toString());

            for (String piece : guarded.split("[\\t\\r\\n;\\u2028]", -1)) {
                assertThat(piece.replaceAll("^[ \\u00a0\\u200b]+", "")).doesNotMatch("(?s)[-=+@＝＋－＠].*");
            }
            assertThat(guarded).doesNotMatch("(?s)[ \\u00a0\\u200b]*[\\t\\r\\n].*");
            assertThat(SpreadsheetGuard.guard(guarded)).isEqualTo(guarded);
            assertThat(guarded.replace("'", "")).isEqualTo(text.toString());
        }
    }
}
