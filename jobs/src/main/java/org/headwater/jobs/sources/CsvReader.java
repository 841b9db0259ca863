package org.headwater.jobs.sources;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import org.headwater.jobs.config.SourceConfig;
import org.headwater.jobs.config.SourceConfig.CsvConfig;

/** Reads CSV. One bad record never takes its neighbours along. */
final class CsvReader implements PartReader {
    private final CsvConfig csv;
    private final PhysicalLines lines;
    private final CsvSplitter splitter;
    private final CsvHeader header;
    private final Continuations continuations;

    /** @throws SourceFileException when the header does not fit the source */
    CsvReader(SourceConfig source, InputStream in) throws IOException {
        csv = KnownFormats.dialect(source);
        var marked = FileBytes.marked(in, csv.encoding());
        lines = new PhysicalLines(marked.in(), marked.encoding(), marked.skipped());
        splitter = new CsvSplitter(csv);
        continuations = new Continuations(csv.fillDown());
        header = csv.columns().isEmpty() ? header(csv.delimiter()) : new CsvHeader(csv.columns());
        if (header != null) {
            header.mustHave(MappedColumn.of(source), csv.delimiter());
        }
    }

    /** The first record that is not blank, nor says to Excel what cuts the cells; null when the file has none. */
    private CsvHeader header(char delimiter) throws IOException {
        for (var record = CsvRecord.read(lines, splitter); record != null; record = CsvRecord.read(lines, splitter)) {
            if (record.problem() != null) {
                var problem = record.problem();
                throw new SourceFileException("the header on line " + record.line() + " " + problem.detail());
            }
            if (record.text().length() == 5 && record.text().startsWith("sep=")) {
                mustBe(record.text().charAt(4), delimiter);
            } else if (!record.text().isBlank()) {
                return new CsvHeader(names(record.text()));
            }
        }
        return null;
    }

    private static void mustBe(char said, char delimiter) {
        if (said != delimiter) {
            throw new SourceFileException(
                    "csv.delimiter must be \"" + said + "\", as the first line says, was \"" + delimiter + '"');
        }
    }

    private List<String> names(String record) {
        var cells = new CsvCells(null, splitter, record, splitter.bounds());
        return IntStream.range(0, splitter.cells()).mapToObj(cells::at).toList();
    }

    @Override
    public RawRow next() {
        try {
            var record = CsvRecord.read(lines, splitter);
            return record == null ? null : row(record);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isToBeGivenUp(CsvRecord record) {
        return !record.more().isEmpty() && splitter.cells() != header.size();
    }

    private RawRow row(CsvRecord record) {
        if (isToBeGivenUp(record)) {
            var first = record.givenUp(lines);
            return RawRow.rejected(first.line(), first.offset(), first.text(), first.problem());
        }
        if (record.problem() != null) {
            return RawRow.rejected(record.line(), record.offset(), record.text(), record.problem());
        }
        var bounds = splitter.bounds();
        var cells = new CsvCells(header, splitter, record.text(), bounds);
        if (cells.areBlank()) {
            return RawRow.ignored(record.line(), record.offset(), record.text(), "blank_line");
        }
        if (splitter.cells() != header.size()) {
            var why = csv.columns().isEmpty() ? " cells as the header does" : " cells, one for each column";
            var detail = "must have " + header.size() + why + ", has " + splitter.cells();
            return RawRow.rejected(
                    record.line(), record.offset(), record.text(), new Reject(Reason.COLUMN_COUNT, "", detail));
        }
        if (header.isRepeatedBy(cells)) {
            return RawRow.ignored(record.line(), record.offset(), record.text(), "repeated_header");
        }
        return RawRow.of(record.line(), record.offset(), record.text(), continuations.completed(cells));
    }

    @Override
    public boolean isMovable() {
        return lines.isMovable() && csv.fillDown().isEmpty() && csv.quote() < 128;
    }

    @Override
    public void moveTo(InputStream there, long offset, long line) {
        lines.moveTo(there, offset, line);
    }

    @Override
    public void toNextLine() throws IOException {
        lines.next();
    }

    /** A line without a quote is a record, whatever its cells are. */
    @Override
    public boolean skip() throws IOException {
        if (lines.pass(csv.quote())) {
            return true;
        }
        var record = CsvRecord.read(lines, splitter);
        if (record != null && isToBeGivenUp(record)) {
            record.givenUp(lines);
        }
        return record != null;
    }

    @Override
    public long position() {
        return lines.position();
    }

    @Override
    public long line() {
        return lines.number();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
