package org.headwater.jobs.spread;

import static org.apache.spark.sql.functions.bool_or;
import static org.apache.spark.sql.functions.ceil;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.headwater.jobs.plan.Param.AS_OF;

import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.plan.Money;
import org.headwater.jobs.tables.marts.Koc;
import org.headwater.jobs.tables.marts.KocConcentration;

/**
 * How few people bring in how much of what sharing brings in, and how many ordinary sharers one KOC equals.
 *
 * <pre>
 *   x1 ≤ … ≤ xn       credited revenue of the n sharers
 *   gini              (2 Σ i·xi - (n + 1) Σ xi) / (n Σ xi), in [0, 1 - 1/n]
 *   ordinary_per_koc  (revenue of KOCs / KOCs) / (revenue of ordinary sharers / ordinary sharers)
 * </pre>
 *
 * <p>All sums are of whole minor units, so no order of rows changes a digit. Credited revenue is what {@link KocJob} shares out among
 * all on the way of an order: the sum over people is the sum of the orders, none counted twice. In the row for all categories a
 * person's credited revenue is added up first, so the categories add up to it only where nobody's is below 0.
 */
public final class KocConcentrationJob {

    public static final Job JOB = new Job(
            "koc_concentration",
            "How much hangs on how few who move others",
            List.of(Koc.TABLE),
            KocConcentration.TABLE,
            List.of(AS_OF),
            (in, settings) -> of(in.rows(Koc.TABLE), settings.get(AS_OF)));

    private static final String EXACT = "decimal(20,0)";

    private KocConcentrationJob() {}

    static Dataset<Row> of(Dataset<Row> koc, LocalDate asOf) {
        Dataset<Row> sharers = koc.select(
                Koc.CATEGORY.col(),
                Koc.PERSON_ID.col(),
                Koc.CREDITED_REVENUE.col().multiply(100).cast("bigint").as("fen"),
                Koc.TIER.col().notEqual("ordinary").as("is_koc"),
                Koc.IS_EXCLUDED.col());
        Dataset<Row> everybody = sharers.groupBy("person_id")
                .agg(
                        sum("fen").as("fen"),
                        bool_or(col("is_koc")).as("is_koc"),
                        bool_or(col("is_excluded")).as("is_excluded"))
                .withColumn("category", lit(""))
                .withColumn("breakdown", lit("all"));
        return measured(
                placed(amounts(sharers.withColumn("breakdown", lit("category")).unionByName(everybody))), asOf);
    }

    /** How many have each amount: most have none, so far fewer rows than people have to stand in order. */
    private static Dataset<Row> amounts(Dataset<Row> sharers) {
        return sharers.withColumn("fen", greatest(col("fen"), lit(0L)))
                .groupBy("breakdown", "category", "fen", "is_koc")
                .agg(
                        count(when(not(col("is_excluded")), 1)).as("people"),
                        count(when(col("is_excluded"), 1)).as("excluded"));
    }

    /** With people and money above each amount, and people and money of all. */
    private static Dataset<Row> placed(Dataset<Row> amounts) {
        var all = Window.partitionBy("breakdown", "category");
        var above = all.orderBy(col("fen").desc(), col("is_koc")).rowsBetween(Window.unboundedPreceding(), -1);
        Column money = col("people").multiply(col("fen"));
        return amounts.withColumn("sharers", sum("people").over(all))
                .withColumn("all_fen", sum(money).over(all))
                .withColumn("above", coalesce(sum("people").over(above), lit(0L)))
                .withColumn("above_fen", coalesce(sum(money).over(above), lit(0L)));
    }

