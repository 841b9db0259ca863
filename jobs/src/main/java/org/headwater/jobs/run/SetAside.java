package org.headwater.jobs.run;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.headwater.jobs.sources.Reason;
import org.headwater.jobs.sources.Versions;
import org.headwater.jobs.tables.landing.Landed;
import org.headwater.jobs.tables.ops.Quarantine;

/** What a run sets aside as evidence: bad rows, bad files, and rows that contradict the one that is kept. */
final class SetAside {

    private static final String[] ROW = {
        Landed.SOURCE.column(), Landed.FILE.column(), Landed.BATCH.column(), Landed.LINE.column()
    };

    private SetAside() {}

    /** Rows of {@link Quarantine}. */
    static Dataset<Row> rows(String runId, Intake intake) {
        Dataset<Row> rows = intake.all()
                .filter(Landed.DISPOSITION.col().equalTo("quarantined"))
                .select(quarantine(
                        runId, Landed.REASON.col(), Landed.COLUMN_NAME.col(), Landed.DETAIL.col(), Landed.RAW.col()));
        List<FileCounts> bad = badFiles(intake.files());
        if (!bad.isEmpty()) {
            rows = rows.unionAll(files(runId, intake, bad));
        }
        return intake.files().stream().anyMatch(f -> f.state().conflicts() > 0)
                ? rows.unionAll(conflicts(runId, intake))
                : rows;
    }

    private static Column[] quarantine(String runId, Column reason, Column column, Column detail, Column raw) {
        return new Column[] {
            Quarantine.RUN_ID.is(runId),
            Quarantine.SOURCE.is(Landed.SOURCE.col()),
            Quarantine.FILE.is(Landed.FILE.col()),
            Quarantine.LINE.is(Landed.LINE.col()),
            Quarantine.BYTE_OFFSET.is(Landed.BYTE_OFFSET.col()),
            Quarantine.REASON.is(reason),
            Quarantine.COLUMN_NAME.is(column),
            Quarantine.DETAIL.is(detail),
            Quarantine.RAW.is(raw)
        };
    }

    private static List<FileCounts> badFiles(List<FileCounts> files) {
        return files.stream().filter(f -> !f.state().setAside().isEmpty()).toList();
    }

    /** A file is a row of line 0. */
    private static Dataset<Row> files(String runId, Intake intake, List<FileCounts> bad) {
        List<Row> rows = bad.stream()
                .map(f -> RowFactory.create(
                        runId,
                        f.source(),
                        f.file(),
                        0L,
                        null,
                        Reason.UNREADABLE_FILE.name(),
                        null,
                        f.state().setAside(),
                        ""))
                .toList();
        return intake.all().sparkSession().createDataFrame(rows, Quarantine.TABLE.schema());
    }

    /** In the ledger they count as the duplicates that they are. */
    private static Dataset<Row> conflicts(String runId, Intake intake) {
        Dataset<Row> contradicting =
                intake.verdicts().filter(col(Versions.KEPT_LINE).isNotNull());
        Column detail = concat(
                lit("must say the same as line "),
                col(Versions.KEPT_LINE),
                lit(" of "),
                col(Versions.KEPT_FILE),
                lit(" or say that it is newer, says something else; that one is kept"));
        return intake.all()
                .join(broadcast(contradicting), ROW)
                .select(quarantine(
                        runId,
                        lit(Reason.CONFLICT.name()),
                        lit(null).cast("string"),
                        detail,
                        to_json(struct(Landed.ORDER.col(), Landed.REFUND.col()))));
    }

    /** Why rows were set aside, with counts: {@code source, disposition, reason, rows}. */
    static List<Row> reasons(Intake intake) {
        List<Row> reasons = new ArrayList<>(intake.all()
                .filter(Landed.REASON.col().isNotNull())
                .groupBy(Landed.SOURCE.col(), Landed.DISPOSITION.col(), Landed.REASON.col())
                .agg(count(lit(1)))
                .collectAsList());
        badFiles(intake.files()).stream()
                .map(FileCounts::source)
                .distinct()
                .forEach(source -> reasons.add(RowFactory.create(
                        source,
                        "quarantined",
                        Reason.UNREADABLE_FILE.name(),
                        badFiles(intake.files()).stream()
                                .filter(f -> f.source().equals(source))
                                .count())));
        reasons.sort(Comparator.comparing((Row r) -> r.getString(0))
                .thenComparing(r -> r.getString(1))
                .thenComparing(r -> r.getString(2)));
        return reasons;
    }
}
