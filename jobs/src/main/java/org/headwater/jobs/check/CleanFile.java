package org.headwater.jobs.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.headwater.jobs.config.Format.Layout;

/**
 * A file of good orders, with all that is hard about good files: quoted delimiters, quotes and line breaks, Chinese, line
 * ends of two kinds.
 *
 * @param header with its line end, empty where the format has none
 * @param rows each with its line end
 */
record CleanFile(Layout layout, String header, List<byte[]> rows) {

    /** A config with one source for each format, of the format's name in small. */
    static final String CONFIG = """
            sources:
              - name: csv
                format: csv
                files: [damaged.csv]
                orders:
                  order_id: order_id
                  user_id: user_id
                  status: {column: status, map: {done: paid, new: unpaid, gone: cancelled}}
                  paid_at: {column: paid_at, format: "yyyy-MM-dd HH:mm:ss"}
                  paid: {column: paid, unit: major}
                order_lines:
                  product_name: name
                  quantity: quantity
                  paid: {column: paid, unit: major}
              - name: json_lines
                format: json_lines
                files: [damaged.jsonl]
                orders:
                  order_id: order_id
                  user_id: user_id
                  status: {column: status, map: {done: paid, new: unpaid, gone: cancelled}}
                  paid_at: {column: paid_at, format: "yyyy-MM-dd HH:mm:ss"}
                  paid: {column: paid, unit: major}
                order_lines:
                  product_name: name
                  quantity: quantity
                  paid: {column: paid, unit: major}
            """;

    private static final List<String> COLUMNS =
            List.of("order_id", "user_id", "status", "paid_at", "paid", "quantity", "name", "note");
    private static final List<String> NAMES =
            List.of("tea", "龙井茶, 250克", "5\" pipe", "he said \"hi\"", "茶\n两份", "𠀀€", "", "cup\r\nlarge");

    static CleanFile of(Layout layout, int rows, Random random) {
        String end = random.nextBoolean() ? "\n" : "\r\n";
        List<byte[]> lines = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            List<String> cells = cells(i, random);
            lines.add(((layout == Layout.CSV ? csv(cells) : json(cells)) + end).getBytes(UTF_8));
        }
        String header = layout == Layout.CSV ? String.join(",", COLUMNS) + end : "";
        return new CleanFile(layout, header, lines);
    }

    private static List<String> cells(int number, Random random) {
        return List.of(
                "o" + number,
                "客" + random.nextInt(50),
                List.of("done", "new", "gone").get(random.nextInt(3)),
                String.format(Locale.ROOT, "2026-01-%02d 08:%02d:00", 1 + random.nextInt(31), random.nextInt(60)),
                String.format(Locale.ROOT, "%d.%02d", random.nextInt(1000), random.nextInt(100)),
                String.valueOf(1 + random.nextInt(9)),
                NAMES.get(random.nextInt(NAMES.size())),
                random.nextInt(5) == 0 ? "送礼, 请\n包好" : "");
    }

    private static String csv(List<String> cells) {
        return String.join(",", cells.stream().map(CleanFile::quotedCsv).toList());
    }

    private static String quotedCsv(String cell) {
        boolean isPlain = cell.chars().noneMatch(c -> ",\"\n\r".indexOf(c) >= 0);
        return isPlain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    private static String json(List<String> cells) {
        List<String> members = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            members.add('"' + COLUMNS.get(i) + "\":\""
                    + cells.get(i).replace("\"", "\\\"").replace("\r", "\\r").replace("\n", "\\n")
                    + '"');
        }
        return '{' + String.join(",", members) + '}';
    }
}
