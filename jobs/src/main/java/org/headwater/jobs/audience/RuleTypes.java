package org.headwater.jobs.audience;

import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.analysis.Analyzer;
import org.apache.spark.sql.catalyst.analysis.FunctionRegistry;
import org.apache.spark.sql.catalyst.catalog.InMemoryCatalog;
import org.apache.spark.sql.catalyst.catalog.SessionCatalog;
import org.apache.spark.sql.catalyst.expressions.Cast;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.plans.logical.Filter;
import org.apache.spark.sql.catalyst.plans.logical.LocalRelation$;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StringType;
import org.headwater.jobs.tables.Table;

/** Whether a rule's types fit, by Spark's own analysis over the declared schema; needs no session. */
final class RuleTypes {

    private RuleTypes() {}

    static void check(Expression rule, Table table) {
        var catalog = new SessionCatalog(
                new InMemoryCatalog(new SparkConf(false), new Configuration(false)), FunctionRegistry.builtin());
        var analyzer = new Analyzer(catalog);
        LogicalPlan plan;
        try {
            plan = analyzer.execute(new Filter(rule, LocalRelation$.MODULE$.apply(table.schema())));
            if (plan.expressions().head().resolved()
                    && !plan.expressions().head().dataType().equals(DataTypes.BooleanType)) {
                throw new RuleException("must be true or false for a person, is "
                        + plan.expressions().head().dataType().sql().toLowerCase(java.util.Locale.ROOT));
            }
            analyzer.checkAnalysis(plan);
        } catch (RuleException e) {
            throw e;
        } catch (Exception e) {
            throw new RuleException(RuleSyntax.firstLine(e.getMessage()));
        }
        RuleSyntax.walk(plan.expressions().head(), RuleTypes::checkCast);
    }

    /** Spark casts on its own to make types fit; such a cast must not fail, or change what is compared, in a run. */
    private static void checkCast(Expression e) {
        if (!(e instanceof Cast cast)
                || RuleVocabulary.isTryCast(e)
                || !(cast.child().dataType() instanceof StringType)
                || cast.dataType() instanceof StringType) {
            return;
        }
        String wanted = cast.dataType().simpleString();
        if (!cast.child().foldable()) {
            throw new RuleException("text column " + cast.child().sql() + " is held against a " + wanted + "; put the "
                    + wanted + " in quotes");
        }
        try {
            cast.eval(InternalRow.empty());
        } catch (RuntimeException notOne) {
            throw new RuleException(cast.child().sql() + " is held against a " + wanted + ", and is not one");
        }
    }
}
