package org.headwater.jobs.config;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;

/**
 * Whom to reach: one YAML file an audience.
 *
 * @param file where it stands, for messages
 * @param whereLine line of {@code where} in that file, 1 for the first
 * @param name {@code [a-z0-9_]{1,64}}; also the file's name without its ending
 * @param title English name for people
 * @param titleZh Chinese name for people
 * @param where SQL predicate over {@code user_360}
 * @param priority 1 is reached first; a person's audiences are ranked by it
 * @param exclude audiences whose members are left out of this one
 * @param cap members at most: those with the highest net revenue, then by id
 * @param holdout share of the matching people, 0 to 1, kept back to measure the effect
 * @param destinations names of the exports that get a file
 * @param ids kinds of id, of which its files carry the first that a person has; empty for those that shops know them by
 */
public record AudienceConfig(
        Path file,
        int whereLine,
        String name,
        String title,
        String titleZh,
        String where,
        int priority,
        List<String> exclude,
        OptionalInt cap,
        double holdout,
        List<String> destinations,
        List<String> ids) {

    public AudienceConfig {
        exclude = List.copyOf(exclude);
        destinations = List.copyOf(destinations);
        ids = List.copyOf(ids);
    }

    /** One whose files carry the ids by which shops know people. */
    public AudienceConfig(
            Path file,
            int whereLine,
            String name,
            String title,
            String titleZh,
            String where,
            int priority,
            List<String> exclude,
            OptionalInt cap,
            double holdout,
            List<String> destinations) {
        this(file, whereLine, name, title, titleZh, where, priority, exclude, cap, holdout, destinations, List.of());
    }
}
