package org.headwater.jobs.config;

/**
 * A config that must be refused.
 *
 * @param name what is wrong, as a sentence
 * @param expected the whole message
 */
record Hostile(String name, String yaml, String expected) {

    /** {@code lines} before a source that is fine. */
    static Hostile top(String name, String lines, String expected) {
        return new Hostile(name, lines + "\n" + ConfigFolder.SOURCE, expected);
    }

    /** {@code lines} as the ninth and following of a file, settings of a source that is fine so far. */
    static Hostile source(String name, String lines, String expected) {
        return new Hostile(name, ConfigFolder.SOURCE + lines.indent(4), expected);
    }

    /** {@code lines} as the ninth and following of a file, settings of an order mapping that is fine so far. */
    static Hostile orders(String name, String lines, String expected) {
        return new Hostile(name, ConfigFolder.SOURCE + lines.indent(6), expected);
    }

    @Override
    public String toString() {
        return name;
    }
}
