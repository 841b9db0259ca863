package org.headwater.synthetic.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was written of a day stays as it is, however many days are written after it. */
class MoreDaysTest {

    static Stream<Named<DistrictFiles>> writers() {
        return FileWriters.DISTRICT.stream().map(f -> Named.of(f.getClass().getSimpleName(), f));
    }

    @ParameterizedTest
    @MethodSource("writers")
    void thirtyDaysMoreChangeNoEarlierLine(DistrictFiles files) {
        List<Written.Text> shorter = Written.of(Lived.until(60), files);
        List<Written.Text> longer = Written.of(Lived.until(90), files);

        assertThat(shorter).isNotEmpty();
        assertThat(longer.size()).isGreaterThan(shorter.size());
        assertThat(longer.stream().filter(t -> t.day() < 60)).containsExactlyElementsOf(shorter);
    }

    @Test
    void thirtyDaysMoreChangeNoEarlierCost() {
        for (BrandFiles files : FileWriters.BRAND) {
            List<Written.Text> longer = Written.of(Lived.world(90), files);

            assertThat(longer.stream().filter(t -> t.day() < 60))
                    .containsExactlyElementsOf(Written.of(Lived.world(60), files));
        }
    }
}
