package org.headwater.models.attribution;

import java.math.BigDecimal;
import java.util.List;

/**
 * A sequence of channels that people went through, and how it ended. One a distinct sequence, or one a person: the
 * answers are the same.
 *
 * @param channels from first touch to last, at least one, none of them blank
 * @param conversions how often it ended in a conversion, 0 or more
 * @param value what these conversions were worth together, exact
 * @param nulls how often it ended without one, 0 or more
 */
public record ChannelPath(List<String> channels, long conversions, BigDecimal value, long nulls) {

    /** @throws IllegalArgumentException when there is no channel, a blank one, or a negative count */
    public ChannelPath {
        channels = List.copyOf(channels);
        if (channels.isEmpty()) {
            throw new IllegalArgumentException("A path must have at least one channel, has none");
        }
        if (channels.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("A channel must have a name, one of " + channels + " is blank");
        }
        if (conversions < 0 || nulls < 0) {
            throw new IllegalArgumentException("Conversions and nulls must be 0 or more, were " + conversions + " and "
                    + nulls + " on " + channels);
        }
    }
}
