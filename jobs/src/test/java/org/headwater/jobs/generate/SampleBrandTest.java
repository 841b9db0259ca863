package org.headwater.jobs.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.headwater.jobs.testing.CommandLineResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The brand in {@code data-samples/} is what the command in its README makes. To make it anew: {@code -Dgolden.write=true}.
 */
class SampleBrandTest {

    private static final Path SAMPLES = Path.of("../data-samples");
    private static final Pattern COMMAND = Pattern.compile("bin/headwater (generate [^`]*?) --out (\\S+)");

    @TempDir
    Path folder;

    @Test
    void isWhatTheDocumentedCommandMakes() throws IOException {
        MatchResult command = COMMAND.matcher(
                        Files.readString(SAMPLES.resolve("README.md")).replaceAll("\\\\\\n\\s*", ""))
                .results()
                .findFirst()
                .orElseThrow();
        assertThat(command.group(2)).isEqualTo("data-samples/brand");
        Path made = folder.resolve("brand");
        List<String> args = new ArrayList<>(List.of(command.group(1).split("\\s+")));
        args.addAll(List.of("--out", made.toString()));

        CommandLineResult generated = CommandLineResult.of(args.toArray(String[]::new));

        assertThat(generated.code()).as(generated.err()).isZero();
        Path checkedIn = SAMPLES.resolve("brand");
        if (Boolean.getBoolean("golden.write")) {
            Folders.delete(checkedIn);
            copy(made, checkedIn);
        }
        Map<String, byte[]> expected = files(checkedIn);
        assertThat(files(made).keySet()).isEqualTo(expected.keySet());
        files(made).forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(expected.get(name)));
    }

    private static Map<String, byte[]> files(Path root) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(path).toString(), Files.readAllBytes(path));
            }
        }
        return files;
    }

    private static void copy(Path from, Path to) throws IOException {
        for (String name : files(from).keySet()) {
            Path target = to.resolve(name);
            Files.createDirectories(target.getParent());
            Files.copy(from.resolve(name), target);
        }
    }
}
