package org.headwater.synthetic.draw;

/** What numbers are drawn for. The numbers are part of every world: never change one, never use one again. */
public enum Purpose {
    PERSON(1),
    JOINING(2),
    TIES(3),
    HOUSEHOLD(4),
    IDS(5),
    CONTENT(6),
    CAMPAIGN(7),
    ORGANIC_ORDERS(8),
    BASKET(9),
    REFUND(10),
    SHARING(11),
    OPENING(12),
    DELIVERY(13),
    RING(14),
    FAME(15),
    SESSION(16),
    CHAT(17),
    GROUP_CHAT(18),
    LIVE(19),
    PUSH(20),
    POINTS(21),
    CONSENT(22),
    COST(23),
    NOISE(24),
    STAFF(25),
    SKEW(26);

    final long number;

    Purpose(long number) {
        this.number = number;
    }
}
