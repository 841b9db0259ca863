package org.headwater.jobs.tables.marts;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.createDecimalType;
import static org.headwater.jobs.tables.Spec.key;
import static org.headwater.jobs.tables.Spec.optional;
import static org.headwater.jobs.tables.Spec.value;
import static org.headwater.jobs.tables.Types.MONEY;

import org.headwater.jobs.tables.Field;
import org.headwater.jobs.tables.Layer;
import org.headwater.jobs.tables.Spec;
import org.headwater.jobs.tables.Table;

/** How content is met with, and whether it wears out: by content, author, category and kind. One row per as-of date, level and name. */
public enum Content implements Field {
    AS_OF(key(DateType, "Last business day that counts.")),
    LEVEL(key(StringType, "content, author, category or content_kind.")),
    NAME(key(StringType, "Number of the content, or name of the author, category or kind.")),
    TITLE(optional(StringType, "Title of the content; null for the other levels, and when no event says.")),
    CONTENTS(value(LongType, "Contents that were looked at; 1 at the level content.")),
    FIRST_SEEN_ON(value(DateType, "First business day on which somebody looked.")),
    LAST_SEEN_ON(value(DateType, "The last.")),
    VIEWERS(value(LongType, "People who looked.")),
    VIEWS(value(LongType, "How often they did.")),
    DWELL_SECONDS(value(createDecimalType(18, 3), "How long they looked together, seconds.")),
    SECONDS_PER_VIEW(optional(DoubleType, "Seconds of a view of which it is known how long; null for none.")),
    VIEWS_7D(value(LongType, "Views of the last 7 days.")),
    VIEWS_PRIOR_7D(value(LongType, "Views of the 7 days before.")),
    HALF_LIFE_DAYS(optional(
            IntegerType,
            "Days from the first view until half of all views were over, of a content; null for the other levels.")),
    FIRST_WEEK_VIEWS(
            optional(
                    DoubleType,
                    "Views of a content's first 7 days, mean over contents first seen in the 28 days before these 7; null for none.")),
    PRIOR_FIRST_WEEK_VIEWS(
            optional(DoubleType, "The same of contents first seen in the 28 days before; null for none.")),
    WEAR_RATIO(
            optional(
                    DoubleType,
                    "first_week_views / prior_first_week_views: below 1, new content draws fewer people than it used to; null when either is.")),
    SHARES(value(LongType, "How often it was passed on.")),
    ORDERS(value(LongType, "Paid orders that came by these shares.")),
    PAID_REVENUE(value(MONEY, "Paid for them."));

    public static final Table TABLE = Table.of(
                    Layer.MARTS,
                    "content",
                    Content.class,
                    "How content is met with, and whether it wears out: by content, author, category and kind. One row per as-of date, level and name.")
            .holding(
                    "level in ('content', 'author', 'category', 'content_kind') and views >= viewers and views >= views_7d + views_prior_7d and first_seen_on <= last_seen_on and (level = 'content') = (half_life_days is not null)");

    private final Spec spec;

    Content(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
