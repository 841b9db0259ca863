package org.headwater.jobs.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AsOfDateTest {

    @ParameterizedTest
    @CsvSource({
        "2026-01-31, 2026-01-31",
        "20260131,   2026-01-31",
        "2024-02-29, 2024-02-29",
        "0001-01-01, 0001-01-01",
        "99991231,   9999-12-31"
    })
    void readsBothSpellings(String text, LocalDate expected) {
        assertThat(AsOfDate.parse(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31/01/2026",
                "2026-02-30",
                "20260230",
                "2025-02-29",
                "2026-13-01",
                "2026-1-31",
                "202601-31",
                "2026-0131",
                "",
                " 2026-01-31",
                "2026-01-31 ",
                "26-01-31",
                "+2026-01-31",
                "-2026-01-31",
                "12026-01-31",
                "0000-01-01",
                "00000101",
                "2026-01-31T00:00:00",
                "２０２６-01-31",
                "٢٠٢٦٠١٣١",
                "today",
                "1e3"
            })
    void refusesEverythingElse(String text) {
        assertThatThrownBy(() -> AsOfDate.parse(text))
                .isInstanceOf(ConfigException.class)
                .hasMessage("--as-of-date must be a date such as 2026-01-31 or 20260131, was \"" + text + "\"");
    }
}
