package org.headwater.jobs.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class EventPropertiesTest {

    private static final String EMOJI = "😀";

    @Test
    void aLongValueIsCutBetweenCharacters() {
        var properties = new EventProperties()
                .put("fits", "x".repeat(8192))
                .put("long", "x".repeat(8193))
                .put("emoji", "x".repeat(8191) + EMOJI + "x");

        assertThat(values(properties))
                .containsExactly("emoji=" + "x".repeat(8191), "fits=" + "x".repeat(8192), "long=" + "x".repeat(8192));
    }

    @Test
    void ofTwoValuesUnderOneNameTheFirstStays() {
        assertThat(values(new EventProperties().put("a", "1").put("a", "2").put("b", null)))
                .containsExactly("a=1");
    }

    @Test
    void whatIsLeftOutIsLeftOutWithAllBelow() {
        var row = new MapCells(Map.of("id", "1", "id.kind", "2", "idle", "3"));

        assertThat(values(new EventProperties().under("p.", row, "", "id"))).containsExactly("p.idle=3");
    }

    private static Stream<String> values(EventProperties properties) {
        return Stream.of((Row[]) properties.value()).map(pair -> pair.getString(0) + '=' + pair.getString(1));
    }
}
