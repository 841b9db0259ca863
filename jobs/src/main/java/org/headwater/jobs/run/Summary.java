package org.headwater.jobs.run;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.config.AudienceConfig;
import org.headwater.jobs.config.Config;
import org.headwater.jobs.exports.Manifest;
import org.headwater.jobs.exports.ManifestFile;
import org.headwater.jobs.lake.Lake;
import org.headwater.jobs.tables.Table;
import org.headwater.jobs.tables.marts.AudienceChanges;
import org.headwater.jobs.tables.marts.AudienceMembers;
import org.headwater.jobs.tables.marts.SegmentCounts;
import org.headwater.jobs.tables.marts.User360;

/** What an operator wants to know of a run. */
final class Summary {

    private final Config config;
    private final RunResult result;
    private final Lake lake;
    private final PrintStream out;

    Summary(Config config, RunResult result, Lake lake, PrintStream out) {
        this.config = config;
        this.result = result;
        this.lake = lake;
        this.out = out;
    }

    void print() {
        out.println();
        printInput();
        printCustomers();
        printSegments("segment", "Segments (recency × frequency and money)");
        printSegments("value_class", "Value classes 客户价值分类");
        printAudiences();
        printFiles();
        out.println("Tables  " + config.lake() + "  (bin/headwater tables lists them)");
    }

    private void printInput() {
        if (result.files().isEmpty()) {
            return;
        }
        FileCounts total = FileCounts.total(result.files());
        out.printf(
                Locale.ROOT,
                "Input   %,d rows in %,d files = %,d accepted + %,d duplicate + %,d quarantined + %,d ignored%n",
                total.rowsIn(),
                result.files().size(),
                total.accepted(),
                total.duplicate(),
                total.quarantined(),
                total.ignored());
        for (Row reason : result.reasons()) {
            out.printf(
                    Locale.ROOT,
                    "        %,6d %s in %s: %s%n",
                    reason.getLong(3),
                    reason.getString(1),
                    reason.getString(0),
                    reason.getString(2));
        }
        result.notes().forEach(note -> out.println("        " + note));
        if (result.isUnchanged()) {
            out.println("        nothing new since the last run: nothing was written");
        }
        out.println();
    }

    private boolean wrote(Table table) {
        return result.tables().stream().anyMatch(t -> t.table().equals(table));
    }

    private Dataset<Row> slice(Table table) {
        return lake.rows(table).filter(col("as_of").equalTo(lit(result.asOf())));
    }

    private void printCustomers() {
        if (!wrote(User360.TABLE)) {
            return;
        }
        Row all = slice(User360.TABLE)
                .agg(
                        count(when(User360.ORDERS.col().gt(0), 1)),
                        count(when(User360.ORDERS.col().gt(1), 1)),
                        sum(User360.ORDERS.col()),
                        sum(User360.NET_REVENUE.col()))
                .head();
        out.printf(
                Locale.ROOT,
                "As of %s: %,d customers paid at least once, %,d of them again; %,d paid orders, %s %s net%n%n",
                result.asOf(),
                all.getLong(0),
                all.getLong(1),
                all.isNullAt(2) ? 0 : all.getLong(2),
                money(all.isNullAt(3) ? BigDecimal.ZERO : all.getDecimal(3)),
                config.currency());
    }

    private void printSegments(String map, String title) {
        if (!wrote(SegmentCounts.TABLE)) {
            return;
        }
        out.println(title);
        var table = new TextTable("segment", "", "customers", "orders", "net " + config.currency());
        slice(SegmentCounts.TABLE)
                .filter(SegmentCounts.MAP.col().equalTo(map))
                .orderBy(SegmentCounts.NET_REVENUE.col().desc(), SegmentCounts.SEGMENT.col())
                .collectAsList()
                .forEach(r -> table.add(
                        r.getAs(SegmentCounts.TITLE.column()),
                        r.getAs(SegmentCounts.TITLE_ZH.column()),
                        String.format(Locale.ROOT, "%,d", r.<Long>getAs(SegmentCounts.USERS.column())),
                        String.format(Locale.ROOT, "%,d", r.<Long>getAs(SegmentCounts.ORDERS.column())),
                        money(r.getAs(SegmentCounts.NET_REVENUE.column()))));
        out.println(table.render("  "));
    }

    private void printAudiences() {
        if (!wrote(AudienceMembers.TABLE)) {
            return;
        }
        Map<String, Row> members = byAudience(
                slice(AudienceMembers.TABLE),
                AudienceMembers.STATUS.col(),
                "selected",
                "holdout",
                "over_cap",
                "excluded");
        Map<String, Row> changes = wrote(AudienceChanges.TABLE)
                ? byAudience(slice(AudienceChanges.TABLE), AudienceChanges.CHANGE.col(), "entered", "left")
                : Map.of();
        out.println("Audiences");
        var table = new TextTable("name", "", "selected", "entered", "left", "held out", "over cap", "excluded");
        for (AudienceConfig audience : config.audiences()) {
            Row m = members.get(audience.name());
            Row c = changes.get(audience.name());
            table.add(
                    audience.name(),
                    audience.titleZh(),
                    number(m, 1),
                    number(c, 1),
                    number(c, 2),
                    number(m, 2),
                    number(m, 3),
                    number(m, 4));
        }
        out.println(table.render("  "));
    }

    private static Map<String, Row> byAudience(Dataset<Row> rows, Column kind, String first, String... others) {
        Column[] counts = java.util.Arrays.stream(others)
                .map(other -> count(when(kind.equalTo(other), 1)))
                .toArray(Column[]::new);
        Map<String, Row> found = new HashMap<>();
        rows.groupBy(AudienceMembers.AUDIENCE.col())
                .agg(count(when(kind.equalTo(first), 1)), counts)
                .collectAsList()
                .forEach(r -> found.put(r.getString(0), r));
        return found;
    }

    private static String number(Row row, int column) {
        return row == null ? "0" : String.format(Locale.ROOT, "%,d", row.getLong(column));
    }

    private void printFiles() {
        if (!wrote(AudienceMembers.TABLE)) {
            return;
        }
        Path folder = config.out().resolve(result.asOf().toString());
        List<ManifestFile> files;
        try {
            files = Manifest.find(folder).map(Manifest::files).orElse(List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.println("Files   " + folder.resolve(Manifest.NAME));
        for (ManifestFile file : files) {
            out.printf(
                    Locale.ROOT,
                    "        %s  %,d rows%s%s%n",
                    folder.resolve(file.file()),
                    file.rows(),
                    file.refusedRows() == 0
                            ? ""
                            : String.format(
                                    Locale.ROOT, ", %,d left out: not safe to import as they are", file.refusedRows()),
                    file.importSafe() ? "" : ", for people, not for import");
        }
    }

    private static String money(BigDecimal amount) {
        return String.format(Locale.ROOT, "%,.2f", amount);
    }
}
