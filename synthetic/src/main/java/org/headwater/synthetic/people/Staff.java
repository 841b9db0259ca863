package org.headwater.synthetic.people;

/**
 * A member of staff (导购) of a district, who adds customers and talks to them.
 *
 * @param number within the district, from 0
 * @param userid in WeCom
 * @param replyMinutes median time to a first answer
 * @param warmth multiplies how readily customers talk to them; median 1
 */
public record Staff(int number, String userid, String name, double replyMinutes, double warmth) {}
