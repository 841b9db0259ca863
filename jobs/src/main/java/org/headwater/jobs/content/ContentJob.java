package org.headwater.jobs.content;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.try_divide;
import static org.apache.spark.sql.functions.when;
import static org.headwater.jobs.plan.Param.AS_OF;
import static org.headwater.jobs.plan.Param.ZONE;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.headwater.jobs.plan.BusinessTime;
import org.headwater.jobs.plan.Inputs;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.plan.Money;
import org.headwater.jobs.tables.core.ShareOrders;
import org.headwater.jobs.tables.core.Shares;
import org.headwater.jobs.tables.facts.Views;
import org.headwater.jobs.tables.marts.Content;

/**
 * How content is met with, and whether it wears out.
 *
 * <p>What a content is (its author, category, kind, title) is what its views say, of several answers the last by name. Whether new
 * content draws fewer people than it used to is told by the first week of each: contents whose first week was over by the
 * as-of date and that were first seen in the {@value #SPAN_DAYS} days before are held against those of the {@value #SPAN_DAYS}
 * days before these.
 */
public final class ContentJob {

    public static final Job JOB = new Job(
            "content",
            "How content is met with, and whether it wears out",
            List.of(Views.TABLE, Shares.TABLE, ShareOrders.TABLE),
            Content.TABLE,
            List.of(AS_OF, ZONE),
            (in, settings) -> of(in, settings.get(AS_OF), settings.get(ZONE)));

    static final int WEEK_DAYS = 7;
    static final int SPAN_DAYS = 28;

    private static final String[] LEVELS = {"content", "author", "category", "content_kind"};

    private ContentJob() {}

    private static Dataset<Row> of(Inputs in, LocalDate asOf, ZoneId zone) {
        Dataset<Row> views = in.rows(Views.TABLE)
                .filter(Views.ITEM_KIND.col().equalTo("content"))
                .withColumnRenamed("item_id", "content");
        Dataset<Row> contents = contents(views, asOf)
                .join(halfLives(views), "content")
                .join(passedOn(in, asOf, zone), new String[] {"content"}, "left");
        Dataset<Row> viewers = views.select("person_id", "content")
                .distinct()
                .join(contents.select("content", "author", "category", "content_kind"), "content")
                .select(col("person_id"), levels())
                .select("person_id", "of.level", "of.name")
                .distinct()
                .groupBy("level", "name")
                .agg(Content.VIEWERS.is(count(lit(1))));
        return byLevel(contents.select(col("*"), levels()).select("*", "of.*"), asOf)
                .join(viewers, new String[] {"level", "name"});
    }

    /** One struct of level and name for each that the content has. */
    private static Column levels() {
        Column[] each = Arrays.stream(LEVELS)
                .map(level -> struct(lit(level).as("level"), col(level).as("name")))
                .toArray(Column[]::new);
        return explode(filter(array(each), of -> of.getField("name").notEqual("")))
                .as("of");
    }

    private static Dataset<Row> contents(Dataset<Row> views, LocalDate asOf) {
        Column age = datediff(lit(asOf), Views.DAY.col());
        Dataset<Row> first = views.groupBy("content").agg(min(Views.DAY.col()).as("first_seen_on"));
        return views.join(first, "content")
                .groupBy(col("content"), col("first_seen_on"))
                .agg(
                        max("title").as("title"),
                        max(coalesce(Views.AUTHOR.col(), lit(""))).as("author"),
                        max("category").as("category"),
                        max("content_kind").as("content_kind"),
                        max(Views.DAY.col()).as("last_seen_on"),
                        sum("views").as("views"),
                        sum("timed_views").as("timed"),
                        sum("dwell_millis").as("millis"),
                        sum(when(age.lt(WEEK_DAYS), col("views")).otherwise(0)).as("views_7d"),
                        sum(when(age.geq(WEEK_DAYS).and(age.lt(2 * WEEK_DAYS)), col("views"))
                                        .otherwise(0))
                                .as("views_prior_7d"),
                        sum(when(datediff(Views.DAY.col(), col("first_seen_on")).lt(WEEK_DAYS), col("views")))
                                .as("first_week"));
    }

