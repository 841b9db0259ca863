package org.headwater.jobs.bench;

/** What the rows of all files together say of two ids of one person. */
public enum Tie {
    /** A row names both. */
    ROW("a row names both"),
    /** Rows lead from one to the other, and what they pass on the way are ids of people. */
    PEOPLE("rows lead from one to the other"),
    /**
     * Rows lead from one to the other, but only by way of a device or browser, which proves nothing: two people who share
     * one look the same.
     */
    THING("only by way of a device or browser"),
    /** No rows do. */
    NONE("nothing");

    private final String meaning;

    Tie(String meaning) {
        this.meaning = meaning;
    }

    String meaning() {
        return meaning;
    }

    /** Whether it can be known that they are one person's. */
    public boolean isProof() {
        return this == ROW || this == PEOPLE;
    }
}
