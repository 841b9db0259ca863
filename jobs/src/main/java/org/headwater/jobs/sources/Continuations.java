package org.headwater.jobs.sources;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.headwater.jobs.config.SourceConfig.FillDown;

/**
 * Completes rows that leave blank what the row before said of both. Only rows that name the same thing belong together:
 * when the first of them was unreadable, the others stay blank instead of taking a stranger's values.
 */
final class Continuations {
    private final Optional<FillDown> rule;
    private final Map<String, String> said = new HashMap<>();
    private String of;

    Continuations(Optional<FillDown> rule) {
        this.rule = rule;
    }

    Cells completed(Cells cells) {
        if (rule.isEmpty()) {
            return cells;
        }
        var named = cells.text(rule.get().by());
        if (named == null || !named.equals(of)) {
            said.clear();
            of = named;
        }
        for (var column : rule.get().columns()) {
            var text = cells.text(column);
            if (text != null) {
                said.put(column, text);
            }
        }
        return named == null ? cells : new Completed(cells, Map.copyOf(said));
    }

    private record Completed(Cells cells, Map<String, String> said) implements Cells {
        @Override
        public String text(String column) {
            var text = cells.text(column);
            return text == null ? said.get(column) : text;
        }

        @Override
        public boolean has(String column) {
            return cells.has(column);
        }

        @Override
        public List<Cells> each(String path) {
            return cells.each(path);
        }

        @Override
        public Map<String, String> leaves(String path) {
            Map<String, String> leaves = new TreeMap<>(cells.leaves(path));
            said.forEach((name, text) -> {
                if (path.isEmpty() || path.equals(name)) {
                    leaves.putIfAbsent(name, text);
                }
            });
            return leaves;
        }

        @Override
        public List<String> list(String path) {
            var text = text(path);
            return text == null ? List.of() : List.of(text);
        }
    }
}
