package org.headwater.synthetic.life;

import org.headwater.synthetic.brand.Campaign;

/**
 * One person's part in a campaign.
 *
 * @param heldOut chosen, and deliberately sent nothing
 * @param reached the message arrived; never when held out
 * @param clicked the message was opened
 * @param effect probability of an order more within seven days, were the message to arrive
 * @param moved whether it made that order
 */
public record Delivery(
        Campaign campaign,
        int person,
        boolean heldOut,
        boolean reached,
        boolean clicked,
        double effect,
        boolean moved) {}
