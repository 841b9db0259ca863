package org.headwater.jobs.sources;

import java.io.Serializable;

/**
 * One line of an order.
 *
 * @param lineId null when the source has none
 * @param contentDigest 32 hex digits, equal for lines that say the same; tells the lines without id apart
 * @param userId null when the shop does not know
 * @param productId null when unknown
 * @param productName null when unknown
 * @param category null when unknown
 * @param quantity pieces, 1 or more
 * @param paidFen minor units; below 0 for a discount that stands as a line
 */
public record Line(
        String shop,
        String orderId,
        String lineId,
        String contentDigest,
        String userId,
        String productId,
        String productName,
        String category,
        long quantity,
        long paidFen,
        String currency)
        implements Serializable {}
