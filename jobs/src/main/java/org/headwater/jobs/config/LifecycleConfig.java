package org.headwater.jobs.config;

import org.headwater.models.lifecycle.Thresholds;

/**
 * Thresholds of the lifecycle set by hand.
 *
 * @param category whose they are; * for all that have none of their own
 */
public record LifecycleConfig(String category, int newDays, int lateDays, int silentDays, int goneDays) {

    public Thresholds thresholds() {
        return new Thresholds(newDays, lateDays, silentDays, goneDays);
    }
}
