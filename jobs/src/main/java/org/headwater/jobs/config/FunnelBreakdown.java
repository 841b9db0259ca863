package org.headwater.jobs.config;

import java.util.Map;
import org.headwater.models.funnel.Attribution;

/**
 * What people are counted under besides the total.
 *
 * @param by SQL value by the table that it is taken from
 * @param place file and line
 * @param at of whose event
 */
public record FunnelBreakdown(Map<FunnelSource, String> by, String place, Attribution at) {

    public FunnelBreakdown {
        by = Map.copyOf(by);
    }
}
