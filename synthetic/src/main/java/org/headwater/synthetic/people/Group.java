package org.headwater.synthetic.people;

/**
 * A customer group (社群) of a district. Its health comes from these drivers and nothing else.
 *
 * @param number within the district, from 0
 * @param staff number of the owner within the district
 * @param createdAt epoch milliseconds
 * @param warmth multiplies how much members say; median 1
 * @param adLoad promotions that staff post a week; drives people out
 * @param helpfulness share of questions that get a useful answer, 0 to 1; keeps people in
 */
public record Group(
        int number,
        String chatId,
        String name,
        int staff,
        long createdAt,
        double warmth,
        double adLoad,
        double helpfulness) {}
