package org.headwater.jobs.sources.hostile;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What must come of a case, in the words of {@link Outcome#text}; lines that begin with # say why. */
record Expected(Path file) {

    private static final Predicate<String> COMMENT = line -> line.startsWith("#");
    private static final Pattern SAYS = Pattern.compile("(?m)^(  \\d+ (accepted|duplicate)): .*$");

    String text() {
        return lines(COMMENT.negate());
    }

    /** Without what accepted rows say, and without warnings, which a run over many folders sums up. */
    String textWithoutValues() {
        return SAYS.matcher(lines(COMMENT.negate().and(line -> !line.startsWith("  warning: "))))
                .replaceAll("$1");
    }

    /** Whether the row is one of those that only all files together show to be known already. */
    boolean isDuplicate(String fileName, long line) {
        String ofFile = text().replaceAll("(?s)^.*?(?=\\Q" + fileName + "\\E: )", "");
        String rows =
                ofFile.lines().skip(1).takeWhile(row -> row.startsWith("  ")).collect(joining("\n", "\n", ""));
        return rows.contains("\n  " + line + " duplicate");
    }

    /** Takes what is there for right; what changed is then looked at as a change of the file. */
    void accept(String text) {
        try {
            Files.writeString(file, lines(COMMENT) + text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String lines(Predicate<String> wanted) {
        try {
            return Files.exists(file)
                    ? Files.readString(file).lines().filter(wanted).collect(joining("\n")) + "\n"
                    : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
