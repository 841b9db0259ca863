package org.headwater.jobs.config;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.headwater.jobs.config.yaml.Item;
import org.headwater.jobs.config.yaml.ListShape;
import org.headwater.jobs.config.yaml.MapShape;
import org.headwater.jobs.config.yaml.Numbers;
import org.headwater.jobs.config.yaml.ObjectShape;
import org.headwater.jobs.config.yaml.Setting;
import org.headwater.jobs.config.yaml.Shape;
import org.headwater.jobs.config.yaml.Texts;
import org.headwater.jobs.config.yaml.Values;

/** Where customers come from and what they cost. */
final class AcquisitionSettings {

    private static final Setting<List<String>> PROPERTIES = Setting.defaulting(
            "channel_properties",
            ListShape.notEmpty(Texts.notBlank()),
            "[utm_source, $utm_source, context.campaign.source, channel, channel_code]",
            "Properties of events that may name a channel; the first that an event has counts. An event without is no"
                    + " touch.");
    private static final Setting<Optional<Map<String, String>>> EVENTS = Setting.optional(
            "event_channels",
            new MapShape<>(Texts.notBlank()),
            "Channel of events by their name, whatever their properties.");
    private static final Setting<List<String>> IGNORED = Setting.defaulting(
            "ignored_events",
            ListShape.of(Texts.notBlank()),
            "[]",
            "Names of events that are no touch, such as a push that was sent.");
    private static final Setting<Integer> LOOKBACK = Setting.defaulting(
            "lookback_days", Numbers.atLeast(1), "30", "Days before an order in which a touch can have led to it.");
    private static final Setting<Integer> HALF_LIFE = Setting.defaulting(
            "half_life_days", Numbers.atLeast(1), "7", "A touch so many days older counts half, by time decay.");
    private static final Setting<Optional<Map<String, String>>> COSTS = Setting.optional(
            "cost_channels",
            new MapShape<>(Texts.notBlank()),
            "Channel of the costs of a platform, where it has another name.");
    private static final Setting<BigDecimal> MARGIN = Setting.defaulting(
            "margin_ratio",
            notNegative(BigDecimal.ONE),
            "1",
            "Share of net revenue that is left after the costs of the goods.");
    private static final Setting<BigDecimal> SERVICE = Setting.defaulting(
            "service_cost_per_order",
            notNegative(BigDecimal.valueOf(1_000_000)),
            "0",
            "What it costs to serve an order, in the currency.");

    /** Both together never pay more than the order. */
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private static final Setting<BigDecimal> COMMISSION = Setting.defaulting(
            "commission_ratio",
            notNegative(HALF),
            "0",
            "Share of an order's net value that goes to who sold it, see the table commissions.");
    private static final Setting<BigDecimal> SECOND_COMMISSION = Setting.defaulting(
            "second_commission_ratio",
            notNegative(HALF),
            "0",
            "Share of an order's net value that goes to who stands above the seller.");

    static final Setting<AcquisitionConfig> ACQUISITION = Setting.defaulting(
            "acquisition",
            ObjectShape.of(
                    "acquisition",
                    "Where customers come from and what they cost.",
                    AcquisitionSettings::make,
                    PROPERTIES,
                    EVENTS,
                    IGNORED,
                    LOOKBACK,
                    HALF_LIFE,
                    COSTS,
                    MARGIN,
                    SERVICE,
                    COMMISSION,
                    SECOND_COMMISSION),
            "{}",
            "Where customers come from and what they cost.");

    private AcquisitionSettings() {}

    private static Shape<BigDecimal> notNegative(BigDecimal most) {
        return Numbers.decimal().then((item, number) -> within(item, number, most));
    }

    private static Optional<BigDecimal> within(Item item, BigDecimal number, BigDecimal most) {
        return number.signum() >= 0 && number.compareTo(most) <= 0
                ? Optional.of(number)
                : item.problem("must be from 0 to " + most + "; was " + number);
    }

    private static AcquisitionConfig make(Values values) {
        return new AcquisitionConfig(
                values.get(PROPERTIES),
                values.get(EVENTS).orElse(Map.of()),
                values.get(IGNORED),
                values.get(LOOKBACK),
                values.get(HALF_LIFE),
                values.get(COSTS).orElse(Map.of()),
                values.get(MARGIN),
                values.get(SERVICE),
                values.get(COMMISSION),
                values.get(SECOND_COMMISSION));
    }
}
