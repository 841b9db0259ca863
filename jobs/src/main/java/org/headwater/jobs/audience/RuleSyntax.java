package org.headwater.jobs.audience;

import java.util.Locale;
import java.util.function.Consumer;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.parser.CatalystSqlParser$;
import org.apache.spark.sql.catalyst.parser.ParseException;
import scala.jdk.javaapi.CollectionConverters;

/** Text to Spark's own syntax tree; needs no session. */
final class RuleSyntax {

    /** Longer ones are lists of people, not descriptions; and parsing takes long, and a stack as deep as the rule. */
    private static final int LONGEST = 10_000;

    private static final int DEEPEST = 100;

    private RuleSyntax() {}

    static Expression parse(String text) {
        if (text.length() > LONGEST) {
            throw new RuleException(
                    String.format(Locale.ROOT, "has %,d characters; a rule has %,d at most", text.length(), LONGEST));
        }
        requireFewParentheses(text);
        try {
            Expression parsed = parsed(text);
            requireShallow(parsed, 1);
            return parsed;
        } catch (StackOverflowError e) {
            throw tooDeep();
        }
    }

    /** Before parsing, which for thousands of them takes half a minute to give up. */
    private static void requireFewParentheses(String text) {
        int depth = 0;
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"' || c == '`') {
                quote = c;
            } else if (c == '(' && ++depth > DEEPEST) {
                throw tooDeep();
            } else if (c == ')') {
                depth--;
            }
        }
    }

    private static void requireShallow(Expression expression, int depth) {
        if (depth > DEEPEST) {
            throw tooDeep();
        }
        for (Expression child : CollectionConverters.asJava(expression.children())) {
            requireShallow(child, depth + 1);
        }
    }

    private static RuleException tooDeep() {
        return new RuleException("is nested too deeply; a rule has %d levels at most".formatted(DEEPEST));
    }

    private static Expression parsed(String text) {
        try {
            return CatalystSqlParser$.MODULE$.parseExpression(text);
        } catch (Exception e) {
            if (e instanceof ParseException parse) {
                throw new RuleException("is not a SQL condition: " + firstLine(parse.getMessage()) + " in \"" + text
                        + "\"; a condition is such as net_revenue >= 500 and orders > 1");
            }
            throw new RuleException("is not a SQL condition: \"" + text + "\"; a condition is such as orders > 1");
        }
    }

    static String firstLine(String message) {
        return message.strip().lines().findFirst().orElse("").replaceAll("\\s*SQLSTATE.*$", "");
    }

    static void walk(Expression expression, Consumer<Expression> visit) {
        visit.accept(expression);
        for (Expression child : CollectionConverters.asJava(expression.children())) {
            walk(child, visit);
        }
    }
}
