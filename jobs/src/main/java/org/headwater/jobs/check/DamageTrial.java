package org.headwater.jobs.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.headwater.jobs.config.SourceConfig;
import org.headwater.jobs.sources.Disposition;
import org.headwater.jobs.sources.MappedRow;
import org.headwater.jobs.sources.RawRow;
import org.headwater.jobs.sources.Reason;
import org.headwater.jobs.sources.RowMapper;
import org.headwater.jobs.sources.RowReaders;

/**
 * One damaged file, read beside the clean one.
 *
 * <p>Each line of the file must belong to exactly one row, and each row that was not damaged must mean what it meant.
 * There is one exception, which no reader can see: a stray quote before a cell of one damaged row and another behind a
 * cell of a later damaged row, with the header's number of cells around them, are a cell of many lines. What stands
 * between is then one quarantined or accepted row with its lines as the text of a cell; it ends at the latest
 * after 1,000 lines or 1 MB. So an intact row may be missing only within a row that both begins and ends in damaged ones.
 *
 * @param intact rows that were not damaged
 * @param swallowed those of them that stand between two damaged rows as the text of a cell
 * @param quarantined rows that were set aside
 * @param problems what is not as promised
 */
record DamageTrial(int rows, int intact, int swallowed, int quarantined, List<String> problems) {

    /** Rows that are given up line by line. */
    private static final Set<String> HAVE_NO_CELLS =
            Set.of(Reason.COLUMN_COUNT.name(), Reason.UNCLOSED_QUOTE.name(), Reason.RECORD_TOO_LARGE.name());

    /** A row of the damaged file and where the next one begins. */
    private record Read(RawRow raw, MappedRow mapped, long end) {}

    static DamageTrial of(SourceConfig source, int rows, Random random) {
        CleanFile clean = CleanFile.of(source.format().layout(), rows, random);
        List<MappedRow> expected =
                read(source, bytes(clean)).values().stream().map(Read::mapped).toList();
        DamagedFile damaged = DamagedFile.of(clean, random);
        TreeMap<Long, Read> found = read(source, damaged.bytes());

        List<String> problems = new ArrayList<>(Lines.unaccounted(
                damaged.bytes(), rawRows(found), clean.header().length()));
        if (expected.size() != rows) {
            problems.add("of " + rows + " clean rows " + expected.size() + " were read");
            return new DamageTrial(rows, 0, 0, 0, problems);
        }
        int swallowed = 0;
        for (Map.Entry<Long, Integer> intact : damaged.intact().entrySet()) {
            Read read = found.get(intact.getKey());
            if (read == null && isBetweenDamagedRows(found.lowerEntry(intact.getKey()), damaged)) {
                swallowed++;
            } else if (read == null) {
                problems.add("row " + intact.getValue() + " was not damaged and is not there");
            } else if (!read.mapped().equals(expected.get(intact.getValue()))) {
                problems.add("row " + intact.getValue() + " was not damaged, should be "
                        + expected.get(intact.getValue()) + ", is " + read.mapped());
            }
        }
        int quarantined = (int) found.values().stream()
                .filter(r -> r.mapped().disposition() == Disposition.QUARANTINED)
                .count();
        return new DamageTrial(found.size(), damaged.intact().size(), swallowed, quarantined, problems);
    }

    private static boolean isBetweenDamagedRows(Map.Entry<Long, Read> around, DamagedFile damaged) {
        return around != null
                && !HAVE_NO_CELLS.contains(around.getValue().mapped().reason())
                && !damaged.intact().containsKey(around.getKey())
                && !damaged.intactEnds().contains(around.getValue().end());
    }

    private static byte[] bytes(CleanFile clean) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(clean.header().getBytes(UTF_8));
        clean.rows().forEach(bytes::writeBytes);
        return bytes.toByteArray();
    }

    private static List<RawRow> rawRows(TreeMap<Long, Read> found) {
        return found.values().stream().map(Read::raw).toList();
    }

    /** The rows by where they begin. */
    private static TreeMap<Long, Read> read(SourceConfig source, byte[] file) {
        var mapper = new RowMapper(source, source.currency());
        TreeMap<Long, Read> rows = new TreeMap<>();
        try (var reader = RowReaders.open(source, new ByteArrayInputStream(file))) {
            RawRow raw = reader.next();
            while (raw != null) {
                MappedRow mapped = mapper.map(raw);
                RawRow next = reader.next();
                rows.put(raw.byteOffset(), new Read(raw, mapped, next == null ? file.length : next.byteOffset()));
                raw = next;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }
}
