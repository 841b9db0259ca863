package org.headwater.jobs.propensity;

import java.time.LocalDate;

/**
 * A day up to which people are known, and the days after it in which they answer.
 *
 * @param cut last day that features may be made of
 * @param horizonDays the answer is what they do on the days after it, so many
 */
record Cut(LocalDate cut, int horizonDays) {

    LocalDate end() {
        return cut.plusDays(horizonDays);
    }
}
