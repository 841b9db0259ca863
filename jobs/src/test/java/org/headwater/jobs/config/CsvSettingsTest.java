package org.headwater.jobs.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.headwater.jobs.config.SourceConfig.CsvConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvSettingsTest {

    @TempDir
    Path folder;

    private ConfigFolder with(String csv) {
        return new ConfigFolder(folder).write("headwater.yaml", ConfigFolder.SOURCE + "    csv: {" + csv + "}\n");
    }

    @Test
    void aFileWithoutAHeaderOrQuotesIsDeclared() {
        CsvConfig csv = with("delimiter: \"\\t\", quote: none, columns: [id, status, total]")
                .read()
                .sources()
                .get(0)
                .csv();

        assertThat(csv)
                .isEqualTo(new CsvConfig(
                        "UTF-8",
                        '\t',
                        CsvConfig.NO_QUOTE,
                        CsvConfig.NO_QUOTE,
                        Optional.empty(),
                        List.of("id", "status", "total")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            quote: nothing      | headwater.yaml:9: sources[0].csv.quote: must be one character, or none; was "nothing"
            quote: ""           | headwater.yaml:9: sources[0].csv.quote: must be one character, or none; was the quoted text ""
            columns: [id, id]   | headwater.yaml:9: sources[0].csv.columns[1]: "id" is given twice, first on line 9
            columns: id         | headwater.yaml:9: sources[0].csv.columns: must be a list, each a column's name; was "id"
            """)
    void whatIsNoWayToCutIsRefused(String csv, String problem) {
        assertThat(with(csv).problems()).isEqualTo(problem);
    }
}
