package org.headwater.synthetic.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.headwater.synthetic.Brand;
import org.headwater.synthetic.World;
import org.headwater.synthetic.WorldTime;
import org.headwater.synthetic.life.District;
import org.headwater.synthetic.testing.JsonValues;

/** A sink without noise: everything before a world's end, in order of time, and read back by other people's parsers. */
final class Written implements Sink {

    private final long end;
    private final List<Text> texts = new ArrayList<>();

    /** One call's text, which may be of several rows. */
    record Text(Stream stream, long at, String text) {

        int day() {
            return WorldTime.day(at);
        }

        Map<String, Object> json() {
            return Parsed.object(text);
        }

        List<CSVRecord> rows() {
            return Parsed.csv(stream.header + '\n' + text);
        }

        CSVRecord row() {
            return rows().get(0);
        }
    }

    private Written(World world) {
        this.end = world.endMillis();
    }

    static List<Text> of(District district, DistrictFiles files) {
        var written = new Written(district.world());
        files.write(district, written);
        return written.inOrder();
    }

    static List<Text> of(World world, BrandFiles files) {
        var written = new Written(world);
        files.write(Brand.of(world), written);
        return written.inOrder();
    }

    @Override
    public void line(Stream stream, long writtenAt, String line) {
        if (writtenAt < end) {
            texts.add(new Text(stream, writtenAt, line));
        }
    }

    private List<Text> inOrder() {
        return texts.stream().sorted(Comparator.comparingLong(Text::at)).toList();
    }

    /** All texts below the stream's header, as one file. */
    static List<CSVRecord> rows(List<Text> texts) {
        var csv = new StringBuilder(texts.get(0).stream().header);
        texts.forEach(t -> csv.append('\n').append(t.text()));
        return Parsed.csv(csv.toString());
    }

    private static final class Parsed {

        private static final CSVFormat FORMAT = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();

        static List<CSVRecord> csv(String text) {
            try (var parser = CSVParser.parse(text, FORMAT)) {
                return parser.getRecords();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        static Map<String, Object> object(String text) {
            return JsonValues.object(text);
        }
    }
}
