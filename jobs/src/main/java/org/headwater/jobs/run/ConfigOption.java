package org.headwater.jobs.run;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.headwater.jobs.audience.Audiences;
import org.headwater.jobs.behaviour.Funnels;
import org.headwater.jobs.config.Config;
import org.headwater.jobs.config.ConfigFile;
import org.headwater.jobs.exports.Export;
import org.headwater.jobs.exports.Exports;
import picocli.CommandLine.Option;

/** The option that names the config; reading it checks all that can be checked without Spark. */
final class ConfigOption {

    @Option(
            names = "--config",
            required = true,
            paramLabel = "FILE",
            description = "The config, such as data-samples/headwater.yaml.")
    Path file;

    Config read() {
        return read(file);
    }

    static Config read(Path file) {
        Config config =
                ConfigFile.read(file, Exports.ALL.stream().map(Export::name).collect(Collectors.toSet()));
        Audiences.check(config.audiences());
        Funnels.check(config.funnels());
        return config;
    }
}
