package org.headwater.jobs.lab;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.headwater.jobs.run.TextTable;

/** An answer of rows under named columns. Null stands for what there is not. */
final class Answer {

    /** How it is printed. */
    enum Format {
        JSON,
        TABLE,
        CSV
    }

    private final List<String> columns;
    private final List<List<Object>> rows = new ArrayList<>();

    Answer(String... columns) {
        this.columns = List.of(columns);
    }

    void add(List<Object> row) {
        rows.add(new ArrayList<>(row));
    }

    /**
     * Prints it.
     *
     * @param about what is said of the whole, in JSON alone
     */
    void print(Format format, Map<String, Object> about, PrintWriter out) throws IOException {
        switch (format) {
            case JSON -> out.println(json(about));
            case TABLE -> {
                var table = new TextTable(columns.toArray(String[]::new));
                rows.forEach(row -> table.add(texts(row)));
                out.print(table.render(""));
            }
            case CSV -> {
                CSVFormat csv = CSVFormat.RFC4180
                        .builder()
                        .setHeader(columns.toArray(String[]::new))
                        .setRecordSeparator('\n')
                        .get();
                try (var printer = csv.print(new StringBuilder())) {
                    for (List<Object> row : rows) {
                        printer.printRecord(row);
                    }
                    out.print(printer.getOut());
                }
            }
        }
        out.flush();
    }

    private String json(Map<String, Object> about) throws IOException {
        Map<String, Object> answer = new LinkedHashMap<>(about);
        List<Map<String, Object>> objects = new ArrayList<>();
        for (List<Object> row : rows) {
            Map<String, Object> object = new LinkedHashMap<>();
            for (int c = 0; c < columns.size(); c++) {
                object.put(columns.get(c), row.get(c));
            }
            objects.add(object);
        }
        answer.put("rows", objects);
        return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(answer);
    }

    private static String[] texts(List<Object> row) {
        return row.stream().map(cell -> cell == null ? "" : cell.toString()).toArray(String[]::new);
    }
}
