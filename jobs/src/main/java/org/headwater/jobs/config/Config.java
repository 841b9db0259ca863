package org.headwater.jobs.config;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;

/**
 * Everything that a run takes besides its input files and its as-of date.
 *
 * @param file the YAML file itself; relative paths in it are taken from its folder
 * @param lake folder of the Delta tables
 * @param out folder of the audience files
 * @param zone business zone: days begin at its midnights
 * @param currency ISO 4217 code of all money in this lake
 * @param lifecycle thresholds set by hand
 * @param audiences audience rules, ordered by name
 * @param funnels ways that people are walked through, ordered by name
 */
public record Config(
        Path file,
        Path lake,
        Path out,
        ZoneId zone,
        String currency,
        RfmConfig rfm,
        GateConfig gates,
        PrivacyConfig privacy,
        IdentityConfig identity,
        ExportConfig export,
        List<LifecycleConfig> lifecycle,
        AcquisitionConfig acquisition,
        MembersConfig members,
        List<SourceConfig> sources,
        List<AudienceConfig> audiences,
        List<FunnelConfig> funnels) {

    public Config {
        lifecycle = List.copyOf(lifecycle);
        sources = List.copyOf(sources);
        audiences = List.copyOf(audiences);
        funnels = List.copyOf(funnels);
    }
}