    private static Dataset<Row> measured(Dataset<Row> placed, LocalDate asOf) {
        Column people = col("people");
        Column koc = when(col("is_koc"), people).otherwise(0L);
        Column below = col("sharers").minus(col("above")).minus(people);
        // Twice the sum of the places of all who have the amount, from the least.
        Column places =
                exact(people).multiply(exact(below.multiply(2).plus(people).plus(1)));
        Column missing = col("all_fen").minus(col("above_fen").multiply(2));
        Column half = when(
                        missing.gt(0).and(col("fen").gt(0)),
                        least(
                                people,
                                ceil(exact(missing).divide(exact(col("fen").multiply(2))))))
                .otherwise(0L);
        return placed.groupBy("breakdown", "category")
                .agg(
                        max("sharers").as("sharers"),
                        max("all_fen").as("all_fen"),
                        sum("excluded").as("excluded"),
                        sum(koc).as("kocs"),
                        sum(koc.multiply(col("fen"))).as("koc_fen"),
                        sum(ofTop(100)).as("top_1_fen"),
                        sum(ofTop(10)).as("top_10_fen"),
                        sum(half).cast("bigint").as("half"),
                        sum(places.cast(EXACT).multiply(exact(col("fen")))).as("places"))
                .withColumn("ordinary", col("sharers").minus(col("kocs")))
                .withColumn("ordinary_fen", col("all_fen").minus(col("koc_fen")))
                .select(
                        KocConcentration.AS_OF.is(lit(asOf)),
                        KocConcentration.BREAKDOWN.col(),
                        KocConcentration.CATEGORY.col(),
                        KocConcentration.SHARERS.col(),
                        KocConcentration.KOCS.col(),
                        KocConcentration.ORDINARY.col(),
                        KocConcentration.EXCLUDED.col(),
                        KocConcentration.CREDITED_REVENUE.is(Money.ofFen(col("all_fen"))),
                        KocConcentration.TOP_1_REVENUE.is(Money.ofFen(col("top_1_fen"))),
                        KocConcentration.TOP_10_REVENUE.is(Money.ofFen(col("top_10_fen"))),
                        KocConcentration.KOC_REVENUE.is(Money.ofFen(col("koc_fen"))),
                        KocConcentration.TOP_1_RATIO.is(ratio(exact(col("top_1_fen")), exact(col("all_fen")), 7, 6)),
                        KocConcentration.TOP_10_RATIO.is(ratio(exact(col("top_10_fen")), exact(col("all_fen")), 7, 6)),
                        KocConcentration.KOC_RATIO.is(ratio(exact(col("koc_fen")), exact(col("all_fen")), 7, 6)),
                        KocConcentration.HALF_BY.is(when(col("all_fen").gt(0), col("half"))),
                        KocConcentration.GINI.is(gini()),
                        KocConcentration.REVENUE_PER_KOC.is(
                                ratio(exact(col("koc_fen")), exact(col("kocs").multiply(100)), 18, 2)),
                        KocConcentration.REVENUE_PER_ORDINARY.is(ratio(
                                exact(col("ordinary_fen")),
                                exact(col("ordinary").multiply(100)),
                                18,
                                4)),
                        KocConcentration.ORDINARY_PER_KOC.is(ratio(
                                exact(col("koc_fen")).multiply(exact(col("ordinary"))),
                                exact(col("kocs")).multiply(exact(col("ordinary_fen"))),
                                18,
                                2)));
    }

    /** What those of an amount have who are among the first 1 / {@code part} of the people, rounded up. */
    private static Column ofTop(int part) {
        Column top = ceil(exact(col("sharers")).divide(part)).cast("bigint");
        return least(col("people"), greatest(top.minus(col("above")), lit(0L))).multiply(col("fen"));
    }

    private static Column gini() {
        Column sharers = exact(col("sharers"));
        Column all = exact(col("all_fen"));
        return ratio(col("places").minus(sharers.plus(1).cast(EXACT).multiply(all)), sharers.multiply(all), 7, 6);
    }

    private static Column exact(Column whole) {
        return whole.cast(EXACT);
    }

    /** Null where the lower term is 0. */
    private static Column ratio(Column upper, Column lower, int digits, int decimals) {
        return when(lower.notEqual(0), round(upper.divide(lower), decimals))
                .cast("decimal(%d,%d)".formatted(digits, decimals));
    }
}
