package org.headwater.jobs.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Set;
import org.headwater.jobs.config.yaml.Definitions;
import org.headwater.jobs.config.yaml.ObjectShape;

/**
 * JSON Schema (draft 2020-12) of the files that people write, for editors that check and complete. It says all that the
 * reader says about one value; what holds between values, and what a time zone or a date pattern is, only the reader
 * knows.
 */
public final class ConfigSchema {

    private ConfigSchema() {}

    /** Schema of {@code headwater.yaml}. */
    public static String headwater() {
        return write(HeadwaterSettings.SHAPE);
    }

    /** Schema of an audience file. */
    public static String audience() {
        return audience(ConfigFile.DESTINATIONS);
    }

    /** Schema of an audience file, where {@code destinations} are the exports there are. */
    public static String audience(Set<String> destinations) {
        return write(AudienceSettings.shape(destinations));
    }

    /** Schema of a funnel file. */
    public static String funnel() {
        return write(FunnelSettings.SHAPE);
    }

    private static String write(ObjectShape<?> shape) {
        var indenter = new DefaultIndenter("  ", "\n");
        var printer = new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        try {
            return JsonMapper.builder().build().writer(printer).writeValueAsString(Definitions.document(shape)) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The schema of " + shape.name() + " cannot be written", e);
        }
    }
}
