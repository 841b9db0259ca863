package org.headwater.jobs.sources;

import java.util.ArrayList;
import java.util.List;
import org.headwater.jobs.config.IdColumn;
import org.headwater.jobs.config.TextColumn;

/** The ids of a person in a row, in the order of the mapping; those that are blank or nobody's are left out. */
final class Ids {

    private final List<Rule> rules;

    Ids(List<IdColumn> columns) {
        this.rules = columns.stream().map(Rule::new).toList();
    }

    List<PersonId> of(Cells cells) {
        List<PersonId> ids = new ArrayList<>();
        for (Rule rule : rules) {
            String id = rule.id.user(cells);
            if (id != null) {
                String kind = rule.kind(cells);
                String scope = rule.column.scopes().getOrDefault(kind, rule.column.scope());
                ids.add(new PersonId(kind, scope, id));
            }
        }
        return ids;
    }

    private static final class Rule {
        private final IdColumn column;
        private final IdParser id;

        Rule(IdColumn column) {
            this.column = column;
            this.id = new IdParser(column.id());
        }

        String kind(Cells cells) {
            if (column.kind().isPresent()) {
                return column.kind().get();
            }
            var names = List.of(column.kindColumn().orElseThrow());
            return new IdParser(new TextColumn(names, "", "")).required(cells);
        }
    }
}
