package org.headwater.jobs.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** An editor that checks by the schema tells what the reader would tell, but for what no schema can say. */
class SchemaAgreesWithReaderTest {

    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    private static final JsonSchema HEADWATER = FACTORY.getSchema(ConfigSchema.headwater());
    private static final JsonSchema AUDIENCE = FACTORY.getSchema(ConfigSchema.audience());

    /** What only the reader knows: how a value is spelled, names that Java knows, other files, what holds between values. */
    private static final Set<String> ONLY_THE_READER = Set.of(
            "nothing mapped",
            "a setting given twice",
            "a value mapped twice",
            "a limit that is no number",
            "a zone that nobody has",
            "text as long as a book",
            "text that draws on the terminal",
            "a currency by its nickname",
            "an alias for a currency that there is not",
            "an encoding with a slip",
            "an encoding that is no name",
            "a path of another machine",
            "a path with a hole",
            "a pattern that is not closed",
            "a pattern of a login that is no regular expression",
            "a pattern of letters that mean nothing",
            "a pattern that Java itself trips over",
            "minutes for months",
            "the year of the week",
            "the day of the year",
            "half days without am or pm",
            "audiences where there are none",
            "another name than the file's",
            "an audience excluded that is like no other",
            "an audience excluded that there is not",
            "an audience that excludes itself",
            "a delimiter that is the quote",
            "a delimiter that is the escape",
            "CSV settings for JSON",
            "an array in a CSV",
            "lines of no order",
            "rows that are lines, of refunds only",
            "rows that are refunds, without refunds",
            "what the preset has does not go with what the user writes: told where the preset is named",
            "levels that do not grow",
            "levels that leave somebody without one",
            "a right that asks for nothing",
            "a setting twice",
            "left out what is not there",
            "left out what is needed");

    @TempDir
    private Path folder;

    static Stream<String> accepted() {
        return Stream.of(
                ConfigFolder.SOURCE,
                ConfigFileTest.EVERY_SETTING,
                ConfigFileTest.LINES_AND_REFUNDS,
                "zone: Z\n" + ConfigFolder.SOURCE,
                "gates: {max_quarantined_ratio: 1}\nrfm: {}\n" + ConfigFolder.SOURCE,
                "sources: [{name: shop, files: [a.csv], preset: shopify_orders, orders: {user_id: Phone}}]\n",
                "sources: [{name: shop, files: [a.csv], preset: ocean_engine, without: [costs.creative_id]}]\n",
                ConfigFolder.SOURCE + "    shop: NO\n",
                ConfigFolder.SOURCE + "    shop: 010\n",
                ConfigFolder.SOURCE + "    shop: 12:30\n",
                ConfigFolder.SOURCE + "    csv: {delimiter: \"\\t\"}\n",
                ConfigFolder.SOURCE + "      user_id: 7\n",
                ConfigFolder.SOURCE.replace("name: shop", "name: 2024"));
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void acceptsWhatTheReaderAccepts(String yaml) {
        assertThat(new ConfigFolder(folder).write("headwater.yaml", yaml).problems())
                .isEmpty();
        assertThat(HEADWATER.validate(json(yaml))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.headwater.jobs.config.PresetTest#names")
    void acceptsTheSamplesOfFormats(String name) throws IOException {
        Path file = Path.of("../data-samples/formats", name, "headwater.yaml");

        assertThat(HEADWATER.validate(json(Files.readString(file)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"headwater.yaml", "online-retail/headwater.yaml"})
    void acceptsTheSamples(String name) throws IOException {
        Path file = Path.of("../data-samples", name);
        Config config = ConfigFile.read(file);

        assertThat(HEADWATER.validate(json(Files.readString(file)))).isEmpty();
        assertThat(config.audiences())
                .isNotEmpty()
                .allSatisfy(audience -> assertThat(AUDIENCE.validate(json(Files.readString(audience.file()))))
                        .isEmpty());
    }

    static Stream<Hostile> refused() {
        return Stream.of(SettingsProblemTest.files(), SourceProblemTest.sources(), PresetTest.wrong())
                .flatMap(files -> files);
    }

    static Stream<Hostile> refusedAudiences() {
        return AudienceProblemTest.files();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void refusesWhatTheReaderRefuses(Hostile file) {
        assertThat(HEADWATER.validate(json(file.yaml())).isEmpty())
                .as(file.name())
                .isEqualTo(ONLY_THE_READER.contains(file.name()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusedAudiences")
    void refusesAudiencesThatTheReaderRefuses(Hostile file) {
        assertThat(AUDIENCE.validate(json(file.yaml())).isEmpty())
                .as(file.name())
                .isEqualTo(ONLY_THE_READER.contains(file.name()));
    }

    private static JsonNode json(String yaml) {
        var options = new LoaderOptions();
        options.setWarnOnDuplicateKeys(false);
        return json().valueToTree(new Yaml(new SafeConstructor(options)).<Object>load(yaml));
    }

    private static ObjectMapper json() {
        var mapper = new ObjectMapper();
        mapper.getSerializerProvider().setNullKeySerializer(new StdSerializer<>(Object.class) {
            @Override
            public void serialize(Object key, JsonGenerator json, SerializerProvider provider) throws IOException {
                json.writeFieldName("null");
            }
        });
        return mapper;
    }
}
