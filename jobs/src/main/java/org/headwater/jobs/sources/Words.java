package org.headwater.jobs.sources;

/** A few words of ASCII, in any case; a text is mostly none of them, which its length tells. */
final class Words {
    private final String[] words;

    Words(String... words) {
        this.words = words.clone();
    }

    boolean have(String text) {
        for (var word : words) {
            if (word.equalsIgnoreCase(text)) {
                return true;
            }
        }
        return false;
    }
}
