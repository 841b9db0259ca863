package org.headwater.jobs.samples;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The files under {@code data-samples}, read by other code than the one that wrote them. */
final class CheckedIn {

    static final Path SAMPLES = Path.of("..", "data-samples");
    static final Charset GB18030 = Charset.forName("GB18030");

    private CheckedIn() {}

    /** Every file of a folder, oldest first; bytes that do not fit the character set are an error. */
    static List<String> texts(String folder, Charset charset) throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.list(SAMPLES.resolve(folder))) {
            for (Path file : files.sorted().toList()) {
                ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
                texts.add(charset.newDecoder().decode(bytes).toString());
            }
        }
        return texts;
    }

    static List<CSVRecord> csv(String folder, Charset charset, char delimiter) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        List<CSVRecord> rows = new ArrayList<>();
        for (String text : texts(folder, charset)) {
            try (CSVParser parser = CSVParser.parse(text, format)) {
                rows.addAll(parser.getRecords());
            }
        }
        return rows;
    }

    static List<CSVRecord> taobaoOrders() throws IOException {
        return csv("orders/taobao", GB18030, ',').stream()
                .filter(r -> r.get("订单编号").startsWith("=\"4"))
                .toList();
    }

    static List<CSVRecord> taobaoRefunds() throws IOException {
        return csv("refunds/taobao", GB18030, ',').stream()
                .filter(r -> r.get("退款编号").startsWith("=\"4"))
                .toList();
    }

    static List<CSVRecord> posLines(String type) throws IOException {
        return csv("orders/pos", UTF_8, ';').stream()
                .filter(r -> !r.get("order_id").startsWith("BAD"))
                .filter(r -> r.get("type").equals(type))
                .toList();
    }

    static List<JsonNode> json(String folder) throws IOException {
        return texts(folder, UTF_8).stream()
                .flatMap(String::lines)
                .filter(line -> !line.contains("\"BAD-"))
                .map(CheckedIn::parse)
                .toList();
    }

    private static JsonNode parse(String line) {
        try {
            return new ObjectMapper().readTree(line);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(line, e);
        }
    }
}
