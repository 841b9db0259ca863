package org.headwater.jobs.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.headwater.jobs.config.yaml.Document;
import org.headwater.jobs.config.yaml.Item;
import org.headwater.jobs.config.yaml.Problems;

/** The config as files: {@code headwater.yaml} and the audience files beside it. */
public final class ConfigFile {

    /** Names of the exports that an audience may go to. */
    static final Set<String> DESTINATIONS = Set.of("id_list", "review_sheet");

    private ConfigFile() {}

    /**
     * The config in {@code file} with the audiences of its folder.
     *
     * @throws ConfigException with everything that is wrong in any of the files
     */
    public static Config read(Path file) {
        return read(file, DESTINATIONS);
    }

    /**
     * The config in {@code file} with the audiences of its folder, where {@code destinations} are the exports there are.
     *
     * @throws ConfigException with everything that is wrong in any of the files
     */
    public static Config read(Path file, Set<String> destinations) {
        var problems = new Problems();
        Optional<Item> root = Document.open("Config file", file, problems);
        Optional<Config> config = root.flatMap(HeadwaterSettings.SHAPE::read);
        List<AudienceConfig> audiences =
                root.map(item -> AudienceFolder.read(item, destinations)).orElse(List.of());
        List<FunnelConfig> funnels = root.map(item -> FunnelFolder.read(
                        item,
                        config.map(c -> c.funnels().stream()
                                        .map(FunnelConfig::name)
                                        .toList())
                                .orElse(List.of())))
                .orElse(List.of());
        if (!problems.isEmpty()) {
            throw new ConfigException(problems.messages());
        }
        return with(config.orElseThrow(), audiences, funnels);
    }

    private static Config with(Config config, List<AudienceConfig> audiences, List<FunnelConfig> funnels) {
        return new Config(
                config.file(),
                config.lake(),
                config.out(),
                config.zone(),
                config.currency(),
                config.rfm(),
                config.gates(),
                config.privacy(),
                config.identity(),
                config.export(),
                config.lifecycle(),
                config.acquisition(),
                config.members(),
                config.sources(),
                audiences,
                funnels);
    }
}
