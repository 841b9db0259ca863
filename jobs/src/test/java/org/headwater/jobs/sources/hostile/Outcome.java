package org.headwater.jobs.sources.hostile;

import java.util.ArrayList;
import java.util.List;
import org.headwater.jobs.run.InputGate.Counted;
import org.headwater.jobs.run.InputGate.Ending;
import org.headwater.jobs.run.InputGate.FileSays;

/** What came of a case: how the run ends, what the operator is told, and each file. */
record Outcome(Ending ending, List<String> warnings, List<FileOutcome> files) {

    /**
     * What became of one file.
     *
     * @param error why it can't be read, "" when it can
     * @param says what there is to say of it besides
     */
    record FileOutcome(String source, String name, List<RowOutcome> rows, String error, FileSays says) {

        /** Of a file that is set aside no row counts, but the file is one. */
        FileOutcome taken(Counted counted) {
            return counted.says().setAside().isEmpty()
                    ? this
                    : new FileOutcome(source, name, List.of(), counted.error(), counted.says());
        }

        Counted counted() {
            return new Counted(
                    source,
                    name,
                    count("accepted"),
                    count("quarantined") + (says.setAside().isEmpty() ? 0 : 1),
                    count("duplicate"),
                    count("ignored"),
                    error,
                    says);
        }

        private long count(String disposition) {
            return rows.stream()
                    .filter(r -> r.disposition().equals(disposition))
                    .count();
        }
    }

    /**
     * What became of one row.
     *
     * @param reason "" when accepted
     * @param column at fault, "" when it is the whole row
     * @param detail "" unless quarantined
     * @param says what it means, "" unless accepted or when only the disposition matters
     */
    record RowOutcome(long line, String disposition, String reason, String column, String detail, String says) {

        String text() {
            var text = new StringBuilder("  " + line + " " + disposition);
            append(text, reason, ": ");
            append(text, column, " in ");
            append(text, detail, ": ");
            append(text, says, ": ");
            return text.toString();
        }

        boolean isIgnoredLike(RowOutcome other) {
            return disposition.equals("ignored") && other.disposition.equals("ignored") && reason.equals(other.reason);
        }

        private static void append(StringBuilder text, String part, String before) {
            if (!part.isEmpty()) {
                text.append(before).append(part);
            }
        }
    }

    /** The whole of it, with paths as seen from {@code folder}. */
    String text(String folder) {
        List<String> lines = new ArrayList<>();
        lines.add("exit " + ending.exit());
        ending.sentences().lines().forEach(s -> lines.add("  " + s.replace(folder + "/", "")));
        warnings.forEach(w -> lines.add("  warning: " + w));
        for (FileOutcome file : files) {
            Counted counted = file.counted();
            lines.add("%s: %d rows = %d accepted + %d duplicate + %d quarantined + %d ignored"
                    .formatted(
                            file.name(),
                            counted.accepted() + counted.duplicate() + counted.quarantined() + counted.ignored(),
                            counted.accepted(),
                            counted.duplicate(),
                            counted.quarantined(),
                            counted.ignored()));
            lines.addAll(rows(file.rows()));
            if (!file.says().setAside().isEmpty()) {
                lines.add("  set aside: " + file.says().setAside());
            }
            if (!file.error().isEmpty()) {
                lines.add("  error: " + file.error());
            }
        }
        return String.join("\n", lines) + "\n";
    }

    /** Ignored rows that follow each other for the same reason are one line. */
    private static List<String> rows(List<RowOutcome> rows) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            int last = i;
            while (last + 1 < rows.size() && rows.get(i).isIgnoredLike(rows.get(last + 1))) {
                last++;
            }
            if (last == i) {
                lines.add(rows.get(i).text());
            } else {
                lines.add("  " + rows.get(i).line() + " to " + rows.get(last).line() + " ignored: "
                        + rows.get(i).reason() + ", " + (last - i + 1) + " rows");
            }
            i = last;
        }
        return lines;
    }
}
