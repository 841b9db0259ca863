package org.headwater.jobs.config.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** What the user may have meant. */
public final class Nearest {

    private static final int FARTHEST = 2;

    private Nearest() {}

    /** The first of {@code known} with the fewest edits from {@code word}, at most 2 and fewer than the word is long. */
    static Optional<String> to(String word, Collection<String> known) {
        return known.stream()
                .filter(name -> Math.abs(name.length() - word.length()) <= FARTHEST)
                .filter(name -> edits(word, name) <= Math.min(FARTHEST, word.length() - 1))
                .min(Comparator.comparingInt(name -> edits(word, name)));
    }

    /** The end of a message about {@code word}, which is none of {@code known}: what was perhaps meant, and all there is. */
    public static String hint(String word, Collection<String> known) {
        String meant = to(word, known)
                .map(name -> "; did you mean " + Quoted.of(name) + "?")
                .orElse(".");
        return meant + " There is: " + String.join(", ", known);
    }

    /** Characters to insert, delete or replace to make {@code b} of {@code a} (Levenshtein). */
    static int edits(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
