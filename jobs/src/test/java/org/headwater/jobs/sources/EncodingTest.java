package org.headwater.jobs.sources;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;

class EncodingTest {
    private static final Charset GB18030 = Charset.forName("GB18030");

    /** In GB18030 the second byte of 誠 is a backslash, of 丂 an at sign; 𠀀 takes four bytes, digits among them. */
    private static final String TRICKY = "訴誠丂𠀀€";

    @Test
    void secondBytesThatLookLikeAsciiStayPartOfTheirCharacter() {
        var given = Given.csv("GB18030").cutBy('|', '"', '\\');
        var file = ("名|b\n" + TRICKY + "|\"" + TRICKY + "\"\n").getBytes(GB18030);

        assertThat(Reading.of(given, file, "名", "b")).containsExactly("2: " + TRICKY + "|" + TRICKY);
    }

    @Test
    void gbkReadAsUtf8IsQuarantinedWithAHint() {
        var file = Reading.join("a,b\n1,2\n".getBytes(UTF_8), "中,1\n".getBytes(GB18030), "3,4\n".getBytes(UTF_8));

        var rows = Reading.rows(Given.csv(), file);

        assertThat(Reading.of(Given.csv(), file, "a", "b")).containsExactly("2: 1|2", "3: BAD_ENCODING", "4: 3|4");
        assertThat(rows.get(1).raw()).isEqualTo("\\xD6\\xD0,1");
        assertThat(rows.get(1).reject())
                .contains(new Reject(
                        Reason.BAD_ENCODING,
                        "",
                        "must be UTF-8, byte 1 of the line is 0xD6; it can be read as GB18030"));
    }

    @Test
    void aCharacterCutAtTheLineEndCostsThatLineOnly() {
        var file = Reading.join("a,b\n1,".getBytes(US_ASCII), new byte[] {(byte) 0xE4}, "\n3,4\n".getBytes(US_ASCII));

        assertThat(Reading.of(Given.csv(), file, "a", "b")).containsExactly("2: BAD_ENCODING", "3: 3|4");
        assertThat(Reading.rows(Given.csv(), file).get(0).reject())
                .contains(new Reject(Reason.BAD_ENCODING, "", "must be UTF-8, byte 3 of the line is 0xE4"));
    }

    @Test
    void aBadLineInsideAQuotedCellTakesItsRecordAlong() {
        var file = Reading.join(
                "a,b\n1,\"x\n".getBytes(US_ASCII), new byte[] {(byte) 0xFF}, "\ny\"\n3,4\n".getBytes(US_ASCII));

        assertThat(Reading.of(Given.csv(), file, "a", "b")).containsExactly("2: BAD_ENCODING", "5: 3|4");
    }

    @Test
    void surrogatesAndOverlongFormsAreNoUtf8() {
        var surrogate = new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80};
        var overlong = new byte[] {(byte) 0xC0, (byte) 0xAF};
        var file = Reading.join("a\n".getBytes(US_ASCII), surrogate, "\n".getBytes(US_ASCII), overlong);

        assertThat(Reading.of(Given.csv(), file, "a")).containsExactly("2: BAD_ENCODING", "3: BAD_ENCODING");
    }

    @Test
    void aLoneByteAtTheEndOfUtf16IsQuarantined() {
        var file = Reading.join("a\n1\n2".getBytes(Charset.forName("UTF-16BE")), new byte[] {0});

        assertThat(Reading.of(Given.csv("UTF-16BE"), file, "a")).containsExactly("2: 1", "3: BAD_ENCODING");
    }

    @Test
    void aHeaderInAnotherEncodingIsAnErrorOfTheFile() {
        assertThatThrownBy(() -> Reading.of(Given.csv(), "订单编号,状态\n".getBytes(GB18030)))
                .hasMessage(
                        "the header on line 1 must be UTF-8, byte 1 of the line is 0xB6; it can be read as GB18030");
    }
}
