package org.headwater.jobs.exports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Writes one audience for one destination into as many files as its rows need. Every file repeats the header; an
 * audience without members gets one file with nothing but the header. Holds one row in memory.
 */
final class AudienceWriter implements Closeable {

    private final Path folder;
    private final String name;
    private final Export export;
    private final int maxRows;
    private final List<StagedFile> done = new ArrayList<>();
    private final RefusalCount refusals = new RefusalCount();
    private CsvFile file;
    private byte[] lastId;
    private long seen;

    AudienceWriter(Path folder, String audience, Export export, int maxRows) throws IOException {
        if (maxRows < 1) {
            throw new IllegalArgumentException("Rows of one file at most must be 1 or more, was " + maxRows);
        }
        this.folder = folder;
        this.name = audience + "-" + export.name();
        this.export = export;
        this.maxRows = maxRows;
        this.file = next();
    }

    /** @throws IllegalStateException when an id does not come after the one before it, as UTF-8 bytes */
    List<StagedFile> write(Iterator<? extends Row> rows) throws IOException {
        while (rows.hasNext()) {
            Row row = rows.next();
            requireOrder(row.value(Row.USER_ID));
            Optional<List<String>> cells = cells(row);
            if (cells.isEmpty()) {
                file.refuse();
                continue;
            }
            if (file.rows() == maxRows) {
                done.add(file.finish());
                file = next();
            }
            file.add(cells.get());
        }
        done.add(file.finish());
        return List.copyOf(done);
    }

    List<Refusal> refusals() {
        return refusals.all();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private CsvFile next() throws IOException {
        return new CsvFile(folder.resolve(name + "-" + (done.size() + 1) + ".csv"), export);
    }

    /** Bytes, not chars: it is how the engine sorts, and the two differ beyond the basic plane. */
    private void requireOrder(String id) {
        seen++;
        if (id == null) {
            return;
        }
        byte[] bytes = id.getBytes(UTF_8);
        if (lastId != null && Arrays.compareUnsigned(lastId, bytes) >= 0) {
            throw new IllegalStateException("Rows of " + name + " must come sorted by user_id, each user once; row "
                    + seen + " does not come after the one before it");
        }
        lastId = bytes;
    }

    /** Nothing when the row is refused. */
    private Optional<List<String>> cells(Row row) {
        List<String> cells = new ArrayList<>(export.columns().size());
        for (ExportColumn column : export.columns()) {
            String value = row.value(column.field());
            Optional<Refusal.Reason> problem = CellRule.problem(export.profile(), column, value);
            if (problem.isPresent()) {
                refusals.add(column.header(), problem.get());
                return Optional.empty();
            }
            cells.add(CellRule.cell(export.profile(), column, value));
        }
        return Optional.of(cells);
    }
}
