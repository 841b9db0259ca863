package org.headwater.models.spread.credit;

import java.util.ArrayList;
import java.util.List;
import org.headwater.models.spread.ShareForest;

/**
 * The money of an order, shared out among those through whom the buyer had it: whose share he bought from, whose share that one had
 * come from, and so on to the root.
 *
 * <p>Everybody gets {@code kept} thousandths of the weight of the one below him, the nearest the most. Money is cut at the sums of
 * weights, rounded down, so that the parts are whole fen and always sum to the order. What nobody brought is the buyer's own.
 * O(levels) an order.
 *
 * @param levels how many generations upwards are paid, 1 to 40
 * @param kept thousandths of its weight that a level passes on to the one above, 0 to 1000
 */
public record MoneyCredit(int levels, int kept) {

    /** Seller and one level above, as commission may be paid: two parts to one. */
    public static final MoneyCredit TWO_LEVELS = new MoneyCredit(2, 500);

    /** Everybody on the way, each half of the one below. */
    public static final MoneyCredit FULL = new MoneyCredit(40, 500);

    private static final int MOST_LEVELS = 40;
    private static final long NEAREST = 1_000_000;

    /**
     * A part of an order's money.
     *
     * @param share whose
     * @param generation 1 for the share bought from, 2 for the one above; 0 for the buyer's own where nobody brought him
     */
    public record Part(int share, int generation, long fen) {}

    public MoneyCredit {
        if (levels < 1 || levels > MOST_LEVELS) {
            throw new IllegalArgumentException("levels must be 1 to %d, was %d".formatted(MOST_LEVELS, levels));
        }
        if (kept < 0 || kept > 1000) {
            throw new IllegalArgumentException("kept must be 0 to 1000 thousandths, was " + kept);
        }
    }

    /**
     * Parts of one order, nearest first; parts of 0 fen too.
     *
     * @param share the buyer's own place in the forest
     * @param fen what he paid; negative for what he got back
     */
    public List<Part> parts(ShareForest forest, int share, long fen) {
        List<Integer> above = new ArrayList<>();
        for (int at = forest.parent(share); at != ShareForest.NONE && above.size() < levels; at = forest.parent(at)) {
            above.add(at);
        }
        if (above.isEmpty()) {
            return List.of(new Part(share, 0, fen));
        }
        long[] money = cut(fen, above.size());
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < money.length; i++) {
            parts.add(new Part(above.get(i), i + 1, money[i]));
        }
        return parts;
    }

    /**
     * What each share is credited with over all orders; it sums to the money of all orders.
     *
     * @param share by order, the buyer's place in the forest
     * @param fen by order
     */
    public long[] credited(ShareForest forest, int[] share, long[] fen) {
        if (share.length != fen.length) {
            throw new IllegalArgumentException(
                    "Orders need as many shares as amounts, were %d and %d".formatted(share.length, fen.length));
        }
        long[] credited = new long[forest.size()];
        for (int i = 0; i < share.length; i++) {
            for (Part part : parts(forest, share[i], fen[i])) {
                credited[part.share] = Math.addExact(credited[part.share], part.fen);
            }
        }
        return credited;
    }

    /**
     * An amount in as many parts.
     *
     * @throws ArithmeticException for amounts of more than some 10^11 yuan
     */
    long[] cut(long fen, int parts) {
        long[] sumOfWeights = new long[parts + 1];
        long weight = NEAREST;
        for (int i = 0; i < parts; i++) {
            sumOfWeights[i + 1] = sumOfWeights[i] + weight;
            weight = weight * kept / 1000;
        }
        long[] money = new long[parts];
        long given = 0;
        for (int i = 0; i < parts; i++) {
            // Division rounds towards zero, so that a refund takes back just what the order gave.
            long upTo = Math.multiplyExact(fen, sumOfWeights[i + 1]) / sumOfWeights[parts];
            money[i] = upTo - given;
            given = upTo;
        }
        return money;
    }
}
