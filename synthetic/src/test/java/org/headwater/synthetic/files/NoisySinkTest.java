package org.headwater.synthetic.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.headwater.synthetic.Noise;
import org.headwater.synthetic.WorldTime;
import org.junit.jupiter.api.Test;

class NoisySinkTest {

    private static final int ROWS = 20_000;

    private record Got(Stream stream, long at, String line) {}

    private static List<Got> through(Noise noise, Stream stream, int from, int to) {
        List<Got> got = new ArrayList<>();
        var sink = new NoisySink((s, at, line) -> got.add(new Got(s, at, line)), 5, noise);
        for (int i = from; i < to; i++) {
            sink.line(stream, WorldTime.midnight(3) + i, row(i));
        }
        return got;
    }

    private static String row(int number) {
        return "{\"a\":" + number + ",\"b\":" + number + ",\"c\":" + number + "}";
    }

    @Test
    void withoutNoiseNothingChanges() {
        List<Got> got = through(Noise.NONE, Stream.SENSORS_EVENTS, 0, 100);

        assertThat(got).hasSize(100);
        for (int i = 0; i < 100; i++) {
            assertThat(got.get(i)).isEqualTo(new Got(Stream.SENSORS_EVENTS, WorldTime.midnight(3) + i, row(i)));
        }
    }

    @Test
    void lateRowsComeUpToThreeDaysLaterAndNoneIsLost() {
        List<Got> got = through(new Noise(0.1, 0, 0, 0), Stream.SENSORS_EVENTS, 0, ROWS);

        long late =
                got.stream().filter(g -> g.at() >= WorldTime.midnight(3) + ROWS).count();
        assertThat(got).hasSize(ROWS).extracting(Got::line).doesNotHaveDuplicates();
        assertThat(late / (double) ROWS).isCloseTo(0.1, within(0.01));
        assertThat(got).allMatch(g -> g.at() < WorldTime.midnight(7));
    }

    @Test
    void aDaysExportIsNeverLateAndItsSecondCopyIsInTheSameFile() {
        List<Got> got = through(new Noise(0.5, 0.1, 0, 0), Stream.TAOBAO_ORDERS, 0, ROWS);

        assertThat((got.size() - ROWS) / (double) ROWS).isCloseTo(0.1, within(0.01));
        assertThat(got).allMatch(g -> g.at() < WorldTime.midnight(3) + ROWS);
    }

    @Test
    void aRowCutShortCanBeTakenForNoWholeOne() {
        List<Got> got = through(new Noise(0, 0, 1, 0), Stream.SENSORS_EVENTS, 0, 10);

        assertThat(got).hasSize(10).allMatch(g -> g.line().equals(g.line().replaceAll("(,.*?),.*", "$1")));
        assertThat(got).noneMatch(g -> g.line().endsWith("}"));
    }

    @Test
    void whatHappensToARowDependsOnNoOther() {
        List<Got> all = through(new Noise(0.2, 0.2, 0.2, 0), Stream.SENSORS_EVENTS, 0, 200);
        List<Got> alone = through(new Noise(0.2, 0.2, 0.2, 0), Stream.SENSORS_EVENTS, 150, 200);

        assertThat(all).containsAll(alone);
        assertThat(all).endsWith(alone.toArray(Got[]::new));
    }
}
