package org.headwater.jobs.sources;

import java.io.Serializable;
import java.time.Instant;

/**
 * What one row says of an order. With line grain the amount is that of the row's line, for the caller to add up.
 *
 * @param userId null when the shop does not know
 * @param status unpaid, paid or cancelled
 * @param orderedAt null when unknown
 * @param paidAt null exactly when not paid
 * @param updatedAt version of this state, null when unknown
 * @param paidFen minor units; 0 when not paid
 * @param discountFen minor units taken off the list price; null when unknown
 * @param addressKey fingerprint of where it was sent to; null when unknown
 */
public record Order(
        String shop,
        String orderId,
        String userId,
        String status,
        Instant orderedAt,
        Instant paidAt,
        Instant updatedAt,
        long paidFen,
        Long discountFen,
        String addressKey,
        String currency)
        implements Serializable {}
