package org.headwater.jobs.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What an operator should look at though the run goes on, one sentence each. */
final class InputWarnings {

    /** Names that a sentence shows at most. */
    private static final int SHOWN = 5;

    /** Files from which on their number is worth a word. */
    private static final int MANY = 100_000;

    private InputWarnings() {}

    /**
     * @param files that were read
     * @param unfinished names of files that were not, because somebody is still writing them
     */
    static List<String> of(List<FileCounts> files, List<String> unfinished) {
        List<String> warnings = new ArrayList<>();
        warn(warnings, "not read, still being written or downloaded", unfinished);
        List<FileCounts> readable =
                files.stream().filter(f -> f.error().isEmpty()).toList();
        warn(
                warnings,
                "empty",
                names(readable.stream().filter(f -> f.bytes() == 0).toList()));
        warn(
                warnings,
                "without a row",
                names(readable.stream()
                        .filter(f -> f.bytes() > 0 && f.rowsIn() == 0)
                        .toList()));
        files.stream()
                .filter(f -> !f.state().setAside().isEmpty())
                .limit(SHOWN)
                .forEach(f -> warnings.add("1 file can't be read and is left out: " + f.file() + ": "
                        + f.state().setAside()));
        conflicts(readable).ifPresent(warnings::add);
        warnings.addAll(NewColumns.of(readable));
        if (files.size() > MANY) {
            warnings.add(String.format(
                    Locale.ROOT,
                    "%,d files: each takes about 3 kB of the driver's memory; put small files together, or give"
                            + " the driver more (HEADWATER_MEMORY)",
                    files.size()));
        }
        return warnings;
    }

    private static Optional<String> conflicts(List<FileCounts> files) {
        List<FileCounts> with =
                files.stream().filter(f -> f.state().conflicts() > 0).toList();
        long rows = with.stream().mapToLong(f -> f.state().conflicts()).sum();
        return rows == 0
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "%,d rows contradict the row that is kept of the same thing, and nothing tells which is newer"
                                + " (CONFLICT in ops.quarantine): %s",
                        rows,
                        shown(names(with))));
    }

    private static List<String> names(List<FileCounts> files) {
        return files.stream().map(FileCounts::file).toList();
    }

    private static void warn(List<String> warnings, String what, List<String> names) {
        if (!names.isEmpty()) {
            warnings.add(
                    (names.size() == 1 ? "1 file is " : names.size() + " files are ") + what + ": " + shown(names));
        }
    }

    private static String shown(List<String> names) {
        String more = names.size() > SHOWN ? " and " + (names.size() - SHOWN) + " more" : "";
        return String.join(", ", names.subList(0, Math.min(SHOWN, names.size()))) + more;
    }
}
