package org.headwater.models.text;

import static java.util.Collections.unmodifiableMap;

import java.util.EnumMap;
import java.util.Map;

/**
 * A text after repair.
 *
 * @param text well-formed UTF-16, at most as long as the damaged text; what was lost stays in it as U+FFFD
 * @param score share of {@code text} that is trustworthy, 0 to 1: {@code 1 - lost / visible}, where visible counts the code points
 *     that are not white space and lost those of them that nobody can read (U+FFFD and noncharacters); 1 if nothing is visible
 * @param mends how often each mend was made, in the order of {@link Mend}; none that was not made
 */
public record RepairedText(String text, double score, Map<Mend, Integer> mends) {

    /** The counts are copied. */
    public RepairedText {
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("score must be 0 to 1, was " + score);
        }
        var ordered = new EnumMap<Mend, Integer>(Mend.class);
        ordered.putAll(mends);
        mends = unmodifiableMap(ordered);
    }
}
