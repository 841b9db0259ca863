package org.headwater.jobs.sources;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The column names of a CSV file: cells are found by name, never by position. */
final class CsvHeader {
    /** Names that a message shows at most. */
    private static final int SHOWN = 40;

    /** Characters that a message shows of a name at most. */
    private static final int LONGEST_SHOWN = 60;

    private final List<String> names;
    private final Map<String, Integer> positions = new HashMap<>();

    CsvHeader(List<String> cells) {
        names = cells.stream().map(Texts::name).toList();
        for (var i = 0; i < names.size(); i++) {
            if (!names.get(i).isEmpty()) {
                positions.putIfAbsent(names.get(i), i);
            }
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

    /**
     * @throws SourceFileException when a mapped column is not there under any of its names, or has a twin that differs in
     *     case at most, as the mapping could mean either
     */
    void mustHave(List<MappedColumn> columns, char delimiter) {
        for (var column : columns) {
            var found = column.names().stream()
                    .filter(positions::containsKey)
                    .findFirst()
                    .orElseThrow(() -> new SourceFileException(missing(column, delimiter)));
            var twins = names.stream().filter(found::equalsIgnoreCase).toList();
            if (twins.size() > 1) {
                throw new SourceFileException("the header must name each mapped column once, has \"" + twins.get(0)
                        + "\" and \"" + twins.get(1) + '"');
            }
        }
    }

    /**
     * Columns that the source neither reads nor knows.
     *
     * @param known columns that there may be besides; empty when there may be any
     * @throws SourceFileException when there is such a column, and the source does not take any
     */
    List<String> unread(Set<String> read, List<String> known) {
        var unread = names.stream()
                .filter(name -> !name.isEmpty() && !read.contains(name) && !known.contains(name))
                .distinct()
                .toList();
        if (!known.isEmpty() && !unread.isEmpty()) {
            throw new SourceFileException("the header must hold mapped columns and known_columns only, has \""
                    + shown(unread.get(0)) + "\": map it, or add it to known_columns");
        }
        return unread;
    }

    private String missing(MappedColumn column, char delimiter) {
        var wanted = column.names().stream().map(n -> '"' + n + '"').collect(Collectors.joining(" or "));
        var found = names.stream().limit(SHOWN).map(CsvHeader::shown).collect(Collectors.joining(", "));
        var more = names.size() > SHOWN ? " and " + (names.size() - SHOWN) + " more" : "";
        return column.role() + " needs a column " + wanted + ", the file has: " + found + more
                + hint(column, delimiter);
    }

    /** Short and in one line: what is no header can be anything. */
    private static String shown(String name) {
        return Texts.label(name.length() <= LONGEST_SHOWN ? name : name.substring(0, LONGEST_SHOWN) + "…");
    }

    private String hint(MappedColumn column, char delimiter) {
        if (names.size() == 1) {
            for (var other : ",;\t|，；、".toCharArray()) {
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
