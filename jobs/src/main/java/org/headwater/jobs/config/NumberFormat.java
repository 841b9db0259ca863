package org.headwater.jobs.config;

import java.util.Arrays;
import java.util.Optional;

/** How digits are grouped, and what stands before the fraction. Each is named by how it writes one number. */
public enum NumberFormat {
    PLAIN("1299.00", "", '.'),
    COMMAS("1,299.00", ",", '.'),
    POINTS("1.299,00", ".", ','),
    SPACES("1 299,00", " \u00A0\u202F", ',');

    private final String example;
    private final String separators;
    private final char point;

    NumberFormat(String example, String separators, char point) {
        this.example = example;
        this.separators = separators;
        this.point = point;
    }

    static Optional<NumberFormat> of(String example) {
        return Arrays.stream(values())
                .filter(format -> format.example.equals(example))
                .findFirst();
    }

    /** As people write it in the config. */
    public String example() {
        return example;
    }

    /** Characters that may stand between groups of three digits; "" when none may. */
    public String separators() {
        return separators;
    }

    /** Before the fraction. */
    public char point() {
        return point;
    }
}
