package org.headwater.jobs.audience;

import java.util.function.Consumer;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.parser.CatalystSqlParser$;
import org.apache.spark.sql.catalyst.parser.ParseException;
import scala.jdk.javaapi.CollectionConverters;

/** Text to Spark's own syntax tree; needs no session. */
final class RuleSyntax {

    private RuleSyntax() {}

    static Expression parse(String text) {
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
