package org.headwater.jobs.audience;

import java.util.Optional;
import org.headwater.jobs.tables.Table;

/** SQL conditions on one row of any table, checked before anything runs. */
public final class RowCondition {

    private RowCondition() {}

    /** Why the text is not a condition that may be used; empty when it may. */
    public static Optional<String> problem(String text, Table table) {
        try {
            Rule.parse(text, table);
            return Optional.empty();
        } catch (RuleException e) {
            return Optional.of(e.getMessage());
        }
    }
}
