package org.headwater.jobs.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the sample brand's files of WeCom hold: but for rows that were cut short on purpose, all of it is understood. */
class WecomBrandTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            wecom_messages | messages  | {accepted=951, ignored switch=15, quarantined MALFORMED_JSON=4} | {consents=404, message_texts=532, messages=951}
            wecom_contacts | customers | {accepted=729, quarantined MALFORMED_JSON=2}                     | {identity_links=671, relations=770}
            wecom_groups   | groups    | {accepted=344}                                             | {identity_links=6743, relations=7762}
            """)
    void everyRowIsAccountedFor(String source, String folder, String rows, String records) throws IOException {
        var foundRows = new TreeMap<String, Integer>();
        var foundRecords = new TreeMap<String, Integer>();
        for (Path file : files(folder)) {
            var outcomes = Outcomes.of(SampleSource.ofBrand(source), Files.newInputStream(file));
            for (MappedRow row : outcomes.rows()) {
                var disposition = row.disposition().name().toLowerCase(Locale.ROOT) + " " + row.reason();
                foundRows.merge(disposition.strip(), 1, Integer::sum);
                row.records()
                        .forEach(record ->
                                foundRecords.merge(record.kind().table().name(), 1, Integer::sum));
            }
        }

        assertThat(foundRows.toString()).isEqualTo(rows);
        assertThat(foundRecords.toString()).isEqualTo(records);
    }

    private static Iterable<Path> files(String folder) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../data-samples/brand/wecom", folder))) {
            return files.sorted().toList();
        }
    }
}
