package org.headwater.jobs.audience;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.catalyst.expressions.And;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.functions;
import org.headwater.jobs.tables.Table;

/**
 * A checked condition on one row of a table.
 *
 * @param text as written
 * @param conditions its parts: it holds when each of them does
 */
record Rule(String text, List<RuleCondition> conditions) {

    Rule {
        conditions = List.copyOf(conditions);
    }

    /** @throws RuleException when the text is not a condition that may be used */
    static Rule parse(String text, Table table) {
        Expression parsed = RuleSyntax.parse(text);
        RuleVocabulary.check(parsed, table);
        RuleTypes.check(parsed, table);
        List<RuleCondition> conditions = new ArrayList<>();
        for (Expression part : parts(parsed)) {
            conditions.add(RuleCondition.of(part));
        }
        return new Rule(text, conditions);
    }

    private static List<Expression> parts(Expression condition) {
        if (!(condition instanceof And and)) {
            return List.of(condition);
        }
        List<Expression> parts = new ArrayList<>(parts(and.left()));
        parts.addAll(parts(and.right()));
        return parts;
    }

    /** Whether a row matches; never null. */
    Column matches() {
        return functions.coalesce(functions.expr(text), functions.lit(false));
    }

    /** Why a row that matches does: each condition with the values that the row has, as an array of strings. */
    Column reasons() {
        Column[] reasons = conditions.stream().map(RuleCondition::reason).toArray(Column[]::new);
        return functions.filter(functions.array(reasons), Column::isNotNull);
    }
}
