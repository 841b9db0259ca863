package org.headwater.jobs.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.headwater.jobs.config.TimeColumn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeParserTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    iso                         | 2026-01-31T08:00:00Z             | 2026-01-31T08:00:00Z
                    iso                         | 2026-01-31T08:00:00+08:00        | 2026-01-31T00:00:00Z
                    iso                         | 2012-01-01 11:13:25 -0500        | 2012-01-01T16:13:25Z
                    iso                         | 2026-01-31 08:00+08              | 2026-01-31T00:00:00Z
                    iso                         | 2026-01-31 08:00:00.1234567      | 2026-01-31T00:00:00.123456Z
                    iso                         | 2026-01-31                       | 2026-01-30T16:00:00Z
                    iso                         | 2024-02-29T00:00                 | 2024-02-28T16:00:00Z
                    epoch_seconds               | 1769817600                       | 2026-01-31T00:00:00Z
                    epoch_seconds               | 1769817600.0                     | 2026-01-31T00:00:00Z
                    epoch_millis                | 1.769817600123E12                | 2026-01-31T00:00:00.123Z
                    excel_serial                | 46053.3333333333                 | 2026-01-31T00:00:00Z
                    epoch_millis                | 1769817600123                    | 2026-01-31T00:00:00.123Z
                    epoch_micros                | 1769817600123456                 | 2026-01-31T00:00:00.123456Z
                    yyyy-MM-dd HH:mm:ss         | 2026-01-31 08:00:00              | 2026-01-31T00:00:00Z
                    yyyy/M/d H:m                | 2026/1/2 3:4                     | 2026-01-01T19:04:00Z
                    yyyy年MM月dd日 HH时:mm分:ss秒  | 2026年01月31日 08时:00分:00秒       | 2026-01-31T00:00:00Z
                    yyyy-MM-dd HH:mm:ss XX      | 2026-01-31 08:00:00 -0500        | 2026-01-31T13:00:00Z
                    dd/MM/yyyy                  | 31/01/2026                       | 2026-01-30T16:00:00Z
                    """)
    void timesAreReadByTheirFormat(String format, String text, Instant expected) {
        assertThat(parse("Asia/Shanghai", text, format)).isEqualTo(expected);
    }

    @Test
    void theFirstFormatThatFitsIsTaken() {
        assertThat(parse("UTC", "2026-01-02", "dd/MM/yyyy", "iso")).isEqualTo("2026-01-02T00:00:00Z");
        assertThat(parse("UTC", "03/04/2026", "dd/MM/yyyy", "MM/dd/yyyy")).isEqualTo("2026-04-03T00:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "America/New_York, 2026-03-08 02:30:00, 1772955000",
        "America/New_York, 2026-11-01 01:30:00, 1793511000",
    })
    void skippedTimesMoveOnAndDoubledTimesAreTheFirst(String zone, String text, long epochSecond) {
        assertThat(parse(zone, text, "yyyy-MM-dd HH:mm:ss")).isEqualTo(Instant.ofEpochSecond(epochSecond));
        assertThat(parse(zone, text, "iso")).isEqualTo(Instant.ofEpochSecond(epochSecond));
    }

    @Test
    void shanghaiHadSummerTime() {
        assertThat(TimeFormat.at(LocalDateTime.parse("1988-04-17T00:30:00"), Given.SHANGHAI))
                .isEqualTo(Instant.ofEpochSecond(577211400));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000-00-00 00:00:00",
                "0000-00-00",
                "0",
                "null",
                "--",
                "1970-01-01 00:00:00",
                "1970-01-01 08:00:00",
                "1970-01-01T00:00:00Z",
                "9999-12-31",
                "9999-12-31 23:59:59",
                "253402300799"
            })
    void whatSystemsWriteForNoTimeIsMissing(String text) {
        assertThat(parse("Asia/Shanghai", text, "iso", "epoch_seconds")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-30 00:00:00",
                "2026-13-01",
                "2026-01-31 24:00:00",
                "2026-01-31 23:59:60",
                "2026-1-31",
                "２０２６-01-31",
                "2026-01-31 08:00:00 +8",
                "2026-01-31T08:00:00Zx",
                "2026-01-31T08:00:00+19:00",
                "2026-01-31T08:00:00.",
                "2026-01-31T08:00.5",
                "45000.5",
                "-1",
                "1.7698176E+09",
                "1769817600.5",
                "1.76981760005E9",
                "1.7698176E-9",
                "2026-01-31 08:00:00 Asia/Shanghai"
            })
    void whatIsNoTimeIsRefused(String text) {
        assertThatThrownBy(() -> parse("UTC", text, "iso", "epoch_seconds"))
                .isInstanceOfSatisfying(
                        Rejection.class,
                        e -> assertThat(e.reject())
                                .isEqualTo(new Reject(
                                        Reason.BAD_TIME,
                                        "at",
                                        "must be a time as iso or epoch_seconds, was \"" + text + '"')));
    }

    @ParameterizedTest
    @CsvSource({
        "iso, 1999-12-31T23:59:59Z, ''",
        "iso, 2100-01-01T00:00:00Z, ''",
        "epoch_millis, 1769817600, ' (as epoch_seconds it would be)'",
        "epoch_seconds, 1769817600000, ' (as epoch_millis it would be)'",
        "epoch_seconds, 999999999999999999, ''",
    })
    void whatIsTooEarlyOrTooLateIsRefused(String format, String text, String hint) {
        assertThatThrownBy(() -> parse("UTC", text, format))
                .isInstanceOfSatisfying(
                        Rejection.class,
                        e -> assertThat(e.reject())
                                .isEqualTo(new Reject(
                                        Reason.TIME_OUT_OF_RANGE,
                                        "at",
                                        "must be from 2000 to 2099" + hint + ", was \"" + text + '"')));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-31 08:00:00",
                "2024-02-29 23:59:59",
                "2026-02-29 00:00:00",
                "2026-01-31T08:00:00",
                "2026-01-31 08:00+08",
                "2026-01-31 08:00:0",
                "2026-01-31 08:00:000",
                "2026-01-31 08:00:00Z",
                "2026-01-31 24:00:00",
                "+026-01-31 08:00:00",
                "2026-03-08 02:30:00",
            })
    void theCommonPatternIsReadAsTheGeneralReaderWould(String text) {
        var pattern = "yyyy-MM-dd HH:mm:ss";
        var zone = ZoneId.of("America/New_York");

        assertThat(TimeFormat.of(pattern, zone).parse(text)).isEqualTo(new PatternTime(pattern, zone).parse(text));
    }

    @Test
    void patternsStandForTheYearThatIsMeantAndKeepTheirQuotes() {
        assertThat(PatternTime.prolepticYears("yy 'years' yyyy ''y")).isEqualTo("uu 'years' uuuu ''u");
    }

    private static Instant parse(String zone, String text, String... formats) {
        var rule = new TimeColumn(List.of("at"), List.of(formats), ZoneId.of(zone));
        return new TimeParser(rule).parse(MapCells.of("at", text));
    }
}
