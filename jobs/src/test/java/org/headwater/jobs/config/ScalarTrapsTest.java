package org.headwater.jobs.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What YAML makes of unquoted text is never what decides: the declared type is. */
class ScalarTrapsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {"NO", "yes", "on", "010", "1e3", "0x1F", "12:30", "1_000", "2026-01-31", ".inf", "true", "-1"})
    void isTextWhereTextIsDeclared(String scalar) {
        var config = config("", "shop: " + scalar).read();

        assertThat(config.sources().get(0).shop()).isEqualTo(scalar);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e3",
                "010",
                "0x1F",
                "0o17",
                "12:30",
                "1_000",
                "+5",
                "5.0",
                "0",
                "-1",
                "2147483648",
                "99999999999999999999",
                "NaN",
                "'5'",
                "yes"
            })
    void isNoWholeNumberUnlessItIsWrittenAsOne(String scalar) {
        String found = scalar.startsWith("'") ? "the quoted text \"5\"" : "\"" + scalar + "\"";

        assertThat(config("export: {max_rows_per_file: " + scalar + "}\n", "").problems())
                .isEqualTo(
                        "headwater.yaml:1: export.max_rows_per_file: must be a whole number from 1 to 2147483647; was "
                                + found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5%", ".5", "1.", "00.5", "1e-2", "-0.1", "1.0000000001", "2", "0,5", ".nan", "'0.5'"})
    void isNoRatioUnlessItIsWrittenAsOne(String scalar) {
        String found = scalar.startsWith("'") ? "the quoted text \"0.5\"" : "\"" + scalar + "\"";

        // a comma would end a value between braces, so the setting stands on a line of its own
        assertThat(config("gates:\n  max_quarantined_ratio: " + scalar + "\n", "")
                        .problems())
                .isEqualTo("headwater.yaml:2: gates.max_quarantined_ratio: must be a number from 0 to 1; was " + found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "NO", "on", "True", "FALSE", "1", "y", "'true'"})
    void isNoBooleanUnlessItIsTrueOrFalse(String scalar) {
        String found = scalar.startsWith("'") ? "the quoted text \"true\"" : "\"" + scalar + "\"";

        assertThat(config("", "allow_empty: " + scalar).problems())
                .isEqualTo("headwater.yaml:9: sources[0].allow_empty: must be true or false; was " + found);
    }

    @ParameterizedTest
    @CsvSource({"'', nothing", "~, null", "null, null", "Null, null", "NULL, null"})
    void isNoTextWhenItIsNull(String scalar, String found) {
        assertThat(config("", "shop: " + scalar).problems())
                .isEqualTo("headwater.yaml:9: sources[0].shop: must be text; was " + found);
    }

    @Test
    void isTextWhenNullIsQuoted() {
        assertThat(config("", "shop: 'null'").read().sources().get(0).shop()).isEqualTo("null");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "0.05, 0.05", "0.1, 0.1", "1.000, 1", "-0, 0"})
    void readsRatios(String scalar, double expected) {
        var config =
                config("gates: {max_quarantined_ratio: " + scalar + "}\n", "").read();

        assertThat(config.gates().maxQuarantinedRatio()).isEqualTo(expected);
    }

    @Test
    void takesKeysOfMapsAsText() {
        var config = config("", """
                refunds:
                  refund_id: id
                  status: {column: state, map: {010: success, NO: failed, 1e3: pending, "60": success, true: failed}}
                  refunded: {column: fee, unit: minor}""").read();

        assertThat(config.sources()
                        .get(0)
                        .refunds()
                        .orElseThrow()
                        .status()
                        .map()
                        .keySet())
                .containsExactlyElementsOf(List.of("010", "NO", "1e3", "60", "true"));
    }

    private ConfigFolder config(String top, String source) {
        return new ConfigFolder(folder).write("headwater.yaml", top + ConfigFolder.SOURCE + source.indent(4));
    }
}
