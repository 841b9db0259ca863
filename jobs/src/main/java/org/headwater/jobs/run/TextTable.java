package org.headwater.jobs.run;

import java.util.ArrayList;
import java.util.List;

/** A table for a terminal; Chinese characters take two places. */
public final class TextTable {

    private final List<String> header;
    private final List<List<String>> rows = new ArrayList<>();

    public TextTable(String... header) {
        this.header = List.of(header);
    }

    public void add(String... cells) {
        rows.add(List.of(cells));
    }

    /** Columns whose cells are all numbers stand to the right. */
    public String render(String indent) {
        StringBuilder text = new StringBuilder();
        int[] widths = new int[header.size()];
        boolean[] right = new boolean[header.size()];
        for (int c = 0; c < widths.length; c++) {
            int column = c;
            widths[c] = Math.max(
                    width(header.get(c)),
                    rows.stream().mapToInt(r -> width(r.get(column))).max().orElse(0));
            right[c] = rows.stream().allMatch(r -> r.get(column).matches("-?[0-9][0-9,.]*|"));
        }
        append(text, indent, header, widths, right);
        rows.forEach(row -> append(text, indent, row, widths, right));
        return text.toString();
    }

    private static void append(StringBuilder text, String indent, List<String> cells, int[] widths, boolean[] right) {
        StringBuilder line = new StringBuilder(indent);
        for (int c = 0; c < widths.length; c++) {
            String fill = " ".repeat(widths[c] - width(cells.get(c)));
            line.append(right[c] ? fill + cells.get(c) : cells.get(c) + fill).append("  ");
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }

    static int width(String text) {
        return text.codePoints().map(c -> isWide(c) ? 2 : 1).sum();
    }

    private static boolean isWide(int c) {
        return c >= 0x1100
                && (c <= 0x115F
                        || (c >= 0x2E80 && c <= 0xA4CF)
                        || (c >= 0xAC00 && c <= 0xD7A3)
                        || (c >= 0xF900 && c <= 0xFAFF)
                        || (c >= 0xFE30 && c <= 0xFE6F)
                        || (c >= 0xFF00 && c <= 0xFF60)
                        || (c >= 0xFFE0 && c <= 0xFFE6)
                        || (c >= 0x1F300 && c <= 0x1FAFF)
                        || (c >= 0x20000 && c <= 0x3FFFD));
    }
}
