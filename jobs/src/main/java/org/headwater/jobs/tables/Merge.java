package org.headwater.jobs.tables;

/**
 * How two states of one key become one. Each is associative and commutative with null as its neutral element, so that
 * days, files and partitions may be folded in any order and in any grouping.
 */
public enum Merge {
    /** Adds up; overflow is an error. */
    SUM,
    /** The smaller. */
    MIN,
    /** The larger. */
    MAX
}
