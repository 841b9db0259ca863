package org.headwater.jobs.sources;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.headwater.jobs.config.FileRules;
import org.headwater.jobs.config.Format;
import org.headwater.jobs.config.IdScopes;
import org.headwater.jobs.config.IdScopes.KindOfId;
import org.headwater.jobs.config.SourceConfig;
import org.headwater.jobs.config.SourceConfig.CsvConfig;
import org.headwater.jobs.config.SourceConfig.Grain;
import org.headwater.jobs.tables.core.Events;
import org.headwater.jobs.tables.core.IdentityLinks;

/** Rows of a format of events, of a project {@code site} where a login is a {@code user} if not said otherwise. */
record EventRows(Format format, IdScopes ids) {

    EventRows(Format format) {
        this(
                format,
                new IdScopes("site", List.of(new KindOfId("user", "site")), "anonymous", "open", List.of(), List.of()));
    }

    private SourceConfig source() {
        return new SourceConfig(
                "web",
                "web",
                format,
                List.of(),
                FileRules.STRICT,
                new CsvConfig("UTF-8", ',', '"', '"'),
                ids,
                Given.SHANGHAI,
                "CNY",
                Grain.ORDER,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    MappedRow map(String line) {
        List<MappedRow> rows = new ArrayList<>();
        var mapper = new RowMapper(source(), "CNY");
        try (RowReader reader = RowReaders.open(source(), new ByteArrayInputStream(line.getBytes(UTF_8)))) {
            for (RawRow row = reader.next(); row != null; row = reader.next()) {
                rows.add(mapper.map(row));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (rows.size() != 1) {
            throw new IllegalArgumentException("must be one row, is " + rows.size());
        }
        return rows.get(0);
    }

    /** {@code accepted}, {@code ignored reason} or {@code REASON column: detail}. */
    String outcome(String line) {
        MappedRow row = map(line);
        return switch (row.disposition()) {
            case ACCEPTED -> "accepted";
            case IGNORED -> "ignored " + row.reason();
            case QUARANTINED -> row.reason() + " " + row.column() + ": " + row.detail();
        };
    }

    /** A column of the event; {@code -} when it is null. */
    String event(String line, Events column) {
        Object value = records(line, RecordKind.EVENT)
                .map(record -> record.get(Events.TABLE.fields().indexOf(column)))
                .map(Optional::ofNullable)
                .findFirst()
                .orElseThrow(() -> new AssertionError(outcome(line)))
                .orElse("-");
        return value.toString();
    }

    /** Login, browser and device of the event. */
    String who(String line) {
        return Stream.of(Events.WHO_KIND, Events.WHO_ID, Events.ANONYMOUS_ID, Events.DEVICE_ID)
                .map(column -> event(line, column))
                .collect(Collectors.joining(" "));
    }

    /** {@code name=value} of each property. */
    String properties(String line) {
        Row event = records(line, RecordKind.EVENT).findFirst().orElseThrow();
        var pairs = (Row[]) event.get(Events.TABLE.fields().indexOf(Events.PROPERTIES));
        return Stream.of(pairs).map(pair -> pair.get(0) + "=" + pair.get(1)).collect(Collectors.joining(" "));
    }

    /** {@code kind id - kind id cause} of each link. */
    String links(String line) {
        return records(line, RecordKind.IDENTITY_LINK)
                .map(link -> text(link, IdentityLinks.A_KIND) + " " + text(link, IdentityLinks.A_ID) + " - "
                        + text(link, IdentityLinks.B_KIND) + " " + text(link, IdentityLinks.B_ID) + " "
                        + text(link, IdentityLinks.CAUSE))
                .collect(Collectors.joining(", "));
    }

    private static String text(Row link, IdentityLinks column) {
        return link.getString(IdentityLinks.TABLE.fields().indexOf(column));
    }

    private Stream<Row> records(String line, RecordKind kind) {
        return map(line).records().stream()
                .filter(record -> record.kind() == kind)
                .map(CoreRecord::values);
    }
}
