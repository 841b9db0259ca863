package org.headwater.synthetic.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.headwater.synthetic.draw.Draws;
import org.headwater.synthetic.draw.Purpose;
import org.junit.jupiter.api.Test;

class ChinaTimeTest {

    private static final long MORNING =
            Instant.parse("2025-01-02T16:01:09.007Z").toEpochMilli();

    @Test
    void writesEachForm() {
        assertThat(ChinaTime.date(MORNING)).isEqualTo("2025-01-03");
        assertThat(ChinaTime.text(MORNING)).isEqualTo("2025-01-03 00:01:09");
        assertThat(ChinaTime.textMillis(MORNING)).isEqualTo("2025-01-03 00:01:09.007");
        assertThat(ChinaTime.iso(MORNING)).isEqualTo("2025-01-03T00:01:09+08:00");
        assertThat(ChinaTime.offsetText(MORNING)).isEqualTo("2025-01-03 00:01:09 +0800");
        assertThat(ChinaTime.utcIso(MORNING)).isEqualTo("2025-01-02T16:01:09.007Z");
    }

    @Test
    void agreesWithTheJdkFromYearsBeforeTheWorldToCenturiesAfter() {
        var text = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
        var utc = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT);
        var draws = Draws.of(1, Purpose.NOISE, 1);
        for (int i = 0; i < 1000; i++) {
            long millis = (long) (8_000_000_000_000L * draws.uniform()) + 1_000_000_000_000L;
            Instant instant = Instant.ofEpochMilli(millis);
            assertThat(ChinaTime.text(millis)).isEqualTo(text.format(instant.atZone(ZoneId.of("Asia/Shanghai"))));
            assertThat(ChinaTime.utcIso(millis)).isEqualTo(utc.format(instant.atZone(ZoneId.of("UTC"))));
        }
    }
}
