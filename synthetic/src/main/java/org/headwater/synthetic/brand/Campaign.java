package org.headwater.synthetic.brand;

/**
 * A message with a coupon to a random part of the people, of whom another random part is held out.
 *
 * @param number from 0
 * @param day on which it is sent, from 0
 * @param sendAtMillis epoch milliseconds
 * @param category index into the catalogue
 * @param couponPercent off the list price, whole percent
 * @param effect multiplies what it does to a person: an order more within seven days
 */
public record Campaign(
        int number,
        String id,
        String name,
        int day,
        long sendAtMillis,
        Channel channel,
        int category,
        int couponPercent,
        double effect) {}
