package org.headwater.synthetic.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class JsonLineTest {

    private final JsonLine json = new JsonLine();

    @Test
    void nestsObjectsAndArrays() {
        String line = json.put("id", "7")
                .put("n", -3)
                .put("yes", true)
                .putNull("none")
                .put("also", null)
                .putDecimal("s", 1250, 3)
                .array("tags")
                .add("a")
                .add(2)
                .object()
                .put("deep", 1)
                .end()
                .end()
                .object("empty")
                .end()
                .finish();

        assertThat(line)
                .isEqualTo("{\"id\":\"7\",\"n\":-3,\"yes\":true,\"none\":null,\"also\":null,\"s\":1.250,"
                        + "\"tags\":[\"a\",2,{\"deep\":1}],\"empty\":{}}");
    }

    @Test
    void beginsAfreshAfterEachLine() {
        json.put("a", 1).finish();

        assertThat(json.put("b", 2).finish()).isEqualTo("{\"b\":2}");
    }

    @Test
    void aParserReadsBackWhateverWasPut() throws IOException {
        var hostile = new StringBuilder("，\"quoted\" \\ [ { , 🎁 \u2028 </script> '");
        for (char c = 0; c < ' '; c++) {
            hostile.append(c);
        }

        String line = json.put("x", hostile.toString()).finish();

        assertThat(line.lines()).hasSize(1);
        try (var parser = new JsonFactory().createParser(line)) {
            parser.nextToken();
            parser.nextFieldName();
            assertThat(parser.nextTextValue()).isEqualTo(hostile.toString());
        }
    }

    @Test
    void aTextThatEndsWithABracketGetsItsComma() {
        assertThat(json.put("x", "[").put("y", "{").finish()).isEqualTo("{\"x\":\"[\",\"y\":\"{\"}");
    }

    @Test
    void refusesToEndWhatIsNotOpenAndToFinishWhatIs() {
        assertThatThrownBy(() -> new JsonLine().put("a", 1).end())
                .hasMessage("Nothing is open but the line itself, which finish() ends: {\"a\":1");
        assertThatThrownBy(() -> new JsonLine().array("a").finish())
                .hasMessage("1 objects or arrays are still open, end() them: {\"a\":[");
    }
}
