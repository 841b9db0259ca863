package org.headwater.jobs.docs;

import static java.util.stream.Collectors.joining;
import static org.headwater.jobs.docs.Markdown.code;

import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.headwater.jobs.Pipeline;
import org.headwater.jobs.config.Format;
import org.headwater.jobs.config.Presets;
import org.headwater.jobs.exports.Export;
import org.headwater.jobs.exports.ExportColumn;
import org.headwater.jobs.exports.Exports;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.plan.Plan;
import org.headwater.jobs.run.ExitCode;
import org.headwater.jobs.sources.Reason;
import org.headwater.jobs.tables.Catalog;
import org.headwater.jobs.tables.Layer;
import org.headwater.jobs.tables.Table;

/** A part of the README between {@code <!-- generated:NAME -->} and {@code <!-- /generated -->}. */
enum ReadmePart {
    TABLES(ReadmePart::tables),
    JOBS(ReadmePart::jobs),
    EXIT_CODES(ReadmePart::exitCodes),
    EXPORTS(ReadmePart::exports),
    FORMATS(ReadmePart::formats),
    REASONS(ReadmePart::reasons);

    private final Supplier<String> text;

    ReadmePart(Supplier<String> text) {
        this.text = text;
    }

    /** The page with this part as the code says it; all else stays. */
    String in(String page) {
        var part = Pattern.compile("(<!-- generated:" + marker() + " -->\n).*?(<!-- /generated -->)", Pattern.DOTALL);
        Matcher found = part.matcher(page);
        if (!found.find()) {
            throw new IllegalStateException(
                    "The page has no <!-- generated:" + marker() + " --> … <!-- /generated -->");
        }
        return page.substring(0, found.end(1)) + text.get() + page.substring(found.start(2));
    }

    private String marker() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String tables() {
        var rows = new Markdown("table", "what it holds", "one row per");
        for (Table table : Catalog.stored()) {
            int grain = table.meaning().indexOf("One row per ");
            rows.row(
                    "[" + table.qualifiedName() + "](docs/tables.md#" + table.name() + ")",
                    table.meaning().substring(0, grain).strip(),
                    table.meaning().substring(grain + "One row per ".length()).replaceAll("\\.$", ""));
        }
        return rows.text();
    }

    private static String jobs() {
        var rows = new Markdown("job", "answers", "reads", "writes");
        for (Job job : Plan.of(Pipeline.JOBS, Catalog.ALL).jobs()) {
            String reads = job.reads().stream()
                    .map(t -> t.layer() == Layer.LANDING ? "input files" : code(t.name()))
                    .collect(joining(", "));
            rows.row(code(job.name()), job.purpose(), reads, code(job.writes().qualifiedName()));
        }
        return rows.text();
    }

    private static String exitCodes() {
        var rows = new Markdown("code", "meaning");
        for (ExitCode code : ExitCode.values()) {
            rows.row(String.valueOf(code.code()), code.meaning());
        }
        return rows.text();
    }

    private static String exports() {
        var rows = new Markdown("destination", "for", "columns");
        for (Export export : Exports.ALL) {
            rows.row(
                    code(export.name()),
                    export.meaning(),
                    export.columns().stream()
                            .map(ExportColumn::header)
                            .map(Markdown::code)
                            .collect(joining(", ")));
        }
        return rows.text();
    }

    /** What is read without a mapping, each with its sample. */
    private static String formats() {
        var rows = new Markdown("in the config", "what it is", "sample");
        for (Format format : Format.values()) {
            if (!format.isMapped()) {
                String name = format.name().toLowerCase(Locale.ROOT);
                rows.row(code("format: " + name), format.meaning(), sample(name));
            }
        }
        for (String preset : Presets.NAMES) {
            String first =
                    Presets.yaml(preset).orElseThrow().lines().findFirst().orElseThrow();
            rows.row(code("preset: " + preset), first.replaceFirst("^# ", ""), sample(preset));
        }
        return rows.text();
    }

    private static String sample(String name) {
        return "[" + name + "](data-samples/formats/" + name + "/headwater.yaml)";
    }

    private static String reasons() {
        var rows = new Markdown("reason", "meaning");
        for (Reason reason : Reason.values()) {
            rows.row(code(reason.name()), reason.sentence());
        }
        return rows.text();
    }
}
