package org.headwater.jobs.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.headwater.jobs.config.yaml.Document;
import org.headwater.jobs.config.yaml.Item;
import org.headwater.jobs.config.yaml.ObjectShape;
import org.headwater.jobs.config.yaml.Problem;
import org.headwater.jobs.config.yaml.Problems;

/** The audience files: every {@code *.yaml} of one folder. */
final class AudienceFolder {

    private static final String ENDING = ".yaml";

    private AudienceFolder() {}

    /** The audiences that belong to the main file {@code root}, ordered by name; what is wrong is added to its problems. */
    static List<AudienceConfig> read(Item root, Set<String> destinations) {
        Problems problems = root.document().problems();
        ObjectShape<AudienceFile> shape = AudienceSettings.shape(destinations);
        Set<String> names = new TreeSet<>();
        var audiences = new ArrayList<AudienceFile>();
        for (Path file : files(root)) {
            String name = nameOf(file);
            if (!NameShape.isName(name)) {
                problems.add(new Problem(
                        file.toString(),
                        0,
                        file + ": the file's name must be " + NameShape.NAME.phrase() + ", then .yaml"));
            }
            names.add(name);
            Document.open("Audience file", file, problems).flatMap(shape::read).ifPresent(audiences::add);
        }
        AudienceChecks.check(audiences, names);
        return audiences.stream().map(AudienceFile::audience).toList();
    }

    /** The name that an audience in {@code file} must have. */
    static String nameOf(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
    }

    private static List<Path> files(Item root) {
        Optional<Item> written = root.child(HeadwaterSettings.AUDIENCES.name());
        if (written.isPresent() && written.flatMap(PathShapes.FOLDER::read).isEmpty()) {
            return List.of();
        }
        Path folder = root.document()
                .file()
                .resolveSibling(written.flatMap(Item::scalar).orElse("audiences"));
        if (Files.isDirectory(folder)) {
            return list(folder, root.document().problems());
        }
        if (Files.exists(folder)) {
            written.orElse(root).problem("Audience folder " + folder + " is not a folder");
        } else {
            written.ifPresent(item -> item.problem("Audience folder " + folder + " does not exist"));
        }
        return List.of();
    }

    private static List<Path> list(Path folder, Problems problems) {
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> visible = entries.filter(
                            entry -> !entry.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
            visible.stream()
                    .filter(entry -> entry.toString().endsWith(".yml"))
                    .forEach(entry -> problems.add(new Problem(
                            entry.toString(), 0, entry + ": an audience file must end in .yaml, was .yml")));
            return visible.stream()
                    .filter(entry -> entry.toString().endsWith(ENDING))
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            problems.add(new Problem(
                    folder.toString(), 0, "Audience folder " + folder + " cannot be read: " + e.getMessage()));
            return List.of();
        }
    }
}
