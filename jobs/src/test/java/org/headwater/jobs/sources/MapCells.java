package org.headwater.jobs.sources;

import java.util.List;
import java.util.Map;

/** A row that a test wrote down. */
record MapCells(Map<String, String> cells) implements Cells {

    static MapCells of(String column, String text) {
        return new MapCells(text == null ? Map.of() : Map.of(column, text));
    }

    @Override
    public String text(String column) {
        return cells.get(column);
    }

    @Override
    public boolean has(String column) {
        return cells.containsKey(column);
    }

    @Override
    public List<Cells> each(String path) {
        return List.of();
    }

    @Override
    public Map<String, String> leaves(String path) {
        return cells;
    }

    @Override
    public List<String> list(String path) {
        return cells.containsKey(path) ? List.of(cells.get(path)) : List.of();
    }
}
