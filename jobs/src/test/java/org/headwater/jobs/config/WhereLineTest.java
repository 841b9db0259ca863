package org.headwater.jobs.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Errors in SQL are told by the line of the file, so the reader must know where the SQL begins. */
class WhereLineTest {

    @TempDir
    private Path folder;

    static Stream<Arguments> spellings() {
        return Stream.of(
                Arguments.of("where: a = 1", 4, "a = 1"),
                Arguments.of("where: a = 1\n  and b = 2", 4, "a = 1 and b = 2"),
                Arguments.of("where:\n\n  a = 1", 6, "a = 1"),
                Arguments.of("where: 'a = ''x'''", 4, "a = 'x'"),
                Arguments.of("where:\n  \"a = 1\"", 5, "a = 1"),
                Arguments.of("where: |\n  a = 1\n    and b = 2", 5, "a = 1\n  and b = 2"),
                Arguments.of("where: >-\n  a = 1\n  and b = 2", 5, "a = 1 and b = 2"),
                Arguments.of("where: |+ # the best\n\n  a = 1\n\n", 5, "\na = 1"),
                Arguments.of("# why\nwhere: |2\n    a = 1", 6, "  a = 1"));
    }

    @ParameterizedTest
    @MethodSource("spellings")
    void isTheLineOfTheFirstCharacterOfItsText(String where, int line, String text) {
        var config = new ConfigFolder(folder)
                .write("headwater.yaml", ConfigFolder.SOURCE)
                .write("audiences/vip.yaml", "name: vip\ntitle: High value\ndestinations: [id_list]\n" + where + "\n");

        var audience = config.read().audiences().get(0);

        assertThat(audience.whereLine()).isEqualTo(line);
        assertThat(audience.where()).isEqualTo(text);
    }
}
