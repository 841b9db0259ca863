package org.headwater.jobs.sources;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import org.headwater.jobs.config.SourceConfig;

/**
 * Cuts large files into parts that are read at the same time, and into the very records that one reader would find.
 *
 * <p>Where a record begins can't be told from the middle of a CSV file, as the line may stand within quotes. So each
 * stretch of a file is first passed over from the line that it begins with, as if a record began there, which is nearly
 * always so. It ends where its last record ends; if the next stretch didn't begin there, that one is passed over again,
 * from there. In the end each part begins where the one before it ended, so that together they are what one reader
 * finds. Lines are counted on the way, so that each part knows its line numbers.
 */
final class FileCuts {

    /** Enough for the beginning of a task to cost nothing, few enough to keep many cores busy. */
    static final long PART_BYTES = 32 << 20;

    private FileCuts() {}

    /**
     * Bytes of a file in which records begin.
     *
     * @param isRecord whether one is known to begin at {@code from}
     */
    private record Stretch(SourceFile file, long from, long to, boolean isRecord) implements Serializable {}

    /**
     * What passing over a stretch found.
     *
     * @param from where its first record begins
     * @param end where the first record begins that is no longer part of it
     * @param lines from the one to the other; of the first stretch, from the beginning of the file
     */
    private record Pass(Stretch stretch, long from, long end, long lines) implements Serializable {}

    /** The files, whole or in parts, in order. */
    static List<FilePart> of(
            JavaSparkContext context,
            Broadcast<SerializableConfiguration> hadoop,
            Map<String, SourceConfig> sources,
            List<SourceFile> files) {
        Configuration here = hadoop.value().value();
        List<Stretch> stretches = files.stream()
                .filter(file -> file.bytes() >= 2 * PART_BYTES)
                .filter(file -> isMovable(sources.get(file.source()), file, here))
                .flatMap(file -> stretches(file, partBytes(file.bytes(), context.defaultParallelism())))
                .toList();
        Map<SourceFile, List<Pass>> passes = new HashMap<>();
        if (!stretches.isEmpty()) {
            context.parallelize(stretches, stretches.size())
                    .map(s -> pass(
                            sources.get(s.file().source()), s, hadoop.value().value()))
                    .collect()
                    .forEach(p -> passes.computeIfAbsent(p.stretch().file(), f -> new ArrayList<>())
                            .add(p));
        }
        List<FilePart> parts = new ArrayList<>();
        for (SourceFile file : files) {
            SourceConfig source = sources.get(file.source());
            parts.addAll(joined(file, passes.getOrDefault(file, List.of()), s -> pass(source, s, here)));
        }
        return parts;
    }

    /** The same for one file, in this thread, with parts of another size. */
    static List<FilePart> of(SourceConfig source, SourceFile file, long partBytes, Configuration hadoop) {
        List<Pass> passes = isMovable(source, file, hadoop)
                ? stretches(file, partBytes).map(s -> pass(source, s, hadoop)).toList()
                : List.of();
        return joined(file, passes, s -> pass(source, s, hadoop));
    }

    /** About {@value #PART_BYTES}, and such that the cores finish a file together, where that takes no much smaller ones. */
    static long partBytes(long bytes, int cores) {
        long round = PART_BYTES * cores;
        long rounds = (bytes + round - 1) / round;
        long even = bytes / (rounds * cores);
        return even >= PART_BYTES / 2 ? even : PART_BYTES;
    }

    /** The last one is not passed over: it ends with the file. */
    private static Stream<Stretch> stretches(SourceFile file, long partBytes) {
        long last = Math.max(1, file.bytes() / partBytes) - 1;
        return LongStream.rangeClosed(0, last)
                .mapToObj(i -> new Stretch(file, i * partBytes, (i == last ? i : i + 1) * partBytes, false));
    }

    private static List<FilePart> joined(SourceFile file, List<Pass> passes, Function<Stretch, Pass> again) {
        if (passes.isEmpty()) {
            return List.of(FilePart.whole(file));
        }
        List<FilePart> parts = new ArrayList<>();
        long from = 0;
        long line = 1;
        for (Pass pass : passes) {
            Pass right = parts.isEmpty() || pass.from() == from
                    ? pass
                    : again.apply(new Stretch(file, from, pass.stretch().to(), true));
            boolean isLast = parts.size() + 1 == passes.size();
            parts.add(new FilePart(file, from, isLast ? Long.MAX_VALUE : right.end(), line));
            from = right.end();
            line += right.lines();
        }
        return parts;
    }

    /** A file that can't be read as declared is not cut: one reader says why. Nor is gzip, which is read from its start. */
    private static boolean isMovable(SourceConfig source, SourceFile file, Configuration hadoop) {
        try (FSDataInputStream in = RowReaders.bytes(file, hadoop)) {
            if (FileBytes.isGzip(in.readNBytes(2))) {
                return false;
            }
            in.seek(0);
            try (RowReader reader = RowReaders.open(source, in)) {
                return reader instanceof PartReader part && part.isMovable();
            }
        } catch (SourceFileException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException("Can't read " + file.name() + ": " + e.getMessage(), e);
        }
    }

    private static Pass pass(SourceConfig source, Stretch stretch, Configuration hadoop) {
        try (FSDataInputStream in = RowReaders.bytes(stretch.file(), hadoop);
                var reader = (PartReader) RowReaders.open(source, in)) {
            if (stretch.isRecord()) {
                RowReaders.moveTo(reader, in, stretch.from(), 1);
            } else if (stretch.from() > 0) {
                RowReaders.moveTo(reader, in, stretch.from() - 1, 0);
                reader.toNextLine();
            }
            long from = reader.position();
            long line = stretch.from() == 0 ? 1 : reader.line();
            boolean isMore = true;
            while (isMore && reader.position() < stretch.to()) {
                isMore = reader.skip();
            }
            return new Pass(stretch, from, reader.position(), reader.line() - line);
        } catch (IOException e) {
            throw new UncheckedIOException("Can't read " + stretch.file().name() + ": " + e.getMessage(), e);
        }
    }
}
