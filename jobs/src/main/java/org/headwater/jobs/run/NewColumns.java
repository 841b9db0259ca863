package org.headwater.jobs.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Finds columns that nobody reads and that only some files of a source have: somebody has begun to export more. */
final class NewColumns {

    /** Columns of a source that are told of at most. */
    private static final int SHOWN = 5;

    private NewColumns() {}

    private record Found(String file, int files) {

        Found and(Found later) {
            return new Found(file, files + later.files);
        }
    }

    /** One sentence a column. */
    static List<String> of(List<FileCounts> files) {
        Map<String, List<FileCounts>> bySource = new TreeMap<>();
        files.stream()
                .filter(f -> f.rowsIn() > 0)
                .forEach(f -> bySource.computeIfAbsent(f.source(), s -> new ArrayList<>())
                        .add(f));
        List<String> sentences = new ArrayList<>();
        bySource.forEach((source, all) -> sentences.addAll(of(source, all)));
        return sentences;
    }

    private static List<String> of(String source, List<FileCounts> files) {
        Map<String, Found> columns = new TreeMap<>();
        for (FileCounts file : files) {
            file.state().unread().forEach(name -> columns.merge(name, new Found(file.file(), 1), Found::and));
        }
        columns.values().removeIf(found -> found.files() == files.size());
        return columns.entrySet().stream()
                .limit(SHOWN)
                .map(column -> String.format(
                        Locale.ROOT,
                        "UNKNOWN_COLUMN in %s: \"%s\" is in %,d of %,d files, %s the first, and is not read; map it"
                                + " if it matters, or set known_columns",
                        source,
                        column.getKey(),
                        column.getValue().files(),
                        files.size(),
                        column.getValue().file()))
                .toList();
    }
}
