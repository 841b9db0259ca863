package org.headwater.models.spread.seeding;

/**
 * Draws reverse-reachable sets: from a node drawn evenly, all who would reach it in one random play of the diffusion. A seed set
 * meets such a set with the chance of reaching a random node, so spread is n times the share of sets that it meets.
 *
 * <p>A walk has marks of its own and belongs to one thread.
 *
 * @see <a href="https://arxiv.org/abs/1212.0884">Borgs, Brautbar, Chayes, Lucier (2014)</a>
 */
interface ReverseWalk {

    /** Mark of a node at which drawing stops. */
    int SEED = -1;

    /** Instead of an end: a seed was met. */
    int MET = -1;

    /** Makes walks over the same graph for several threads. */
    @FunctionalInterface
    interface Source {
        ReverseWalk walk();
    }

    /**
     * Draws the set of a number.
     *
     * @param into written from {@code at} on; has room for all nodes
     * @return one past the last node written, or {@link #MET}
     */
    int draw(long seed, long number, int[] into, int at);

    /** Makes all later draws stop at these nodes. */
    void stopAt(int[] seeds);
}
