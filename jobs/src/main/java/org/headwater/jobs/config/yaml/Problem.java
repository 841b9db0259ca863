package org.headwater.jobs.config.yaml;

/**
 * One thing that the user has to change.
 *
 * @param file as the user wrote it
 * @param line 1 for the first, 0 when the file as a whole is meant
 * @param text what is wrong, what was found, what would be right
 */
public record Problem(String file, int line, String text) {

    /** What the user sees: one line, with line breaks and invisible characters of the user's as escapes. */
    public String message() {
        return Quoted.visible(line == 0 ? text : file + ":" + line + ": " + text);
    }
}
