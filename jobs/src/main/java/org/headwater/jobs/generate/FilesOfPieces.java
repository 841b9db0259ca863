package org.headwater.jobs.generate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.headwater.synthetic.files.Lines;
import org.headwater.synthetic.files.Period;
import org.headwater.synthetic.files.Stream;

/** Writes files from their pieces, which come file by file and district by district; tells of each file. */
final class FilesOfPieces implements Iterator<Row> {

    private final Period period;
    private final Path folder;
    private final Iterator<Row> pieces;
    private Row next;

    FilesOfPieces(Period period, Path folder, Iterator<Row> pieces) {
        this.period = period;
        this.folder = folder;
        this.pieces = pieces;
        this.next = pieces.hasNext() ? pieces.next() : null;
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Row next() {
        if (next == null) {
            throw new NoSuchElementException();
        }
        Row first = next;
        List<byte[]> packs = new ArrayList<>();
        long rows = 0;
        while (next != null && isOfOneFile(first, next)) {
            packs.add(next.getAs("lines"));
            rows += next.<Long>getAs("rows");
            next = pieces.hasNext() ? pieces.next() : null;
        }
        Stream stream = Stream.valueOf(first.getAs("stream"));
        byte[] text = text(stream, packs);
        write(folder.resolve(stream.folder).resolve(name(stream, first.getAs("period"), first.getAs("part"))), text);
        return RowFactory.create(stream.folder, rows, (long) text.length);
    }

    private static boolean isOfOneFile(Row one, Row other) {
        return one.getAs("stream").equals(other.getAs("stream"))
                && one.getAs("period").equals(other.getAs("period"))
                && one.getAs("part").equals(other.getAs("part"));
    }

    private String name(Stream stream, int number, int part) {
        return period.name(number) + (part == 0 ? "" : "-" + part) + "." + stream.extension;
    }

    private static byte[] text(Stream stream, List<byte[]> packs) {
        var text = new ByteArrayOutputStream();
        if (!stream.header.isEmpty()) {
            text.writeBytes((stream.header + stream.lineEnd).getBytes(stream.charset));
        }
        Lines.merge(packs, text);
        return text.toByteArray();
    }

    /** By rename, so that a task that is run again, or twice at once, leaves the same file. */
    private static void write(Path file, byte[] text) {
        Path attempt = file.resolveSibling(
                "." + file.getFileName() + "." + TaskContext.get().taskAttemptId());
        try {
            Files.createDirectories(file.getParent());
            Files.write(attempt, text);
            Files.move(attempt, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
