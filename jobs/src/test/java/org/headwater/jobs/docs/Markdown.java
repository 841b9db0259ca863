package org.headwater.jobs.docs;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A Markdown table. */
final class Markdown {

    private final List<String> lines = new ArrayList<>();

    Markdown(String... header) {
        row(header);
        lines.add("|" + "---|".repeat(header.length));
    }

    Markdown row(String... cells) {
        lines.add(Arrays.stream(cells).map(c -> c.replace("|", "\\|")).collect(joining(" | ", "| ", " |")));
        return this;
    }

    String text() {
        return String.join("\n", lines) + "\n";
    }

    static String code(String text) {
        return "`" + text + "`";
    }
}
