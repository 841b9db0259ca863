package org.headwater.synthetic.files;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.headwater.synthetic.WorldTime;

/** Sorts lines into files: by stream, and by the day on which they were written. */
public final class FileLines implements Sink {

    private final Period period;
    private final int fromDay;
    private final int untilDay;
    private final Map<Stream, Map<Integer, Lines>> files = new EnumMap<>(Stream.class);

    /**
     * @param fromDay inclusive: what was written before is in files that are there already
     * @param untilDay exclusive: what is written later is in no file yet
     */
    public FileLines(Period period, int fromDay, int untilDay) {
        this.period = period;
        this.fromDay = fromDay;
        this.untilDay = untilDay;
    }

    @Override
    public void line(Stream stream, long writtenAt, String line) {
        int day = WorldTime.day(writtenAt);
        if (day >= fromDay && day < untilDay) {
            files.computeIfAbsent(stream, s -> new TreeMap<>())
                    .computeIfAbsent(period.of(day), d -> new Lines())
                    .add(writtenAt, (line + stream.lineEnd).getBytes(stream.charset));
        }
    }

    /** What a file is made of. */
    @FunctionalInterface
    public interface FileVisitor {
        /** @param period number of the file's time, see {@link Period#of} */
        void file(Stream stream, int period, Lines lines);
    }

    public void forEach(FileVisitor visitor) {
        files.forEach((stream, periods) -> periods.forEach((number, lines) -> visitor.file(stream, number, lines)));
    }
}
