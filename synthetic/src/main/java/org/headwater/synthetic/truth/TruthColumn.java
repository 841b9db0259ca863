package org.headwater.synthetic.truth;

/**
 * @param name ASCII snake_case
 * @param meaning what it is and how it was drawn, a sentence without its end
 */
public record TruthColumn(String name, Type type, String meaning) {

    /** The Java class of a column's values; null is allowed. */
    public enum Type {
        /** {@link String}. */
        TEXT,
        /** {@link Long}. */
        WHOLE,
        /** {@link Double}. */
        REAL,
        /** {@link Boolean}. */
        FLAG,
        /** {@link Long}, microseconds since 1970 UTC. */
        TIME
    }
}