    /** Days from the first view until half of the views so far were over. */
    private static Dataset<Row> halfLives(Dataset<Row> views) {
        var own = Window.partitionBy("content");
        return views.groupBy(col("content"), Views.DAY.col())
                .agg(sum("views").as("views"))
                .withColumn("all", sum("views").over(own))
                .withColumn("so_far", sum("views").over(own.orderBy("day")))
                .withColumn("first", min("day").over(own))
                .filter(col("so_far").multiply(2).geq(col("all")))
                .groupBy("content")
                .agg(min(datediff(col("day"), col("first"))).as("half_life_days"));
    }

    private static Dataset<Row> passedOn(Inputs in, LocalDate asOf, ZoneId zone) {
        Dataset<Row> shares = in.rows(Shares.TABLE)
                .filter(BusinessTime.upTo(Shares.SHARED_AT.col(), asOf, zone))
                .filter(Shares.CONTENT_ID.col().isNotNull())
                .select(Shares.SHARE_ID.col(), Shares.CONTENT_ID.col().as("content"));
        Dataset<Row> orders = in.rows(ShareOrders.TABLE)
                .filter(BusinessTime.upTo(ShareOrders.PAID_AT.col(), asOf, zone))
                .groupBy(ShareOrders.SHARE_ID.col())
                .agg(count(lit(1)).as("orders"), sum(ShareOrders.PAID_FEN.col()).as("paid_fen"));
        return shares.join(orders, new String[] {"share_id"}, "left")
                .groupBy("content")
                .agg(
                        count(lit(1)).as("shares"),
                        sum("orders").as("orders"),
                        sum("paid_fen").as("paid_fen"));
    }

    private static Dataset<Row> byLevel(Dataset<Row> contents, LocalDate asOf) {
        Column isContent = col("level").equalTo("content");
        // Days from the first view to the as-of date, of those whose first week is over.
        Column age = datediff(lit(asOf), col("first_seen_on")).minus(WEEK_DAYS - 1);
        Column isNew = age.gt(0).and(age.leq(SPAN_DAYS));
        Column isBefore = age.gt(SPAN_DAYS).and(age.leq(2 * SPAN_DAYS));
        return contents.groupBy("level", "name")
                .agg(
                        max(when(isContent, col("title"))).as("title"),
                        count(lit(1)).as("contents"),
                        min("first_seen_on").as("first_seen_on"),
                        max("last_seen_on").as("last_seen_on"),
                        sum("views").as("views"),
                        sum("timed").as("timed"),
                        sum("millis").as("millis"),
                        sum("views_7d").as("views_7d"),
                        sum("views_prior_7d").as("views_prior_7d"),
                        max(when(isContent, col("half_life_days"))).as("half_life_days"),
                        try_divide(sum(when(isNew, col("first_week"))), count(when(isNew, 1)))
                                .as("first_week_views"),
                        try_divide(sum(when(isBefore, col("first_week"))), count(when(isBefore, 1)))
                                .as("prior_first_week_views"),
                        coalesce(sum("shares"), lit(0)).as("shares"),
                        coalesce(sum("orders"), lit(0)).as("orders"),
                        coalesce(sum("paid_fen"), lit(0)).as("paid_fen"))
                .withColumn("as_of", lit(asOf))
                .withColumn(
                        "dwell_seconds",
                        col("millis").cast("decimal(18,0)").divide(1000).cast("decimal(18,3)"))
                .withColumn(
                        "seconds_per_view",
                        try_divide(col("millis"), col("timed").multiply(1000)))
                .withColumn("wear_ratio", try_divide(col("first_week_views"), col("prior_first_week_views")))
                .withColumn("paid_revenue", Money.ofFen(col("paid_fen")));
    }
}
