package org.headwater.synthetic.traces;

/**
 * One step as a system takes it down.
 *
 * @param number from 0, within the person
 * @param at epoch milliseconds, true time
 * @param sentAt when it left the phone, true time
 * @param writtenAt when the system had it
 * @param known whether the person had signed in on the device by then
 * @param bits drawn for this event alone
 */
record Event(
        Actor actor,
        int number,
        EventKind kind,
        long at,
        long sentAt,
        long writtenAt,
        Visit visit,
        boolean known,
        Detail detail,
        long bits) {

    private static final int NUMBER_BITS = 24;
    /** Odd: makes no two numbers the same, as the shift doesn't either. */
    private static final long STRIDE = 0xD1342543DE82EF95L;

    /** Not any other event's of the world, though it looks drawn. */
    long id() {
        long mixed = (((long) actor.person.number() + 1) << NUMBER_BITS | number) * STRIDE;
        return (mixed ^ mixed >>> 32) * STRIDE;
    }

    /** What the clock of the phone shows at a true time. */
    long phoneTime(long trueTime) {
        return trueTime + actor.person.clockSkewMillis();
    }
}
