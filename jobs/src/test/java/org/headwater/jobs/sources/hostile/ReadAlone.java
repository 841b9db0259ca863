package org.headwater.jobs.sources.hostile;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.headwater.jobs.config.Config;
import org.headwater.jobs.config.ConfigException;
import org.headwater.jobs.config.ConfigFile;
import org.headwater.jobs.config.SourceConfig;
import org.headwater.jobs.run.InputGate;
import org.headwater.jobs.run.InputGate.Counted;
import org.headwater.jobs.run.InputGate.FileSays;
import org.headwater.jobs.sources.Disposition;
import org.headwater.jobs.sources.MappedRow;
import org.headwater.jobs.sources.MissingInputException;
import org.headwater.jobs.sources.RawRow;
import org.headwater.jobs.sources.RowMapper;
import org.headwater.jobs.sources.RowReaders;
import org.headwater.jobs.sources.SourceFile;
import org.headwater.jobs.sources.SourceFileException;
import org.headwater.jobs.sources.SourceFiles;

/** Reads a case file by file, as a task does, without Spark. Which rows are duplicates it takes from what is expected. */
final class ReadAlone {

    private final HostileCase hostile;
    private final Expected expected;

    /** @param expected of the case; its duplicates are believed */
    ReadAlone(HostileCase hostile, Expected expected) {
        this.hostile = hostile;
        this.expected = expected;
    }

    Outcome outcome() {
        try {
            Config config = ConfigFile.read(hostile.config());
            return outcome(config, SourceFiles.list(config, new Configuration(false), source -> false));
        } catch (ConfigException | MissingInputException e) {
            return new Outcome(InputGate.ending(e), List.of(), List.of());
        }
    }

    private Outcome outcome(Config config, List<SourceFile> files) {
        List<Outcome.FileOutcome> outcomes =
                files.stream().map(file -> read(config, file)).toList();
        List<Counted> counted = InputGate.taken(
                config, outcomes.stream().map(Outcome.FileOutcome::counted).toList());
        Map<String, Long> bytes = files.stream().collect(toMap(SourceFile::name, SourceFile::bytes));
        return new Outcome(
                InputGate.ending(config, counted),
                InputGate.warnings(
                        counted, f -> bytes.get(f.file()), SourceFiles.unfinished(config, new Configuration(false))),
                IntStream.range(0, outcomes.size())
                        .mapToObj(i -> outcomes.get(i).taken(counted.get(i)))
                        .toList());
    }

    private Outcome.FileOutcome read(Config config, SourceFile file) {
        SourceConfig source = config.sources().stream()
                .filter(s -> s.name().equals(file.source()))
                .findFirst()
                .orElseThrow();
        var mapper = new RowMapper(source, config.currency());
        List<Outcome.RowOutcome> rows = new ArrayList<>();
        List<Long> paid = new ArrayList<>();
        List<String> unread = new ArrayList<>();
        var error = "";
        try (var in = Files.newInputStream(Path.of(file.path().replaceFirst("^file:/+", "/")));
                var reader = RowReaders.open(source, in)) {
            for (RawRow raw = reader.next(); raw != null; raw = reader.next()) {
                MappedRow mapped = mapper.map(raw);
                rows.add(row(file.name(), raw, mapped));
                if (mapped.order() != null && mapped.order().paidFen() > 0) {
                    paid.add(mapped.order().paidFen());
                }
            }
            unread.addAll(reader.unread());
        } catch (SourceFileException e) {
            error = e.getMessage();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        long logs = paid.stream().mapToLong(FileSays::log).sum();
        return new Outcome.FileOutcome(
                file.source(), file.name(), rows, error, new FileSays("", unread, 0, paid.size(), logs));
    }

    private Outcome.RowOutcome row(String file, RawRow raw, MappedRow mapped) {
        boolean isAccepted = mapped.disposition() == Disposition.ACCEPTED;
        String disposition = isAccepted && expected.isDuplicate(file, raw.line())
                ? "duplicate"
                : mapped.disposition().name().toLowerCase(Locale.ROOT);
        return new Outcome.RowOutcome(
                raw.line(),
                disposition,
                Objects.toString(mapped.reason(), ""),
                Objects.toString(mapped.column(), ""),
                Objects.toString(mapped.detail(), ""),
                isAccepted ? Said.by(mapped) : "");
    }
}
