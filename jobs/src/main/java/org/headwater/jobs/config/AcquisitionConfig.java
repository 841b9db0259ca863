package org.headwater.jobs.config;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * Where customers come from and what they cost.
 *
 * @param channelProperties properties of events that may name a channel; the first that an event has counts
 * @param eventChannels channel of events of a name, whatever their properties
 * @param ignoredEvents names of events that are no touch
 * @param lookbackDays days before an order in which a touch can have led to it
 * @param halfLifeDays a touch so many days older counts half, by time decay
 * @param costChannels channel of the costs of a platform, where it has another name
 * @param marginRatio share of net revenue that is left after the costs of the goods, 0 to 1
 * @param serviceCostPerOrder in the currency of the lake
 * @param commissionRatio of an order's net value to who sold it, 0 to 0.5
 * @param secondCommissionRatio of an order's net value to who stands above the seller, 0 to 0.5
 */
public record AcquisitionConfig(
        List<String> channelProperties,
        Map<String, String> eventChannels,
        List<String> ignoredEvents,
        int lookbackDays,
        int halfLifeDays,
        Map<String, String> costChannels,
        BigDecimal marginRatio,
        BigDecimal serviceCostPerOrder,
        BigDecimal commissionRatio,
        BigDecimal secondCommissionRatio) {

    /** What holds when the config says nothing. */
    public static final AcquisitionConfig DEFAULT = new AcquisitionConfig(
            List.of("utm_source", "$utm_source", "context.campaign.source", "channel", "channel_code"),
            Map.of(),
            List.of(),
            30,
            7,
            Map.of(),
            BigDecimal.ONE,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            BigDecimal.ZERO);

    /** Whether the config says what goods or service cost. */
    public boolean knowsCosts() {
        return marginRatio.compareTo(BigDecimal.ONE) != 0 || serviceCostPerOrder.signum() != 0;
    }

    public AcquisitionConfig {
        channelProperties = List.copyOf(channelProperties);
        eventChannels = Map.copyOf(eventChannels);
        ignoredEvents = List.copyOf(ignoredEvents);
        costChannels = Map.copyOf(costChannels);
    }
}
