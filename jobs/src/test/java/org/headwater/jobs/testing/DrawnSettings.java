package org.headwater.jobs.testing;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.headwater.jobs.config.AcquisitionConfig;
import org.headwater.jobs.config.AudienceConfig;
import org.headwater.jobs.config.Config;
import org.headwater.jobs.config.ExportConfig;
import org.headwater.jobs.config.FileRules;
import org.headwater.jobs.config.Format;
import org.headwater.jobs.config.GateConfig;
import org.headwater.jobs.config.IdScopes;
import org.headwater.jobs.config.IdentityConfig;
import org.headwater.jobs.config.MembersConfig;
import org.headwater.jobs.config.PrivacyConfig;
import org.headwater.jobs.config.RfmConfig;
import org.headwater.jobs.config.SourceConfig;
import org.headwater.jobs.config.SourceConfig.CsvConfig;
import org.headwater.jobs.config.SourceConfig.Grain;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.plan.Settings;
import org.headwater.models.rfm.CutRule;
import org.headwater.models.rfm.ScoreConvention;

/**
 * The settings of a run in a test: days of Shanghai, and what the test says.
 *
 * @param asOf last day that counts
 */
public record DrawnSettings(
        LocalDate asOf,
        RfmConfig rfm,
        List<AudienceConfig> audiences,
        AcquisitionConfig acquisition,
        MembersConfig members,
        List<SourceConfig> sources) {

    public static DrawnSettings asOf(String day) {
        return new DrawnSettings(
                LocalDate.parse(day),
                new RfmConfig(ScoreConvention.RANK_MAX, CutRule.MEAN),
                List.of(),
                AcquisitionConfig.DEFAULT,
                MembersConfig.DEFAULT,
                List.of());
    }

    public DrawnSettings with(RfmConfig other) {
        return new DrawnSettings(asOf, other, audiences, acquisition, members, sources);
    }

    public DrawnSettings with(List<AudienceConfig> others) {
        return new DrawnSettings(asOf, rfm, others, acquisition, members, sources);
    }

    /** With a source of orders whose user ids are of this kind. */
    public DrawnSettings withBuyers(String source, String kind) {
        var ids = new IdScopes(source, List.of(), "anonymous", "", List.of(), List.of(new IdScopes.KindOfId(kind, "")));
        var other = new SourceConfig(
                source,
                source,
                Format.CSV,
                List.of(),
                FileRules.STRICT,
                new CsvConfig("UTF-8", ',', '"', '"'),
                ids,
                ZoneId.of("Asia/Shanghai"),
                "CNY",
                Grain.ORDER,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
        return new DrawnSettings(asOf, rfm, audiences, acquisition, members, List.of(other));
    }

    public DrawnSettings with(AcquisitionConfig other) {
        return new DrawnSettings(asOf, rfm, audiences, other, members, sources);
    }

    public DrawnSettings with(MembersConfig other) {
        return new DrawnSettings(asOf, rfm, audiences, acquisition, other, sources);
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
                new GateConfig(0, GateConfig.USUAL_AMOUNT_RATIO),
                new PrivacyConfig(180),
                new IdentityConfig(50),
                new ExportConfig(1000),
                List.of(),
                acquisition,
                members,
                sources,
                audiences,
                List.of());
    }
}
