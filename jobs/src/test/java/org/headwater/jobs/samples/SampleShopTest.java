package org.headwater.jobs.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleShopTest {

    private static final Path SAMPLES = Path.of("..", "data-samples");

    @TempDir
    private Path dir;

    /** After a wanted change: {@code -Dgolden.write=true}, then look at the diff. */
    @Test
    void writesExactlyTheFilesThatAreCheckedIn() throws IOException {
        if (Boolean.getBoolean("golden.write")) {
            SampleShop.write(SAMPLES, SampleShop.SEED);
        }

        SampleShop.write(dir, SampleShop.SEED);

        Map<String, byte[]> written = filesIn(dir);
        Map<String, byte[]> checkedIn = filesIn(SAMPLES);
        assertThat(checkedIn.keySet()).isEqualTo(written.keySet());
        written.forEach(
                (name, bytes) -> assertThat(checkedIn.get(name)).as(name).isEqualTo(bytes));
    }

    @Test
    void anotherSeedGivesAnotherShop() {
        assertThat(SampleShop.files(World.of(1))).isNotEqualTo(SampleShop.files(World.of(2)));
    }

    @Test
    void staysSmallEnoughToCheckIn() throws IOException {
        long bytes = filesIn(SAMPLES).values().stream().mapToLong(b -> b.length).sum();

        assertThat(bytes).isBetween(500_000L, 900_000L);
    }

    private static Map<String, byte[]> filesIn(Path samples) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (String folder : List.of("orders", "refunds")) {
            try (Stream<Path> found = Files.walk(samples.resolve(folder))) {
                for (Path file : found.filter(Files::isRegularFile).toList()) {
                    files.put(samples.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
                }
            }
        }
        return files;
    }
}
