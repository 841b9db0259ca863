package org.headwater.synthetic.life;

/**
 * Something passed on.
 *
 * @param person who
 * @param number from 1, within the person, in order of time
 * @param at epoch milliseconds
 * @param content id of {@link org.headwater.synthetic.brand.Content}
 * @param category of the content
 * @param parentKey {@link #key()} of the share that the person had opened, 0 for the first of a cascade
 * @param rootKey {@link #key()} of the first of the cascade, the own one if it is the first
 * @param depth 0 for the first
 * @param receivers how many people it went out to
 */
public record Share(
        int person,
        int number,
        long at,
        String content,
        int category,
        double quality,
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

    static long key(int person, int number) {
        return ((long) person + 1) << NUMBER_BITS | number;
    }

    public static int personOf(long key) {
        return (int) (key >> NUMBER_BITS) - 1;
    }

    /** As files name it. */
    public static String id(long key) {
        return "s" + Long.toString(key, 36);
    }
}
