package org.headwater.jobs.exports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * One CSV file in the making, with its checksum. Commas, CRLF, quotes where needed and doubled inside.
 *
 * <p>CSV knows no NULL: null and the empty string are both an empty cell.
 */
final class CsvFile implements Closeable {

    /** What is written is also what {@link ManifestCheck} reads. */
    static final CSVFormat FORMAT = CSVFormat.RFC4180;

    private final Path path;
    private final FileChannel channel;
    private final MessageDigest digest = Sha256.start();
    private final CSVPrinter printer;
    private long rows;
    private long refusedRows;

    CsvFile(Path path, Export export) throws IOException {
        this.path = path;
        channel = FileChannel.open(path, CREATE_NEW, WRITE);
        var stream = new DigestOutputStream(Channels.newOutputStream(channel), digest);
        var writer = new BufferedWriter(new OutputStreamWriter(stream, UTF_8));
        writer.write(export.profile().byteOrderMark());
        printer = new CSVPrinter(writer, FORMAT);
        printer.printRecord(export.columns().stream().map(ExportColumn::header));
    }

    void add(List<String> cells) throws IOException {
        printer.printRecord(cells);
        rows++;
    }

    void refuse() {
        refusedRows++;
    }

    long rows() {
        return rows;
    }

    /** Ends the file and waits until the disk has it. */
    StagedFile finish() throws IOException {
        printer.flush();
        channel.force(true);
        long bytes = channel.size();
        close();
        return new StagedFile(path, rows, refusedRows, bytes, HexFormat.of().formatHex(digest.digest()));
    }

    @Override
    public void close() throws IOException {
        printer.close();
    }
}
