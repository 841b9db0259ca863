package org.headwater.jobs.spread;

import static org.apache.spark.sql.functions.bool_or;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.lead;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sequence;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.headwater.jobs.plan.Param.AS_OF;
import static org.headwater.jobs.plan.Param.ZONE;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.headwater.jobs.plan.Inputs;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.plan.Money;
import org.headwater.jobs.tables.core.Refunds;
import org.headwater.jobs.tables.core.ShareOpens;
import org.headwater.jobs.tables.core.ShareOrders;
import org.headwater.jobs.tables.core.Shares;
import org.headwater.jobs.tables.facts.ShareTree;
import org.headwater.jobs.tables.marts.Koc;
import org.headwater.jobs.tables.marts.KocAssets;

/**
 * The ledger of those who move others, week by week: how many there are, who came and went, and what they moved.
 *
 * <p>A person is active in a week in which somebody else opened a share of theirs for the first time, or paid for an order that came by
 * one at any number of steps. They enter with their first active week, leave in the {@value #SILENT_WEEKS}th week in a row without,
 * and return with the next active one. A week that is not over on the as-of date is left by nobody, as they may still be active in it.
 *
 * <p>Whom the ledger is about, and their tier, is told by {@code koc} of the same as-of date, for all weeks back: so the first run of a
 * lake has the whole ledger, a day that is run again has the same, and all weeks tell of the same people. It does not tell who was a
 * KOC at an earlier as-of date and is not one now; to ask for that, compare the slices of {@code koc}.
 */
public final class KocAssetsJob {

    static final int SILENT_WEEKS = 4;

    public static final Job JOB = new Job(
            "koc_assets",
            "How many who move others there are, week by week, and what they move",
            List.of(Koc.TABLE, Shares.TABLE, ShareOpens.TABLE, ShareOrders.TABLE, Refunds.TABLE, ShareTree.TABLE),
            KocAssets.TABLE,
            List.of(AS_OF, ZONE),
            (in, settings) -> of(in, settings.get(AS_OF), settings.get(ZONE)));

    private static final String[] PERSON = {"category", "tier", "person_id"};
    private static final String[] WHOSE = {"category", "tier", "week"};
    private static final String[] COUNTS = {
        "entrants",
        "returners",
        "leavers",
        "stock",
        "active",
        "shares",
        "reached",
        "orders",
        "moved_fen",
        "credited_fen"
    };

    private KocAssetsJob() {}

