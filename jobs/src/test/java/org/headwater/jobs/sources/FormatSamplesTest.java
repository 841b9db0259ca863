package org.headwater.jobs.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;
import org.headwater.jobs.config.Config;
import org.headwater.jobs.config.ConfigFile;
import org.headwater.jobs.config.SourceConfig;
import org.headwater.jobs.tables.Field;
import org.headwater.jobs.tables.landing.Landed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What comes of every row of every sample under {@code data-samples/formats}: a folder has files, the {@code
 * headwater.yaml} that reads them, and {@code expected.txt}. {@code -Dgolden.write=true} writes the latter anew; the diff is
 * to be read. The samples are made up, each with copies and bad rows.
 */
class FormatSamplesTest {

    private static final Path SAMPLES = Path.of("../data-samples/formats");

    static List<String> samples() throws IOException {
        try (Stream<Path> folders = Files.list(SAMPLES)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyRowOfASampleBecomesWhatIsExpected(String name) throws IOException {
        Path folder = SAMPLES.resolve(name);
        Path expected = folder.resolve("expected.txt");

        String found = told(ConfigFile.read(folder.resolve("headwater.yaml")));

        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(expected, found);
        }
        assertThat(found).isEqualTo(Files.readString(expected));
    }

    private static String told(Config config) throws IOException {
        var told = new StringBuilder();
        for (SourceConfig source : config.sources()) {
            for (Path file : files(source)) {
                told.append(source.name())
                        .append(": ")
                        .append(file.getFileName())
                        .append('\n');
                try (var reader = RowReaders.open(source, Files.newInputStream(file))) {
                    var mapper = new RowMapper(source, config.currency());
                    var landed = new LandedRows(
                            source,
                            new SourceFile(source.name(), file.getFileName().toString(), file.toString(), 0, 0));
                    for (RawRow raw = reader.next(); raw != null; raw = reader.next()) {
                        told.append(told(landed.of(raw, mapper.map(raw))));
                    }
                }
            }
        }
        return told.toString();
    }

    private static List<Path> files(SourceConfig source) throws IOException {
        List<Path> found = new ArrayList<>();
        for (String pattern : source.files()) {
            PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
            try (Stream<Path> files = Files.walk(Path.of(pattern.replaceAll("/[^/]*[*?{].*|/[^/]*$", "")))) {
                files.filter(file -> Files.isRegularFile(file) && matcher.matches(file))
                        .sorted()
                        .forEach(found::add);
            }
        }
        assertThat(found).isNotEmpty();
        return found;
    }

    private static String told(Row landed) {
        var told = new StringBuilder(
                "%d %s".formatted((Long) value(landed, Landed.LINE), value(landed, Landed.DISPOSITION)));
        for (Landed why : List.of(Landed.REASON, Landed.COLUMN_NAME, Landed.DETAIL)) {
            if (value(landed, why) != null) {
                told.append(why == Landed.REASON ? " " : ": ").append(value(landed, why));
            }
        }
        told.append('\n');
        for (Field column : Landed.TABLE.fields()) {
            Object records = value(landed, (Landed) column);
            if (records instanceof Row one) {
                told.append(told(column, one));
            } else if (records instanceof Row[] many) {
                for (Row one : many) {
                    told.append(told(column, one));
                }
            }
        }
        return told.toString();
    }

    private static Object value(Row landed, Landed column) {
        return landed.get(Landed.TABLE.fields().indexOf(column));
    }

    /** What is null is left out. */
    private static String told(Field column, Row one) {
        var told = new StringBuilder("    ").append(column.column()).append(':');
        String[] names = names(column.spec().type());
        for (int i = 0; i < one.length(); i++) {
            if (!one.isNullAt(i) && !names[i].equals("source")) {
                told.append(' ').append(names[i]).append('=').append(text(one.get(i)));
            }
        }
        return told.append('\n').toString();
    }

    private static String[] names(DataType type) {
        return type instanceof ArrayType array ? names(array.elementType()) : ((StructType) type).fieldNames();
    }

    private static String text(Object value) {
        return value instanceof Object[] many ? Arrays.deepToString(many) : value.toString();
    }
}
