package org.headwater.jobs.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.headwater.jobs.config.yaml.Item;
import org.headwater.jobs.config.yaml.Located;
import org.headwater.jobs.config.yaml.Problem;
import org.headwater.jobs.config.yaml.Problems;
import org.headwater.jobs.config.yaml.Quoted;
import org.headwater.jobs.config.yaml.Setting;

/**
 * Definitions of one kind, one a file: every {@code *.yaml} of one folder, each named as its file.
 *
 * @param what the kind for messages, such as Audience
 * @param folder setting of the folder; when it is left out, the folder of the setting's name is read if there is one
 */
record NamedFiles(String what, Setting<Optional<Path>> folder) {

    private static final String ENDING = ".yaml";

    /** The name that the definition in {@code file} must have. */
    static String nameOf(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
    }

    /** Adds a problem when the definition is not named as its file. */
    static void checkName(Located<String> name) {
        String expected = nameOf(name.item().document().file());
        if (!name.value().equals(expected)) {
            name.item()
                    .problem("must be the file's name without .yaml, " + Quoted.of(expected) + "; was "
                            + Quoted.of(name.value()));
        }
    }

    /** The files that belong to the main file {@code root}, by name; what is wrong is added to its problems. */
    List<Path> of(Item root) {
        Optional<Item> written = root.child(folder.name());
        if (written.isPresent() && written.flatMap(PathShapes.FOLDER::read).isEmpty()) {
            return List.of();
        }
        Path found = root.document()
                .file()
                .resolveSibling(written.flatMap(Item::scalar).orElse(folder.name()));
        if (Files.isDirectory(found)) {
            return list(found, root.document().problems());
        }
        if (Files.exists(found)) {
            written.orElse(root).problem(what + " folder " + found + " is not a folder");
        } else {
            written.ifPresent(item -> item.problem(what + " folder " + found + " does not exist"));
        }
        return List.of();
    }

    private List<Path> list(Path in, Problems problems) {
        try (Stream<Path> entries = Files.list(in)) {
            List<Path> visible = entries.filter(
                            entry -> !entry.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
            String kind = what.toLowerCase(Locale.ROOT);
            String article = "aeiou".indexOf(kind.charAt(0)) >= 0 ? "an " : "a ";
            visible.stream()
                    .filter(entry -> entry.toString().endsWith(".yml"))
                    .forEach(entry -> problems.add(new Problem(
                            entry.toString(), 0, entry + ": " + article + kind + " file must end in .yaml, was .yml")));
            List<Path> files = visible.stream()
                    .filter(entry -> entry.toString().endsWith(ENDING))
                    .toList();
            files.stream()
                    .filter(file -> !NameShape.isName(nameOf(file)))
                    .forEach(file -> problems.add(new Problem(
                            file.toString(),
                            0,
                            file + ": the file's name must be " + NameShape.NAME.phrase() + ", then .yaml")));
            return files;
        } catch (IOException | UncheckedIOException e) {
            problems.add(new Problem(in.toString(), 0, what + " folder " + in + " cannot be read: " + e.getMessage()));
            return List.of();
        }
    }
}
