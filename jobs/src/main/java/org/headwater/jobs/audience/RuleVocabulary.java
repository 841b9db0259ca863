package org.headwater.jobs.audience;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.catalyst.analysis.UnresolvedAttribute;
import org.apache.spark.sql.catalyst.analysis.UnresolvedFunction;
import org.apache.spark.sql.catalyst.expressions.Cast;
import org.apache.spark.sql.catalyst.expressions.EvalMode;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.InSubquery;
import org.apache.spark.sql.catalyst.expressions.PlanExpression;
import org.apache.spark.sql.catalyst.expressions.WindowExpression;
import org.headwater.jobs.tables.Field;
import org.headwater.jobs.tables.Table;

/**
 * What a rule may say. Everything that is not on these lists is refused: some functions run code, some read the clock,
 * and what Spark adds tomorrow is not known today.
 */
final class RuleVocabulary {

    private static final Set<String> OPERATORS = Set.of(
            "And",
            "Or",
            "Not",
            "EqualTo",
            "EqualNullSafe",
            "LessThan",
            "LessThanOrEqual",
            "GreaterThan",
            "GreaterThanOrEqual",
            "In",
            "Like",
            "IsNull",
            "IsNotNull",
            "IsTrue",
            "IsFalse",
            "Literal",
            "Add",
            "Subtract",
            "Multiply",
            "UnaryMinus",
            "UnaryPositive",
            "CaseWhen",
            "UnresolvedAttribute",
            "UnresolvedExtractValue",
            "UnresolvedFunction");

    static final Set<String> FUNCTIONS = new TreeSet<>(Set.of(
            "abs",
            "array_contains",
            "between",
            "coalesce",
            "concat",
            "contains",
            "date_add",
            "date_sub",
            "datediff",
            "day",
            "dayofweek",
            "endswith",
            "greatest",
            "if",
            "ifnull",
            "in",
            "isnotnull",
            "isnull",
            "least",
            "left",
            "length",
            "like",
            "lower",
            "make_date",
            "month",
            "not",
            "nullif",
            "nvl",
            "pmod",
            "quarter",
            "right",
            "round",
            "startswith",
            "substring",
            "trim",
            "try_add",
            "try_divide",
            "try_multiply",
            "try_subtract",
            "upper",
            "year"));

    private RuleVocabulary() {}

    static void check(Expression rule, Table table) {
        RuleSyntax.walk(rule, e -> check(table, e));
    }

    private static void check(Table table, Expression e) {
        if (e instanceof PlanExpression<?> || e instanceof InSubquery) {
            throw new RuleException("a rule looks at one row of " + table.name() + "; subqueries can't be used");
        }
        if (e instanceof WindowExpression) {
            throw new RuleException("a rule looks at one row of " + table.name() + "; \"over\" can't be used");
        }
        if (e instanceof UnresolvedFunction function) {
            requireFunction(function.sql()
                    .replaceAll("(?s)\\(.*", "")
                    .toLowerCase(Locale.ROOT)
                    .replace("`", ""));
        } else if (e instanceof UnresolvedAttribute attribute) {
            requireColumn(table, attribute.name());
        } else if (!isTryCast(e) && !OPERATORS.contains(e.getClass().getSimpleName())) {
            throw new RuleException(reasonAgainst(e));
        }
    }

    /** A cast that gives null for what is no such value; a plain one fails. */
    static boolean isTryCast(Expression e) {
        return e instanceof Cast cast && cast.evalMode().equals(EvalMode.TRY());
    }

    private static String reasonAgainst(Expression e) {
        return switch (e.getClass().getSimpleName()) {
            case "Divide" -> "\"/\" fails on a division by zero; write try_divide(a, b), which is then null";
            case "UnresolvedStar" -> "\"*\" can't be used in a rule; name the column";
            default ->
                "\"" + e.sql() + "\" can't be used in a rule; there is: and, or, not, comparisons, in, like, "
                        + "between, is null, + - *, case, and the functions " + String.join(", ", FUNCTIONS);
        };
    }

    private static void requireFunction(String name) {
        if (!FUNCTIONS.contains(name)) {
            throw new RuleException(
                    "function \"" + name + "\" can't be used in a rule; there is: " + String.join(", ", FUNCTIONS));
        }
    }

    private static void requireColumn(Table table, String name) {
        List<String> columns = table.fields().stream().map(Field::column).toList();
        if (columns.contains(name)) {
            return;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        String near = columns.stream()
                .filter(c -> c.contains(lower) || lower.contains(c) || sharesStart(c, lower))
                .limit(3)
                .collect(joining(", "));
        throw new RuleException("\"" + name + "\" is not a column of " + table.name()
                + (near.isEmpty() ? "; there is: " : "; did you mean " + near + "? There is: ")
                + String.join(", ", columns));
    }

    private static boolean sharesStart(String a, String b) {
        int length = Math.min(6, Math.min(a.length(), b.length()));
        return length >= 4 && a.regionMatches(0, b, 0, length);
    }
}
