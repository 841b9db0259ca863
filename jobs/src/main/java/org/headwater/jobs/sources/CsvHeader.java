package org.headwater.jobs.sources;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The column names of a CSV file: cells are found by name, never by position. */
final class CsvHeader {
    /** Names that a message shows at most. */
    private static final int SHOWN = 40;

    private final List<String> names;
    private final Map<String, Integer> positions = new HashMap<>();

    /** @throws SourceFileException when two names differ in case at most, as a mapping could mean either */
    CsvHeader(List<String> cells) {
        names = cells.stream().map(Texts::name).toList();
        Map<String, String> folded = new LinkedHashMap<>();
        for (var i = 0; i < names.size(); i++) {
            var name = names.get(i);
            if (name.isEmpty()) {
                continue;
            }
            var twin = folded.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
            if (twin != null) {
                throw new SourceFileException(
                        "the header must name each column once, has \"" + twin + "\" and \"" + name + '"');
            }
            positions.put(name, i);
        }
    }

    List<String> names() {
        return names;
    }

    int size() {
        return names.size();
    }

    /** Position of a column from 0, or -1. */
    int position(String name) {
        return positions.getOrDefault(name, -1);
    }

    /** Whether a record says the names once more, as in files that were put together from several. */
    boolean isRepeatedBy(CsvCells cells) {
        for (var i = 0; i < names.size(); i++) {
            if (!Texts.name(cells.at(i)).equals(names.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** @throws SourceFileException when a mapped column is not there under any of its names */
    void mustHave(List<MappedColumn> columns, char delimiter) {
        for (var column : columns) {
            if (column.names().stream().noneMatch(positions::containsKey)) {
                throw new SourceFileException(missing(column, delimiter));
            }
        }
    }

    private String missing(MappedColumn column, char delimiter) {
        var wanted = column.names().stream().map(n -> '"' + n + '"').collect(Collectors.joining(" or "));
        var found = names.stream().limit(SHOWN).collect(Collectors.joining(", "));
        var more = names.size() > SHOWN ? " and " + (names.size() - SHOWN) + " more" : "";
        return column.role() + " needs a column " + wanted + ", the file has: " + found + more
                + hint(column, delimiter);
    }

    private String hint(MappedColumn column, char delimiter) {
        if (names.size() == 1) {
            for (var other : ",;\t|，".toCharArray()) {
                if (other != delimiter && names.get(0).indexOf(other) > 0) {
                    return "; is csv.delimiter \"" + (other == '\t' ? "\\t" : String.valueOf(other)) + "\"?";
                }
            }
        }
        return column.names().stream()
                .flatMap(name -> Nearest.to(name, names).stream())
                .findFirst()
                .map(name -> "; did you mean \"" + name + "\"?")
                .orElse("");
    }
}
