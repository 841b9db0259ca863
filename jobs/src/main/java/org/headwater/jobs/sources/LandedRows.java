package org.headwater.jobs.sources;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.headwater.jobs.config.Format.Layout;
import org.headwater.jobs.config.SourceConfig;
import org.headwater.jobs.config.SourceConfig.Grain;
import org.headwater.jobs.tables.core.OrderLines;
import org.headwater.jobs.tables.core.Orders;
import org.headwater.jobs.tables.core.Refunds;
import org.headwater.jobs.tables.landing.Landed;

/** Mapped rows as rows of {@link Landed}, in the order of its columns. */
final class LandedRows {

    /** A row of this disposition says that its whole file can't be read. */
    static final String FILE_ERROR = "file_error";

    /** A row of this disposition says that its file was read to its end, and how many rows were in it. */
    static final String FILE_END = "file_end";

    private static final int LONGEST_RAW = 4096;

    private static final int COLUMNS = Landed.TABLE.fields().size();

    private static final int BATCH = Landed.TABLE.fields().indexOf(Landed.BATCH);

    private static final Map<RecordKind, Integer> POSITIONS = positions();

    private final SourceConfig source;
    private final SourceFile file;

    LandedRows(SourceConfig source, SourceFile file) {
        this.source = source;
        this.file = file;
    }

    Row of(RawRow raw, MappedRow mapped) {
        boolean isQuarantined = mapped.disposition() == Disposition.QUARANTINED;
        return row(
                raw.line(),
                source.format().layout() == Layout.PARQUET ? null : raw.byteOffset(),
                mapped.disposition().text(),
                blankToNull(mapped.reason()),
                blankToNull(mapped.column()),
                blankToNull(mapped.detail()),
                isQuarantined ? shortened(raw.raw()) : null,
                mapped);
    }

    /**
     * The row behind the last of a file, or of a part of one: it says where the part begins, as its byte offset, and where
     * the next begins, as its line, 0 for none. So a part that is missing shows.
     *
     * @param records that who reads it has counted
     * @param unread columns of it that nobody reads
     */
    Row fileEnd(FilePart part, long records, List<String> unread) {
        var names = String.join("\n", unread);
        return row(
                part.to() == Long.MAX_VALUE ? 0 : part.to(),
                part.from(),
                FILE_END,
                null,
                blankToNull(shortened(names)),
                String.valueOf(records),
                null,
                MappedRow.ignored(FILE_END));
    }

    Row fileError(String message) {
        return row(0, null, FILE_ERROR, null, null, message, null, MappedRow.ignored(FILE_ERROR));
    }

    private Row row(
            long line,
            Long byteOffset,
            String disposition,
            String reason,
            String column,
            String detail,
            String raw,
            MappedRow mapped) {
        Object[] first = {
            source.name(),
            file.name(),
            line,
            byteOffset,
            disposition,
            reason,
            column,
            detail,
            raw,
            source.grain() == Grain.LINE,
            mapped.order() == null ? null : row(mapped.order()),
            rows(mapped.lines()),
            mapped.refund() == null ? null : row(mapped.refund())
        };
        Object[] row = Arrays.copyOf(first, COLUMNS);
        row[BATCH] = 0L;
        add(row, mapped.records());
        Fingerprint.fill(row);
        return RowFactory.create(row);
    }

    private static Map<RecordKind, Integer> positions() {
        var positions = new EnumMap<RecordKind, Integer>(RecordKind.class);
        for (RecordKind kind : RecordKind.values()) {
            positions.put(kind, Landed.TABLE.fields().indexOf(kind.landed()));
        }
        return positions;
    }

    /** Kinds that the row says nothing of stay null. */
    private static void add(Object[] row, List<CoreRecord> records) {
        if (records.isEmpty()) {
            return;
        }
        var found = new EnumMap<RecordKind, List<Row>>(RecordKind.class);
        records.forEach(record ->
                found.computeIfAbsent(record.kind(), k -> new ArrayList<>()).add(record.values()));
        found.forEach((kind, values) -> row[POSITIONS.get(kind)] = values.toArray(Row[]::new));
    }

    /** In the order of {@link Orders}. */
    private Row row(Order o) {
        return RowFactory.create(
                o.shop(),
                o.orderId(),
                o.userId(),
                o.status(),
                o.orderedAt(),
                o.paidAt(),
                o.updatedAt(),
                o.paidFen(),
                o.discountFen(),
                o.addressKey(),
                o.currency(),
                source.name());
    }

    /** Where each row is a line, the id of a line without one is given when the rows of a file are seen together. */
    private Row[] rows(List<Line> lines) {
        if (lines.isEmpty()) {
            return null;
        }
        List<Row> rows = new ArrayList<>();
        for (Line line : lines) {
            String position = source.grain() == Grain.LINE ? null : String.valueOf(rows.size() + 1);
            rows.add(row(line, line.lineId() == null ? position : line.lineId()));
        }
        return rows.toArray(Row[]::new);
    }

    /** In the order of {@link OrderLines}. */
    private Row row(Line l, String lineId) {
        return RowFactory.create(
                l.shop(),
                l.orderId(),
                lineId,
                l.userId(),
                l.productId(),
                l.productName(),
                l.category(),
                l.quantity(),
                l.paidFen(),
                l.currency(),
                source.name());
    }

    /** In the order of {@link Refunds}. */
    private Row row(Refund r) {
        return RowFactory.create(
                r.shop(),
                r.refundId(),
                r.orderId(),
                r.userId(),
                r.status(),
                r.refundedAt(),
                r.updatedAt(),
                r.refundedFen(),
                null,
                r.currency(),
                source.name());
    }

    private static String shortened(String raw) {
        return raw.length() <= LONGEST_RAW ? raw : raw.substring(0, LONGEST_RAW);
    }

    private static String blankToNull(String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
