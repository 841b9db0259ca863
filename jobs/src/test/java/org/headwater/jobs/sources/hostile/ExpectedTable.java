package org.headwater.jobs.sources.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a table holds of a case. It stands in {@code tables.txt}, one after the other with a blank line between:
 *
 * <pre>
 *   core.messages where corp = '072_taken_back'
 *   msgid | revoked_at
 *   m1    |
 * </pre>
 *
 * @param people whether the rows are the ids of each person instead, as {@code scope/id}
 * @param rows without the spaces around cells, sorted
 */
record ExpectedTable(boolean people, String table, String where, List<String> columns, List<String> rows) {

    private static final String PEOPLE = "people of ";

    static List<ExpectedTable> of(HostileCase hostile) {
        if (!Files.exists(hostile.tables())) {
            return List.of();
        }
        try {
            String text = Files.readString(hostile.tables())
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.joining("\n"));
            return Arrays.stream(text.strip().split("\n\\s*\n"))
                    .map(ExpectedTable::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ExpectedTable read(String section) {
        List<String> lines = section.strip().lines().toList();
        boolean people = lines.get(0).startsWith(PEOPLE);
        String[] head = lines.get(0).replaceFirst(PEOPLE, "").split(" where ", 2);
        return new ExpectedTable(
                people,
                head[0],
                head[1],
                Arrays.asList(lines.get(1).split(" *\\| *")),
                lines.subList(2, lines.size()).stream()
                        .map(ExpectedTable::tidy)
                        .sorted()
                        .toList());
    }

    private static String tidy(String row) {
        return Arrays.stream(row.split("\\|", -1)).map(String::strip).collect(Collectors.joining(" | "));
    }

    String head() {
        return (people ? PEOPLE : "") + table + " where " + where;
    }
}
