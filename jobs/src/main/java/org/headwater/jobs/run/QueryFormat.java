package org.headwater.jobs.run;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** How an answer is printed. */
enum QueryFormat {
    /** For eyes; the first 1,000 rows. */
    TABLE {
        @Override
        void write(Dataset<Row> answer, PrintStream out) {
            List<Row> rows = asText(answer).limit(MOST_ROWS + 1).collectAsList();
            var table = new TextTable(answer.columns());
            rows.stream().limit(MOST_ROWS).forEach(row -> table.add(cells(row, "")));
            out.print(table.render(""));
            if (rows.size() > MOST_ROWS) {
                out.println("… more than " + MOST_ROWS + " rows; --format csv or json prints all");
            }
        }
    },
    /** RFC 4180, UTF-8, all rows; null is an empty cell. */
    CSV {
        @Override
        void write(Dataset<Row> answer, PrintStream out) throws IOException {
            CSVPrinter printer = CSVFormat.RFC4180
                    .builder()
                    .setHeader(answer.columns())
                    .get()
                    .print(out);
            for (Iterator<Row> rows = asText(answer).toLocalIterator(); rows.hasNext(); ) {
                printer.printRecord((Object[]) cells(rows.next(), null));
            }
            printer.flush();
        }
    },
    /** One JSON object a line, all rows; null is left out. */
    JSON {
        @Override
        void write(Dataset<Row> answer, PrintStream out) {
            answer.toJSON().toLocalIterator().forEachRemaining(out::println);
        }
    };

    private static final int MOST_ROWS = 1000;

    abstract void write(Dataset<Row> answer, PrintStream out) throws IOException;

    private static Dataset<Row> asText(Dataset<Row> answer) {
        List<Column> columns = new ArrayList<>();
        Arrays.stream(answer.columns()).forEach(name -> {
            Column column = functions.col("`" + name.replace("`", "``") + "`");
            columns.add(column.cast("string").as(name));
        });
        return answer.select(columns.toArray(Column[]::new));
    }

    private static String[] cells(Row row, String forNull) {
        String[] cells = new String[row.length()];
        for (int c = 0; c < cells.length; c++) {
            cells[c] = row.isNullAt(c) ? forNull : row.getString(c);
        }
        return cells;
    }
}
