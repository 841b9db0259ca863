package org.headwater.models.spread.seeding;

import java.util.Arrays;

/** Some reverse-reachable sets, one after the other in a flat array, and for each node the sets that it is in. */
final class ReverseSets {

    /** First place of a set in {@link #member}; one more than sets. */
    private final int[] start;

    private final int[] member;
    /** First place of a node in {@link #setOf}; one more than nodes. */
    private final int[] first;

    private final int[] setOf;
    private final boolean[] covered;

    private ReverseSets(int[] start, int[] member, int nodes) {
        this.start = start;
        this.member = member;
        this.covered = new boolean[start.length - 1];
        first = new int[nodes + 1];
        int size = start[start.length - 1];
        for (int i = 0; i < size; i++) {
            first[member[i] + 1]++;
        }
        for (int v = 0; v < nodes; v++) {
            first[v + 1] += first[v];
        }
        setOf = new int[size];
        int[] at = Arrays.copyOf(first, nodes);
        for (int set = 0; set < covered.length; set++) {
            for (int i = start[set]; i < start[set + 1]; i++) {
                setOf[at[member[i]]++] = set;
            }
        }
    }

    /** The sets of the numbers {@code from} to {@code to - 1}. */
    static ReverseSets draw(ReverseWalk walk, int nodes, long seed, long from, long to) {
        int[] start = new int[Math.toIntExact(to - from) + 1];
        int[] member = new int[Math.max(1024, nodes) + (int) Math.min(1 << 24, 4 * (to - from))];
        int end = 0;
        for (int set = 0; set < start.length - 1; set++) {
            if (member.length - end < nodes) {
                member = Arrays.copyOf(member, grown(member.length, nodes));
            }
            end = walk.draw(seed, from + set, member, end);
            start[set + 1] = end;
        }
        return new ReverseSets(start, member, nodes);
    }

    private static int grown(int length, int nodes) {
        long wanted = Math.max(2L * length, (long) length + nodes);
        if (length > Integer.MAX_VALUE - 16 - nodes) {
            throw new IllegalStateException("Reverse-reachable sets need more than 2^31 places; draw fewer at a time");
        }
        return (int) Math.min(wanted, Integer.MAX_VALUE - 16);
    }

    /** Adds to each node the number of sets that it is in. */
    void addCounts(int[] counts) {
        for (int v = 0; v < counts.length; v++) {
            counts[v] += first[v + 1] - first[v];
        }
    }

    void uncover() {
        Arrays.fill(covered, false);
    }

    /** Covers the sets of a node, taking each newly covered set from the counts of all its members. */
    void cover(int node, int[] counts) {
        for (int i = first[node]; i < first[node + 1]; i++) {
            int set = setOf[i];
            if (!covered[set]) {
                covered[set] = true;
                for (int m = start[set]; m < start[set + 1]; m++) {
                    counts[member[m]]--;
                }
            }
        }
    }
}
