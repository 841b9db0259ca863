package org.headwater.jobs.samples;

/**
 * Somebody who buys, by the BG/NBD story: at a rate of their own, until a day when they silently leave.
 *
 * @param userId member id, the same in every shop
 * @param phone as shops show it, with the middle hidden
 * @param home shop that most of the orders go to
 * @param favouriteCategory category that is chosen more often
 * @param joinsAt first order, in shop days
 * @param ordersPerDay rate while a customer, per shop day
 * @param leavesRatio chance to leave for good after each order
 * @param usualSpendFen median of what one order is meant to cost, in fen
 */
record Customer(
        String userId,
        String phone,
        Shop home,
        String favouriteCategory,
        double joinsAt,
        double ordersPerDay,
        double leavesRatio,
        long usualSpendFen) {}
