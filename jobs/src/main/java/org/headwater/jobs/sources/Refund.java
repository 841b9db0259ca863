package org.headwater.jobs.sources;

import java.io.Serializable;
import java.time.Instant;

/**
 * Money given back.
 *
 * @param orderId null when unknown
 * @param userId null when unknown
 * @param status success, pending or failed
 * @param refundedAt null only when not success
 * @param updatedAt version of this state, null when unknown
 * @param refundedFen minor units, 0 or more
 */
public record Refund(
        String shop,
        String refundId,
        String orderId,
        String userId,
        String status,
        Instant refundedAt,
        Instant updatedAt,
        long refundedFen,
        String currency)
        implements Serializable {}
