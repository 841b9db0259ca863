package org.headwater.jobs.testing;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.headwater.jobs.config.AudienceConfig;
import org.headwater.jobs.config.Config;
import org.headwater.jobs.config.ExportConfig;
import org.headwater.jobs.config.GateConfig;
import org.headwater.jobs.config.IdentityConfig;
import org.headwater.jobs.config.PrivacyConfig;
import org.headwater.jobs.config.RfmConfig;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.plan.Settings;
import org.headwater.models.rfm.CutRule;
import org.headwater.models.rfm.ScoreConvention;

/**
 * The settings of a run in a test: days of Shanghai, and what the test says.
 *
 * @param asOf last day that counts
 */
public record DrawnSettings(LocalDate asOf, RfmConfig rfm, List<AudienceConfig> audiences) {

    public static DrawnSettings asOf(String day) {
        return new DrawnSettings(
                LocalDate.parse(day), new RfmConfig(ScoreConvention.RANK_MAX, CutRule.MEAN), List.of());
    }

    public DrawnSettings with(RfmConfig other) {
        return new DrawnSettings(asOf, other, audiences);
    }

    public DrawnSettings with(List<AudienceConfig> others) {
        return new DrawnSettings(asOf, rfm, others);
    }

    public Settings of(Job job) {
        return new Settings(job, config(Path.of("shop", "headwater.yaml")), asOf);
    }

    /** The config of it as if read from {@code file}; lake and files lie beside it. */
    public Config config(Path file) {
        return new Config(
                file,
                file.resolveSibling("lake"),
                file.resolveSibling("out"),
                ZoneId.of("Asia/Shanghai"),
                "CNY",
                rfm,
                new GateConfig(0),
                new PrivacyConfig(180),
                new IdentityConfig(50),
                new ExportConfig(1000),
                List.of(),
                audiences,
                List.of());
    }
}
