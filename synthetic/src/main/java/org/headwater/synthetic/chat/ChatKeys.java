package org.headwater.synthetic.chat;

/**
 * Second keys of what is drawn for a person's chats, and for a group's: each thing has a range of its own. Part of every
 * world: never change one.
 */
final class ChatKeys {

    static final long WELCOME = 0;
    static final long OCCASIONS = 1;
    static final long SECOND_FOLLOW = 2;
    static final long CONTACT = 3;
    static final long TAGS = 4;

    private static final long CONVERSATION = 1_000_000;
    private static final long ORDER = 2_000_000_000L;
    private static final int TALKS_PER_ORDER = 32;

    private static final long MEMBERSHIP = 1_000;
    private static final long TALK_TIMES = 3_000;
    private static final long PROMOTION_WEEK = 10_000;
    private static final long TALK = 1_000_000;
    private static final long TALKS_PER_MEMBER = 100_000;
    private static final long SHARE = 1L << 50;

    private ChatKeys() {}

    static long conversation(int number) {
        return CONVERSATION + number;
    }

    static long order(int number, int talk) {
        return ORDER + (long) number * TALKS_PER_ORDER + talk;
    }

    static long membership(int person) {
        return MEMBERSHIP + person;
    }

    static long talkTimes(int person) {
        return TALK_TIMES + person;
    }

    static long promotionWeek(int week) {
        return PROMOTION_WEEK + week;
    }

    static long talk(int person, int number) {
        return TALK + person * TALKS_PER_MEMBER + number;
    }

    static long share(long key) {
        return SHARE + key;
    }
}
