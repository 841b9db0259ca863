package org.headwater.jobs.samples;

import java.time.LocalDateTime;
import java.util.List;

/**
 * Money asked back for a paid order.
 *
 * @param refundId unique in its shop
 * @param lines what comes back; pieces may be fewer than were bought
 * @param decidedAt when the money went back, or the request was turned down
 */
record Refund(
        String refundId,
        Order order,
        List<Line> lines,
        LocalDateTime askedAt,
        LocalDateTime decidedAt,
        Decision decision) {

    enum Decision {
        SUCCESS,
        REFUSED,
        /** Still open at the end of the last day. */
        PENDING
    }

    long amountFen() {
        return lines.stream().mapToLong(Line::amountFen).sum();
    }
}
