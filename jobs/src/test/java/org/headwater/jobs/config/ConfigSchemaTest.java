package org.headwater.jobs.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The schemas under docs/schema are what the code says; {@code -Dgolden.write=true} writes them anew. */
class ConfigSchemaTest {

    private static final Path FOLDER = Path.of("../docs/schema");

    @ParameterizedTest
    @ValueSource(strings = {"headwater", "audience", "funnel"})
    void isTheOneInTheDocumentation(String name) throws IOException {
        String schema = switch (name) {
            case "headwater" -> ConfigSchema.headwater();
            case "audience" -> ConfigSchema.audience();
            default -> ConfigSchema.funnel();
        };
        Path file = FOLDER.resolve(name + ".schema.json");

        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, schema);
        }

        assertThat(Files.readString(file)).isEqualTo(schema);
    }
}
