package org.headwater.synthetic.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Test;

class CsvTest {

    private final Csv csv = new Csv();

    @Test
    void quotesOnlyWhatMustBe() {
        String row = csv.add("a b")
                .add("c,d")
                .add("say \"hi\"")
                .add(7)
                .addYuan(1205)
                .skip(2)
                .addRaw("=\"1\"")
                .finish();

        assertThat(row).isEqualTo("a b,\"c,d\",\"say \"\"hi\"\"\",7,12.05,,,=\"1\"");
    }

    @Test
    void aReaderReadsBackWhateverWasAdded() throws IOException {
        List<String> cells = List.of("", "\"", ",", "a\nb", "c\r\nd", "🎁，", " spaces ", "=1+1");

        cells.forEach(csv::add);

        try (var parser = CSVParser.parse(csv.finish(), CSVFormat.RFC4180)) {
            assertThat(parser.getRecords().get(0)).containsExactlyElementsOf(cells);
        }
    }

    @Test
    void rowsOfOneTextAreApart() {
        assertThat(csv.add("a").add("b").newLine().skip(1).add("c").finish()).isEqualTo("a,b\n,c");
        assertThat(csv.add("next").finish()).isEqualTo("next");
    }
}
