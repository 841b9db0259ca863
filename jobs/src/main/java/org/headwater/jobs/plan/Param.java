package org.headwater.jobs.plan;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.BiFunction;
import org.headwater.jobs.config.AcquisitionConfig;
import org.headwater.jobs.config.AudienceConfig;
import org.headwater.jobs.config.Config;
import org.headwater.jobs.config.FunnelConfig;
import org.headwater.jobs.config.LifecycleConfig;
import org.headwater.jobs.config.MembersConfig;
import org.headwater.jobs.config.RfmConfig;

/**
 * A plain value that a job takes besides tables.
 *
 * @param name as the dictionary shows it
 * @param meaning one sentence
 * @param from where it comes from
 */
public record Param<T>(String name, String meaning, BiFunction<Config, LocalDate, T> from) {

    public static final Param<LocalDate> AS_OF =
            new Param<>("as_of", "Last business day that counts.", (config, asOf) -> asOf);
    public static final Param<ZoneId> ZONE =
            new Param<>("zone", "Zone whose midnights begin a day.", (config, asOf) -> config.zone());
    public static final Param<RfmConfig> RFM =
            new Param<>("rfm", "How customers are scored and named.", (config, asOf) -> config.rfm());
    public static final Param<List<LifecycleConfig>> LIFECYCLE =
            new Param<>("lifecycle", "Thresholds set by hand.", (config, asOf) -> config.lifecycle());
    public static final Param<AcquisitionConfig> ACQUISITION = new Param<>(
            "acquisition", "Where customers come from and what they cost.", (config, asOf) -> config.acquisition());
    public static final Param<MembersConfig> MEMBERS =
            new Param<>("members", "Levels, cards and rights of members.", (config, asOf) -> config.members());
    public static final Param<Integer> MAX_IDS = new Param<>(
            "max_ids",
            "Most ids that one person can have.",
            (config, asOf) -> config.identity().maxIds());
    public static final Param<Buyers> BUYERS = new Param<>(
            "buyers", "What the user ids of orders and refunds are, by source.", (config, asOf) -> Buyers.of(config));
    public static final Param<LocalDate> WORDS_SINCE = new Param<>(
            "words_since",
            "The first day, in UTC, from which words of messages are kept.",
            (config, asOf) -> config.privacy().wordsSince(asOf));
    public static final Param<List<FunnelConfig>> FUNNELS =
            new Param<>("funnels", "Ways that people are walked through.", (config, asOf) -> config.funnels());
    public static final Param<List<AudienceConfig>> AUDIENCES =
            new Param<>("audiences", "Whom to reach.", (config, asOf) -> config.audiences());
}
