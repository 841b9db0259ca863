package org.headwater.jobs.sources;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    }
}
