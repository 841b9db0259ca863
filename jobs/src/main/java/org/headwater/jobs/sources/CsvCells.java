package org.headwater.jobs.sources;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Cells of one CSV record, cut out when asked for: most columns of most files are never read. */
final class CsvCells implements Cells {
    private final CsvHeader header;
    private final CsvSplitter splitter;
    private final String record;
    private final int[] bounds;

    CsvCells(CsvHeader header, CsvSplitter splitter, String record, int[] bounds) {
        this.header = header;
        this.splitter = splitter;
        this.record = record;
        this.bounds = bounds;
    }

    String at(int position) {
        var begin = bounds[2 * position];
        var end = bounds[2 * position + 1];
        return begin < 0 ? splitter.resolved(record, ~begin, end) : record.substring(begin, end);
    }

    /** Whether no cell says anything, as in the rows that spreadsheets leave at the end. */
    boolean areBlank() {
        for (var i = 0; i < bounds.length; i += 2) {
            for (var at = bounds[i] < 0 ? ~bounds[i] : bounds[i]; at < bounds[i + 1]; at++) {
                if (!Character.isWhitespace(record.charAt(at))) {
                    return false;
                }
            }
        }
        return true;
    }

    @Override
    public String text(String column) {
        var position = header.position(column);
        return position < 0 ? null : text(position);
    }

    private String text(int position) {
        var text = at(position);
        return text.isBlank() ? null : text;
    }

    /** As the others find it, with half the searching: columns are looked up for each cell of each row. */
    @Override
    public Cell first(List<String> columns) {
        for (var column : columns) {
            var position = header.position(column);
            if (position >= 0) {
                return new Cell(column, text(position));
            }
        }
        return new Cell(columns.get(0), null);
    }

    @Override
    public boolean has(String column) {
        return header.position(column) >= 0;
    }

    @Override
    public List<Cells> each(String path) {
        throw new IllegalStateException("a CSV row has no arrays; order_lines.each is for json_lines and parquet");
    }

    @Override
    public Map<String, String> leaves(String path) {
        Map<String, String> leaves = new TreeMap<>();
        for (var name : header.names()) {
            var text = text(name);
            if (text != null && (path.isEmpty() || path.equals(name))) {
                leaves.put(name, text);
            }
        }
        return leaves;
    }

    @Override
    public List<String> list(String path) {
        var text = text(path);
        return text == null ? List.of() : List.of(text);
    }
}
