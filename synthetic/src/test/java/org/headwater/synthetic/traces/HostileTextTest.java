package org.headwater.synthetic.traces;

import static org.assertj.core.api.Assertions.assertThat;

import org.headwater.synthetic.files.Stream;
import org.headwater.synthetic.text.JsonLine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"\"", "a\\", "一行\n两行", "😀,=1+1", "</script>", "\u0000\u001f", ""})
    void whatPeopleTypeComesThrough(String typed) {
        var json = new JsonLine();
        new Detail.Search(typed, 1).put(json);

        String line = json.finish();

        assertThat(line).doesNotContain("\n");
        assertThat(Parsed.of(Stream.SENSORS_EVENTS, 0, line).text("keyword")).isEqualTo(typed);
    }
}
