package org.headwater.jobs.samples;

import java.time.LocalDateTime;
import java.util.List;

/**
 * One order before it has a number. Times are those of the clocks in Shanghai.
 *
 * @param customer who bought
 * @param memberKnown whether the shop learned who it was; at a till people forget their card
 * @param outcome what became of it
 * @param settledAt when it was paid, or closed unpaid
 */
record Purchase(
        Shop shop,
        Customer customer,
        boolean memberKnown,
        LocalDateTime orderedAt,
        Outcome outcome,
        LocalDateTime settledAt,
        List<Line> lines) {

    enum Outcome {
        PAID,
        CANCELLED
    }
}
