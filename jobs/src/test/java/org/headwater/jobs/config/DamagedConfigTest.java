package org.headwater.jobs.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However a file is damaged, the user is told about lines of it, never about our code. */
class DamagedConfigTest {

    private static final String PIECES = "{}[]:,-?&*!|>'\"%@`#\n\t ~<\u0000\uFEFF\uD83D界0";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void isReadOrRefusedWithLines(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            String yaml = damage(ConfigFileTest.EVERY_SETTING, random);

            String problems = new ConfigFolder(folder)
                    .write("headwater.yaml", yaml.getBytes(StandardCharsets.UTF_8))
                    .problems();

            assertThat(problems.lines())
                    .as("seed %d, case %d:%n%s", seed, i, yaml)
                    .allSatisfy(problem -> assertThat(problem).matches("headwater\\.yaml:[1-9][0-9]*: \\S.*"));
        }
    }

    private static String damage(String text, Random random) {
        var damaged = new StringBuilder(text);
        for (int edits = 1 + random.nextInt(4); edits > 0; edits--) {
            int at = random.nextInt(damaged.length());
            switch (random.nextInt(3)) {
                case 0 -> damaged.deleteCharAt(at);
                case 1 -> damaged.insert(at, PIECES.charAt(random.nextInt(PIECES.length())));
                default -> damaged.delete(at, Math.min(damaged.length(), at + random.nextInt(40)));
            }
        }
        return damaged.toString();
    }
}
