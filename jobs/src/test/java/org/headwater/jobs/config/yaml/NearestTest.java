package org.headwater.jobs.config.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

    @ParameterizedTest
    @CsvSource({
        "'', '', 0",
        "zone, zone, 0",
        "zonee, zone, 1",
        "zne, zone, 1",
        "zome, zone, 1",
        "znoe, zone, 2",
        "'', abc, 3",
        "kitten, sitting, 3"
    })
    void countsEdits(String a, String b, int edits) {
        assertThat(Nearest.edits(a, b)).isEqualTo(edits);
        assertThat(Nearest.edits(b, a)).isEqualTo(edits);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zonee  | ; did you mean \"zone\"? There is: zone, out, lake",
                "znoeee | . There is: zone, out, lake",
                "outt   | ; did you mean \"out\"? There is: zone, out, lake",
                "x      | . There is: zone, out, lake",
                "of     | . There is: zone, out, lake"
            })
    void guessesOnlyWhatIsNear(String word, String hint) {
        assertThat(Nearest.hint(word, List.of("zone", "out", "lake"))).isEqualTo(hint);
    }
}
