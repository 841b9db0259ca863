package org.headwater.jobs.audience;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.catalyst.analysis.UnresolvedAttribute;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.Or;

/**
 * One part of a rule that must hold, as a choice of one or more alternatives.
 *
 * @param alternatives SQL of each; one for a part without {@code or}
 * @param columns what each alternative looks at
 */
record RuleCondition(List<String> alternatives, List<Set<String>> columns) {

    static RuleCondition of(Expression part) {
        List<String> alternatives = new ArrayList<>();
        List<Set<String>> columns = new ArrayList<>();
        for (Expression alternative : alternatives(part)) {
            alternatives.add(withoutOuterParentheses(alternative.sql()));
            columns.add(columnsOf(alternative));
        }
        return new RuleCondition(alternatives, columns);
    }

    private static List<Expression> alternatives(Expression part) {
        if (!(part instanceof Or or)) {
            return List.of(part);
        }
        List<Expression> alternatives = new ArrayList<>(alternatives(or.left()));
        alternatives.addAll(alternatives(or.right()));
        return alternatives;
    }

    private static Set<String> columnsOf(Expression expression) {
        Set<String> columns = new TreeSet<>();
        RuleSyntax.walk(expression, e -> {
            if (e instanceof UnresolvedAttribute attribute) {
                columns.add(attribute.name());
            }
        });
        return columns;
    }

    private static String withoutOuterParentheses(String sql) {
        if (!sql.startsWith("(") || !sql.endsWith(")")) {
            return sql;
        }
        int depth = 0;
        for (int i = 0; i < sql.length() - 1; i++) {
            depth += sql.charAt(i) == '(' ? 1 : sql.charAt(i) == ')' ? -1 : 0;
            if (depth == 0) {
                return sql;
            }
        }
        return sql.substring(1, sql.length() - 1);
    }

    /** The first alternative that holds, with the row's values: {@code orders >= 3 [orders: 5]}; null when none does. */
    Column reason() {
        Column reason = lit(null).cast("string");
        for (int i = alternatives.size() - 1; i >= 0; i--) {
            reason = when(expr(alternatives.get(i)), reasonOf(i)).otherwise(reason);
        }
        return reason;
    }

    private Column reasonOf(int alternative) {
        List<Column> parts = new ArrayList<>();
        parts.add(lit(alternatives.get(alternative)));
        String before = " [";
        for (String column : columns.get(alternative)) {
            parts.add(lit(before + column + ": "));
            parts.add(coalesce(col(column).cast("string"), lit("unknown")));
            before = ", ";
        }
        if (parts.size() > 1) {
            parts.add(lit("]"));
        }
        return concat(parts.toArray(Column[]::new));
    }
}
