package org.headwater.jobs.content;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.headwater.jobs.plan.Param.AS_OF;
import static org.headwater.jobs.plan.Param.ZONE;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.config.FunnelSource;
import org.headwater.jobs.people.Actions;
import org.headwater.jobs.people.EventName;
import org.headwater.jobs.people.EventProperty;
import org.headwater.jobs.people.Persons;
import org.headwater.jobs.plan.BusinessTime;
import org.headwater.jobs.plan.Inputs;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.tables.core.Events;
import org.headwater.jobs.tables.core.Identities;
import org.headwater.jobs.tables.facts.Views;

/**
 * Brings together what every question about content begins with. A view is an event of looking, or any event that says how long
 * something was looked at; of whatever else an event says, only what it names.
 */
public final class ViewsJob {

    /** A page left open is not looked at for longer, seconds. */
    static final int MOST_SECONDS = 1800;

    public static final Job JOB = new Job(
            "views",
            "What people looked at",
            List.of(Events.TABLE, Identities.TABLE),
            Views.TABLE,
            List.of(AS_OF, ZONE),
            (in, settings) -> of(in, settings.get(AS_OF), settings.get(ZONE)));

    private ViewsJob() {}

    private static Dataset<Row> of(Inputs in, LocalDate asOf, ZoneId zone) {
        Column[] id = Actions.id(FunnelSource.EVENTS);
        Column looks = EventName.isAny(EventName.PAGE_VIEW, EventName.PRODUCT_VIEW, EventName.CONTENT_VIEW);
        Column millis = EventProperty.millis("dwell_seconds", MOST_SECONDS);
        Column content = EventProperty.text("content_id");
        Column product = coalesce(EventProperty.text("product_id"), EventProperty.text("sku"));
        Column page = coalesce(EventProperty.text("page"), EventProperty.text("name"));
        Column kind = when(content.isNotNull(), "content")
                .when(product.isNotNull(), "product")
                .when(page.isNotNull(), "page")
                .otherwise("other");
        Dataset<Row> views = Actions.rows(FunnelSource.EVENTS, in, asOf, zone)
                .select(
                        id[0],
                        id[1],
                        id[2],
                        BusinessTime.dayOf(Events.HAPPENED_AT.col(), zone).as("day"),
                        kind.as("item_kind"),
                        coalesce(content, product, page, lit("")).as("item_id"),
                        told("category"),
                        told("content_kind"),
                        EventProperty.text("title").as("title"),
                        EventProperty.text("author").as("author"),
                        looks.as("looks"),
                        millis.as("millis"))
                .filter(col("looks").or(col("millis").gt(0)))
                // Added up before ids become people: far fewer rows to join.
                .groupBy("id_kind", "id_scope", "id_value", "day", "item_kind", "item_id", "category", "content_kind")
                .agg(
                        max("title").as("title"),
                        max("author").as("author"),
                        count(lit(1)).as("views"),
                        count(when(col("millis").gt(0), 1)).as("timed"),
                        sum("millis").as("millis"));
        return Persons.of(views, in.rows(Identities.TABLE))
                .groupBy(
                        Views.PERSON_ID.col(),
                        Views.DAY.col(),
                        Views.ITEM_KIND.col(),
                        Views.ITEM_ID.col(),
                        Views.CATEGORY.col(),
                        Views.CONTENT_KIND.col())
                .agg(
                        Views.TITLE.is(max("title")),
                        Views.AUTHOR.is(max("author")),
                        Views.VIEWS.is(sum("views")),
                        Views.TIMED_VIEWS.is(sum("timed")),
                        Views.DWELL_MILLIS.is(coalesce(sum("millis"), lit(0))));
    }

    private static Column told(String property) {
        return coalesce(EventProperty.text(property), lit("")).as(property);
    }
}
