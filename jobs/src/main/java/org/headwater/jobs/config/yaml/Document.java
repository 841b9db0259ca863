package org.headwater.jobs.config.yaml;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A YAML file being read.
 *
 * @param file as the user wrote it
 * @param problems where to tell what is wrong with it
 */
public record Document(Path file, Problems problems) {

    /**
     * The root of a file; empty when it cannot be read or is not the YAML that we take, which adds problems.
     *
     * @param what the file's role, for the message that it does not exist
     */
    public static Optional<Item> open(String what, Path file, Problems problems) {
        return TextFile.read(what, file, problems).flatMap(text -> of(file, text, problems));
    }

    /** The root of YAML that is at hand, called {@code file} in messages; empty when it is not the YAML that we take. */
    public static Optional<Item> of(Path file, String text, Problems problems) {
        return PlainYaml.parse(file.toString(), text, problems)
                .map(root -> new Item(new Document(file, problems), "", root, Scope.EMPTY));
    }

    /** {@code path} as the file means it: relative to the file's folder; absolute and normalised. */
    public Path resolve(String path) {
        return file.toAbsolutePath().resolveSibling(path).normalize();
    }
}
