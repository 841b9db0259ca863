package org.headwater.jobs.config;

import java.time.LocalDate;

/**
 * How long what people said is kept.
 *
 * @param messageTextDays days after which the words of a message are dropped; 0 keeps none
 */
public record PrivacyConfig(int messageTextDays) {

    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);

    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    /** The first day, in UTC, from which words are kept. */
    public LocalDate wordsSince(LocalDate asOf) {
        LocalDate since = asOf.minusDays(messageTextDays);
        return messageTextDays == 0 ? NEVER : since.isBefore(FIRST) ? FIRST : since;
    }
}
