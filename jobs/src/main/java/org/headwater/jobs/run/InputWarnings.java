package org.headwater.jobs.run;

import java.util.ArrayList;
import java.util.List;

/** What an operator should look at though the run goes on, one sentence each. */
final class InputWarnings {

    /** Names that a sentence shows at most. */
    private static final int SHOWN = 5;

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
        return warnings;
    }

    private static List<String> names(List<FileCounts> files) {
        return files.stream().map(FileCounts::file).toList();
    }

    private static void warn(List<String> warnings, String what, List<String> names) {
        if (!names.isEmpty()) {
            String more = names.size() > SHOWN ? " and " + (names.size() - SHOWN) + " more" : "";
            warnings.add((names.size() == 1 ? "1 file is " : names.size() + " files are ") + what + ": "
                    + String.join(", ", names.subList(0, Math.min(SHOWN, names.size()))) + more);
        }
    }
}
