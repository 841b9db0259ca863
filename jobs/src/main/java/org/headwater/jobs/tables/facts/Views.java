package org.headwater.jobs.tables.facts;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.headwater.jobs.tables.Spec.key;
import static org.headwater.jobs.tables.Spec.optional;
import static org.headwater.jobs.tables.Spec.value;

import org.headwater.jobs.tables.Field;
import org.headwater.jobs.tables.Layer;
import org.headwater.jobs.tables.Spec;
import org.headwater.jobs.tables.Table;

/** What people looked at. One row per person, business day and thing looked at. */
public enum Views implements Field {
    PERSON_ID(
            key(StringType, "Who: the person of identities, else kind and id.").personal()),
    DAY(key(DateType, "Business day.")),
    ITEM_KIND(key(StringType, "content, product or page; other where the event names nothing.")),
    ITEM_ID(key(StringType, "Number of the content or product, name of the page; empty for other.")),
    CATEGORY(key(StringType, "Category of it; empty when the event does not say.")),
    CONTENT_KIND(key(StringType, "Kind of content, such as article or video; empty when the event does not say.")),
    TITLE(optional(
            StringType, "Title of it, the last by name where there were several; null when the event does not say.")),
    AUTHOR(optional(
            StringType, "Who made it, the last by name where there were several; null when the event does not say.")),
    VIEWS(value(LongType, "How often.")),
    TIMED_VIEWS(value(LongType, "Of them, those of which it is known how long.")),
    DWELL_MILLIS(value(
            LongType, "How long these took together, milliseconds; a view left open counts for half an hour at most."));

    public static final Table TABLE = Table.of(
                    Layer.FACTS,
                    "views",
                    Views.class,
                    "What people looked at. One row per person, business day and thing looked at.")
            .holding(
                    "item_kind in ('content', 'product', 'page', 'other') and views >= 1 and timed_views between 0 and views and (timed_views = 0) = (dwell_millis = 0)");

    private final Spec spec;

    Views(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
