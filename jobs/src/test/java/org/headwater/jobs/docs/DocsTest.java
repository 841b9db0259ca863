package org.headwater.jobs.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.headwater.jobs.config.SettingsTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the documentation says of tables, jobs and settings is what the code says. */
class DocsTest {

    private static final Path PROJECT = Path.of("..");

    private static final String SETTINGS = """
            # Settings

            Written by the code (`DocsTest`). `headwater.yaml` is the one config file of a lake; each audience is a file of its own in the
            folder `audiences`, each funnel in the folder `funnels`. An unknown setting is an error, paths are relative to the file, and nothing is guessed. With the first
            line of a file as below, editors that know YAML check and complete it
            ([schema of headwater.yaml](schema/headwater.schema.json), [of an audience](schema/audience.schema.json), [of a funnel](schema/funnel.schema.json)):

            ```yaml
            # yaml-language-server: $schema=PATH/TO/docs/schema/headwater.schema.json
            ```

            """;

    @Test
    void theDictionaryIsTheCatalog() throws IOException {
        assertIs("docs/tables.md", found -> Dictionary.markdown());
    }

    @Test
    void thePageOfSettingsIsTheDeclaredOnes() throws IOException {
        assertIs("docs/settings.md", found -> SETTINGS + SettingsTable.markdown());
    }

    @Test
    void thePageOfPresetsIsThePresets() throws IOException {
        assertIs("docs/presets.md", found -> PresetPage.markdown());
    }

    @Test
    void thePageOfEventsIsTheNamesThatTablesAskFor() throws IOException {
        assertIs("docs/events.md", found -> EventPage.markdown());
    }

    @ParameterizedTest
    @EnumSource
    void theReadmeSaysWhatTheCodeSays(ReadmePart part) throws IOException {
        assertIs("README.md", part::in);
    }

    @Test
    void aPartIsPutBetweenItsMarkersAndNowhereElse() {
        String page = "a\n<!-- generated:exit-codes -->\nold\n<!-- /generated -->\nb\n<!-- /generated -->\n";

        assertThat(ReadmePart.EXIT_CODES.in(page))
                .startsWith("a\n<!-- generated:exit-codes -->\n| code | meaning |\n|---|---|\n| 0 | done |\n")
                .endsWith(" |\n<!-- /generated -->\nb\n<!-- /generated -->\n")
                .doesNotContain("old");
        assertThatThrownBy(() -> ReadmePart.JOBS.in(page))
                .hasMessage("The page has no <!-- generated:jobs --> … <!-- /generated -->");
    }

    private static void assertIs(String name, UnaryOperator<String> asTheCodeSays) throws IOException {
        Path file = PROJECT.resolve(name);
        if (Boolean.getBoolean("golden.write")) {
            String found = Files.exists(file) ? Files.readString(file) : "";
            Files.writeString(file, asTheCodeSays.apply(found));
        }
        String found = Files.readString(file);
        assertThat(found).isEqualTo(asTheCodeSays.apply(found));
    }
}
