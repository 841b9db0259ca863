package org.headwater.jobs.samples;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;

/** A row of text, cut as RFC 4180 says. */
record Csv(String delimiter, String lineEnd) {

    String row(Object... cells) {
        return Arrays.stream(cells).map(c -> quoted(c.toString())).collect(joining(delimiter, "", lineEnd));
    }

    /**
     * Numbers that a spreadsheet must not round are written as a formula, and not quoted again: that is how the shop's
     * own system does it, and why a careful reader takes {@code ="} and {@code "} off.
     */
    private String quoted(String cell) {
        boolean plain = cell.startsWith("=\"") || !(cell.contains(delimiter) || cell.contains("\""));
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
