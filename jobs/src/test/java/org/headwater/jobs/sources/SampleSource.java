package org.headwater.jobs.sources;

import java.nio.file.Path;
import org.headwater.jobs.config.ConfigFile;
import org.headwater.jobs.config.SourceConfig;

/** Sources as the samples declare them. */
final class SampleSource {

    private SampleSource() {}

    /** That of a folder in {@code data-samples/formats}. */
    static SourceConfig ofFormat(String folder) {
        var config = ConfigFile.read(Path.of("../data-samples/formats", folder, "headwater.yaml"));
        return config.sources().get(0);
    }

    /** One of the sample brand's. */
    static SourceConfig ofBrand(String name) {
        return ConfigFile.read(Path.of("../data-samples/headwater.yaml")).sources().stream()
                .filter(source -> source.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
