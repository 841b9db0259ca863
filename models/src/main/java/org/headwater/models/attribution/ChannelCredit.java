package org.headwater.models.attribution;

import java.math.BigDecimal;

/**
 * What one channel is credited with.
 *
 * @param conversions exact for rules; the credits of all channels add up to all conversions
 * @param value in the unit of the paths' values; the credits of all channels add up to the whole value
 */
public record ChannelCredit(String channel, BigDecimal conversions, BigDecimal value) {}
