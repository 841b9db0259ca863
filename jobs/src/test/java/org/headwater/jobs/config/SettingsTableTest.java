package org.headwater.jobs.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SettingsTableTest {

    @Test
    void saysOfEachSettingWhatItMayBeWhatItIsWhenLeftOutAndWhatItMeans() {
        assertThat(SettingsTable.markdown()).startsWith("""
                ### headwater.yaml

                Everything that a run takes besides its input files and its as-of date.

                | setting | what it may be | when left out | meaning |
                |---|---|---|---|
                | `lake` | a path | `lake` | Folder of the Delta tables, relative to this file. |
                """).contains("""
                | `rfm` | [rfm](#rfm) | `{}` | How customers are scored and named. |
                """, """
                | `sources` | list: [source](#source) | **required** | Where everything that is known comes from. |
                """, """
                | `max_rows_per_file` | a whole number from 1 to 2147483647 | `50000` | Data rows of one audience file at most. |
                """);
    }

    @Test
    void hasASectionForEveryLinkAndNoneTwice() {
        String table = SettingsTable.markdown();

        List<String> sections = matches("(?m)^### (.*)$", table);
        assertThat(sections).doesNotHaveDuplicates().containsAll(matches("\\]\\(#(\\w+)\\)", table));
    }

    @Test
    void endsEveryMeaningWithAFullStop() {
        assertThat(matches("(?m)^\\| `.* \\| (.*) \\|$", SettingsTable.markdown()))
                .hasSizeGreaterThan(60)
                .allSatisfy(meaning -> assertThat(meaning).endsWith("."));
    }

    private static List<String> matches(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