    static Dataset<Row> of(Inputs in, LocalDate asOf, ZoneId zone) {
        Dataset<Row> people = in.rows(Koc.TABLE)
                .filter(not(Koc.IS_EXCLUDED.col()))
                .select(Koc.CATEGORY.col(), Koc.PERSON_ID.col(), Koc.TIER.col());
        String[] one = {"person_id", "category"};
        Dataset<Row> all = Movement.shares(in, asOf, zone).localCheckpoint();
        Dataset<Row> shares = all.join(people, one).withColumn("week", Movement.week(Shares.SHARED_AT.col(), zone));
        Dataset<Row> opens = Movement.opens(in, asOf, zone)
                .join(all, new String[] {"share_id"})
                .filter("opener <> person_id")
                .join(people, one)
                .withColumn("week", Movement.week(ShareOpens.FIRST_AT.col(), zone));
        Dataset<Row> orders = Movement.moved(all, Movement.orders(in, asOf, zone), in.rows(ShareTree.TABLE))
                .join(people, one)
                .withColumn("week", Movement.week(ShareOrders.PAID_AT.col(), zone))
                .localCheckpoint();
        Dataset<Row> active = Stream.of(opens, orders)
                .map(rows -> rows.select("category", "tier", "person_id", "week"))
                .reduce(Dataset::unionAll)
                .orElseThrow()
                .distinct();
        Dataset<Row> counted = Stream.of(
                        shares.groupBy(col("category"), col("tier"), col("week"))
                                .agg(count(lit(1)).as("shares")),
                        opens.groupBy(col("category"), col("tier"), col("week"))
                                .agg(count_distinct(col("opener")).as("reached")),
                        money(orders),
                        stays(active, asOf))
                .reduce((some, more) -> some.unionByName(more, true))
                .orElseThrow();
        return ledger(counted, asOf);
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** An order that several of a tier moved counts once. */
    private static Dataset<Row> money(Dataset<Row> orders) {
        return orders.groupBy("category", "tier", "week", "shop", "order_id")
                .agg(max("net_fen").as("net_fen"), sum("part").as("part"))
                .groupBy("category", "tier", "week")
                .agg(
                        count(lit(1)).as("orders"),
                        sum("net_fen").as("moved_fen"),
                        sum("part").as("credited_fen"));
    }

    /** In stock in each active week and those after it until they have left; each week of each person counted by itself. */
    private static Dataset<Row> stays(Dataset<Row> active, LocalDate asOf) {
        LocalDate last = monday(asOf);
        Column lastWeek = lit(last);
        Column leaves = date_add(col("week"), 7 * SILENT_WEEKS);
        Column until = when(lit(isOpen(asOf)).and(leaves.equalTo(lastWeek)), lastWeek)
                .otherwise(least(lastWeek, date_add(leaves, -7)));
        var person = Window.partitionBy(PERSON[0], PERSON[1], PERSON[2]).orderBy("week");
        Dataset<Row> weeks = active.withColumn("in", explode(sequence(col("week"), until, expr("interval 7 days"))))
                .withColumn("is_active", col("in").equalTo(col("week")))
                .groupBy(
                        col("category"),
                        col("tier"),
                        col("person_id"),
                        col("in").as("week"))
                .agg(bool_or(col("is_active")).as("is_active"))
                .withColumn("previous", lag("week", 1).over(person))
                .withColumn("next", lead("week", 1).over(person));
        Column back = col("previous").lt(date_add(col("week"), -7));
        Dataset<Row> there = weeks.groupBy("category", "tier", "week")
                .agg(
                        count(lit(1)).as("stock"),
                        count(when(col("is_active"), 1)).as("active"),
                        count(when(col("previous").isNull(), 1)).as("entrants"),
                        count(when(back, 1)).as("returners"));
        Column after = date_add(col("week"), 7);
        Dataset<Row> gone = weeks.filter(coalesce(col("next").gt(after), after.leq(lastWeek)))
                .groupBy(col("category"), col("tier"), after.as("week"))
                .agg(count(lit(1)).as("leavers"));
        return there.unionByName(gone, true);
    }

    private static boolean isOpen(LocalDate asOf) {
        return asOf.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /** All weeks: those in which nothing was are put in after the one before them. */
    private static Dataset<Row> ledger(Dataset<Row> counted, LocalDate asOf) {
        Column lastWeek = lit(monday(asOf));
        var weeks = Window.partitionBy("category", "tier").orderBy("week");
        Column until = coalesce(date_add(lead("week", 1).over(weeks), -7), lastWeek);
        Column before = lag("stock", 1).over(weeks);
        return counted.na()
                .fill(0L, COUNTS)
                .groupBy(WHOSE[0], WHOSE[1], WHOSE[2])
                .agg(
                        sum(COUNTS[0]).as(COUNTS[0]),
                        Stream.of(COUNTS)
                                .skip(1)
                                .map(count -> sum(count).as(count))
                                .toArray(Column[]::new))
                .withColumn("until", until)
                .withColumn("at", explode(sequence(col("week"), col("until"), expr("interval 7 days"))))
                .select(Stream.concat(
                                Stream.of(
                                        col("category"), col("tier"), col("at").as("week")),
                                Stream.of(COUNTS)
                                        .map(count -> when(col("at").equalTo(col("week")), col(count))
                                                .otherwise(0L)
                                                .as(count)))
                        .toArray(Column[]::new))
                .withColumn("before", coalesce(before, lit(0L)))
                .select(
                        KocAssets.AS_OF.is(lit(asOf)),
                        KocAssets.CATEGORY.col(),
                        KocAssets.TIER.col(),
                        KocAssets.WEEK.col(),
                        KocAssets.DAYS.is(when(
                                        col("week").equalTo(lastWeek),
                                        asOf.getDayOfWeek().getValue())
                                .otherwise(7)),
                        KocAssets.STOCK_BEFORE.is(col("before")),
                        KocAssets.ENTRANTS.col(),
                        KocAssets.RETURNERS.col(),
                        KocAssets.LEAVERS.col(),
                        KocAssets.STOCK.col(),
                        KocAssets.ACTIVE.col(),
                        KocAssets.SHARES.col(),
                        KocAssets.REACHED.col(),
                        KocAssets.ORDERS.col(),
                        KocAssets.MOVED_REVENUE.is(Money.ofFen(col("moved_fen"))),
                        KocAssets.CREDITED_REVENUE.is(Money.ofFen(col("credited_fen"))));
    }
}
