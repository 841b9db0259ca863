package org.headwater.jobs.docs;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.headwater.jobs.tables.Catalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages point to is there. */
class LinksTest {

    private static final Path PROJECT = Path.of("..");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(?:#[^)]*)?\\)");
    private static final Pattern CLASS = Pattern.compile("`([A-Z][A-Za-z0-9]+)(?:\\.java)?`");
    private static final Pattern JAVA_FILE = Pattern.compile("`([a-z0-9-]+/[A-Za-z0-9/]+\\.java)`");
    private static final Path JOBS = PROJECT.resolve("jobs/src/main/java/org/headwater/jobs");
    private static final Pattern ANCHOR = Pattern.compile("\\]\\(([^)#\\s]*)#([^)]+)\\)");

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/tables.md", "docs/settings.md", "data-samples/README.md"})
    void everyLinkedFileIsThere(String name) throws IOException {
        Path page = PROJECT.resolve(name);

        assertThat(matches(LINK, Files.readString(page)).filter(link -> !link.contains("://")))
                .allSatisfy(link -> assertThat(page.resolveSibling(link)).exists());
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/tables.md", "docs/settings.md"})
    void everyLinkedHeadingIsThere(String name) throws IOException {
        Path page = PROJECT.resolve(name);

        assertThat(ANCHOR.matcher(Files.readString(page)).results().toList()).allSatisfy(link -> {
            Path target = link.group(1).isEmpty() ? page : page.resolveSibling(link.group(1));
            assertThat(headings(Files.readString(target))).contains(link.group(2));
        });
    }

    /** As GitHub makes anchors of them. */
    private static List<String> headings(String page) {
        return matches(Pattern.compile("(?m)^#+ (.*)$"), page)
                .map(h -> h.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}_ -]", "")
                        .replace(' ', '-'))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = "README.md")
    void everyClassNamedIsThere(String name) throws IOException {
        Set<String> classes = new HashSet<>(classes("models/src"));
        classes.addAll(classes("jobs/src"));

        // Words in capitals, such as reason codes, are no classes.
        assertThat(matches(CLASS, Files.readString(PROJECT.resolve(name))).filter(word -> !word.matches("[A-Z0-9]+")))
                .isNotEmpty()
                .isSubsetOf(classes);
    }

    @ParameterizedTest
    @ValueSource(strings = "README.md")
    void everyJavaFileNamedIsThere(String name) throws IOException {
        assertThat(matches(JAVA_FILE, Files.readString(PROJECT.resolve(name))))
                .isNotEmpty()
                .allSatisfy(path ->
                        assertThat(Stream.of(PROJECT, JOBS)).anyMatch(base -> Files.exists(base.resolve(path))));
    }

    private static Set<String> classes(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(PROJECT.resolve(folder))) {
            return files.map(f -> f.getFileName().toString())
                    .filter(f -> f.endsWith(".java"))
                    .map(f -> f.replace(".java", ""))
                    .collect(toSet());
        }
    }

    private static Stream<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1));
    }

    /** Only what lies in the lake; how it is drawn is for people to judge. */
    @Test
    void thePictureNamesEveryStoredTable() throws IOException {
        String picture = Files.readString(PROJECT.resolve("docs/way-of-the-data.svg"));

        assertThat(Catalog.stored()).allSatisfy(table -> assertThat(picture).contains(">" + table.name() + "<"));
    }
}
