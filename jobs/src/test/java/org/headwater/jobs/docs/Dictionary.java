package org.headwater.jobs.docs;

import static java.util.stream.Collectors.joining;
import static org.headwater.jobs.docs.Markdown.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.headwater.jobs.Pipeline;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.tables.Catalog;
import org.headwater.jobs.tables.Field;
import org.headwater.jobs.tables.Layer;
import org.headwater.jobs.tables.Spec;
import org.headwater.jobs.tables.Table;

/** The page of all stored tables. */
final class Dictionary {

    private Dictionary() {}

    static String markdown() {
        var text = new StringBuilder("""
                # Tables

                Written by the code (`DocsTest`); `bin/headwater tables NAME` prints the same in a terminal. In the lake each table
                lies in `LAYER/NAME` as a Delta table; `bin/headwater sql` knows it by its bare name.

                *key*: the columns that tell rows apart, never null. *may be null*: the meaning says what null stands for. *personal*:
                tells who somebody is. Times are UTC, `_on` and `as_of` are days of the business zone, `_fen` are whole minor units
                (1/100) of the lake's currency. *Always* is a condition that is checked on every row before the table is committed.
                """);
        for (Layer layer : Layer.values()) {
            List<Table> tables =
                    Catalog.stored().stream().filter(t -> t.layer() == layer).toList();
            if (!tables.isEmpty()) {
                text.append("\n## ")
                        .append(layer.folder())
                        .append("\n\n")
                        .append(meaning(layer))
                        .append('\n');
                tables.forEach(table -> text.append(section(table)));
            }
        }
        return text.toString();
    }

    private static String meaning(Layer layer) {
        return switch (layer) {
            case LANDING -> throw new IllegalArgumentException("Landed rows are not stored");
            case CORE -> "One typed row per thing that happened.";
            case FACTS -> "One mergeable state per key. Internal: columns may change without notice.";
            case MARTS -> "Answers as of a date. Each as-of date is one slice, replaced as a whole.";
            case OPS -> "What the pipeline did, read and refused.";
        };
    }

    private static String section(Table table) {
        var text = new StringBuilder("\n### " + table.name() + "\n\n" + table.meaning() + "\n\n");
        Pipeline.JOBS.stream().filter(job -> job.writes().equals(table)).forEach(job -> text.append(writer(job)));
        if (table.layer() == Layer.OPS) {
            text.append("Written by the run itself.\n\n");
        }
        table.identity().ifPresent(i -> text.append("Always: `").append(i).append("`\n\n"));
        var columns = new Markdown("column", "type", "role", "meaning");
        table.fields()
                .forEach(f -> columns.row(
                        code(f.column()),
                        f.spec().type().simpleString(),
                        notes(f),
                        f.spec().meaning()));
        return text.append(columns.text()).toString();
    }

    private static String writer(Job job) {
        String reads = job.reads().stream()
                .map(t -> t.layer() == Layer.LANDING ? "the input files" : "[" + t.name() + "](#" + t.name() + ")")
                .collect(joining(", "));
        return "Written by job `" + job.name() + "` from " + reads + ".\n\n";
    }

    private static String notes(Field field) {
        Spec spec = field.spec();
        List<String> notes = new ArrayList<>();
        if (spec.isKey()) {
            notes.add("key");
        }
        if (spec.isNullable()) {
            notes.add("may be null");
        }
        if (spec.privacy() == Spec.Privacy.PERSONAL) {
            notes.add("personal");
        }
        spec.merge().ifPresent(m -> notes.add("merged by " + m.name().toLowerCase(Locale.ROOT)));
        return String.join(", ", notes);
    }
}
