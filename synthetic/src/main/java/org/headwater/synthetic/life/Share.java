package org.headwater.synthetic.life;

import org.headwater.synthetic.brand.Content;

/**
 * Something passed on.
 *
 * @param person who
 * @param number from 1, within the person, in order of time
 * @param at epoch milliseconds
 * @param content what
 * @param parentKey {@link #key()} of the share that the person had opened, 0 for the first of a cascade
 * @param rootKey {@link #key()} of the first of the cascade, the own one if it is the first
 * @param depth 0 for the first
 * @param receivers how many people it went out to
 */
public record Share(
        int person,
        int number,
        long at,
        Content content,
        Tie tie,
        long parentKey,
        long rootKey,
        int depth,
        int receivers) {

    private static final int NUMBER_BITS = 20;

    /** Not 0, and no other share's. */
    public long key() {
        return key(person, number);
    }

    /** A share that begins a cascade, or goes on with the parent's if that isn't null. */
    static Share of(int person, int number, long at, Content content, Tie tie, Share parent, int receivers) {
        long key = key(person, number);
        return new Share(
                person,
                number,
                at,
                content,
                tie,
                parent == null ? 0 : parent.key(),
                parent == null ? key : parent.rootKey(),
                parent == null ? 0 : parent.depth() + 1,
                receivers);
    }

    static long key(int person, int number) {
        return ((long) person + 1) << NUMBER_BITS | number;
    }

    public static int personOf(long key) {
        return (int) (key >> NUMBER_BITS) - 1;
    }

    public int category() {
        return content.category();
    }

    public double quality() {
        return content.quality();
    }

    /** As files name it. */
    public static String id(long key) {
        return "s" + Long.toString(key, 36);
    }
}
