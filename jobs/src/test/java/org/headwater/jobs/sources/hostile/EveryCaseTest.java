package org.headwater.jobs.sources.hostile;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No case of the list of hostile input is forgotten: each has a folder, or a test elsewhere. */
class EveryCaseTest {

    /** Cases 81 and on are about tables and runs, not about input. */
    private static final int LAST = 80;

    /** @param test class that tests it */
    private record Elsewhere(int number, String test, String why) {

        static Elsewhere of(String line) {
            String[] cells = line.split(" \\| ", 3);
            return new Elsewhere(Integer.parseInt(cells[0]), cells[1], cells[2]);
        }
    }

    @Test
    void hasAFolderOrALine() {
        Set<Integer> known = new TreeSet<>(folders());
        elsewhere().forEach(e -> known.add(e.number()));

        assertThat(known)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, LAST).boxed().toList());
    }

    @Test
    void testsElsewhereAreThere() {
        List<String> named = elsewhere().stream().map(Elsewhere::test).toList();

        assertThat(named).isNotEmpty();
        assertThat(testClasses()).containsAll(named);
        assertThat(elsewhere()).allMatch(e -> !e.why().isBlank());
    }

    private static Set<Integer> folders() {
        return HostileCase.all().stream().map(HostileCase::number).collect(toSet());
    }

    private static List<Elsewhere> elsewhere() {
        try {
            return Files.readAllLines(HostileCase.ROOT.resolve("elsewhere.txt")).stream()
                    .filter(line -> !line.startsWith("#"))
                    .map(Elsewhere::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> testClasses() {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            return files.map(f -> f.getFileName().toString())
                    .filter(name -> name.endsWith("Test.java"))
                    .map(name -> name.replace(".java", ""))
                    .collect(toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
