package org.headwater.jobs.run;

import java.util.Locale;
import java.util.Set;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.analysis.ExpressionWithUnresolvedIdentifier;
import org.apache.spark.sql.catalyst.analysis.UnresolvedFunction;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.PlanExpression;
import org.apache.spark.sql.catalyst.parser.CatalystSqlParser$;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.headwater.jobs.plan.UsageException;
import scala.jdk.javaapi.CollectionConverters;

/** Queries that read and do nothing else. */
final class ReadOnlySql {

    /** Nodes of queries as parsed. What is not here writes, runs a program, or is not known today. */
    private static final Set<String> READS = Set.of(
            "Aggregate",
            "AsOfJoin",
            "Distinct",
            "Except",
            "Filter",
            "Generate",
            "GlobalLimit",
            "Intersect",
            "Join",
            "LateralJoin",
            "LocalLimit",
            "LocalRelation",
            "Offset",
            "OneRowRelation",
            "PipeOperator",
            "Pivot",
            "Project",
            "RelationTimeTravel",
            "Sample",
            "Sort",
            "SubqueryAlias",
            "Union",
            "Unpivot",
            "UnresolvedHaving",
            "UnresolvedHint",
            "UnresolvedInlineTable",
            "UnresolvedQualify",
            "UnresolvedRelation",
            "UnresolvedSubqueryColumnAliases",
            "UnresolvedTVFAliases",
            "UnresolvedTableValuedFunction",
            "UnresolvedWith",
            "Window",
            "WithWindowDefinition");

    /** They run any code that is on the class path. */
    private static final Set<String> RUN_CODE = Set.of("reflect", "java_method", "try_reflect");

    private ReadOnlySql() {}

    /** @throws UsageException when the text is not one query, or does more than read */
    static void check(String query) {
        LogicalPlan plan;
        try {
            plan = CatalystSqlParser$.MODULE$.parsePlan(query);
        } catch (Exception e) {
            throw new UsageException("Not a query: " + firstLine(e));
        }
        check(plan);
    }

    static Dataset<Row> ask(SparkSession spark, String query) {
        try {
            return spark.sql(query);
        } catch (Exception e) {
            if (e instanceof AnalysisException) {
                throw new UsageException("Not a query over these tables: " + firstLine(e));
            }
            throw e;
        }
    }

    private static void check(LogicalPlan plan) {
        if (!READS.contains(plan.getClass().getSimpleName())) {
            throw new UsageException("sql only reads; it takes one SELECT, was " + plan.nodeName());
        }
        for (Expression expression : CollectionConverters.asJava(plan.expressions())) {
            check(expression);
        }
        for (var child : CollectionConverters.asJava(plan.innerChildren())) {
            if (child instanceof LogicalPlan inner) {
                check(inner);
            }
        }
        CollectionConverters.asJava(plan.children()).forEach(ReadOnlySql::check);
    }

    private static void check(Expression expression) {
        if (expression instanceof UnresolvedFunction function) {
            String name = String.join(".", CollectionConverters.asJava(function.nameParts()))
                    .toLowerCase(Locale.ROOT);
            if (RUN_CODE.contains(name.substring(name.lastIndexOf('.') + 1))) {
                throw new UsageException("sql only reads; the function " + name + " runs code");
            }
        }
        if (expression instanceof ExpressionWithUnresolvedIdentifier) {
            throw new UsageException("sql only reads; identifier(...) hides what it names, write the name itself");
        }
        if (expression instanceof PlanExpression<?> subquery && subquery.plan() instanceof LogicalPlan plan) {
            check(plan);
        }
        CollectionConverters.asJava(expression.children()).forEach(ReadOnlySql::check);
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage())
                .strip()
                .lines()
                .findFirst()
                .orElse("")
                .replaceAll(" SQLSTATE.*", "");
    }
}
