package org.headwater.jobs.tables.marts;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.createDecimalType;
import static org.headwater.jobs.tables.Spec.key;
import static org.headwater.jobs.tables.Spec.value;

import org.headwater.jobs.tables.Field;
import org.headwater.jobs.tables.Layer;
import org.headwater.jobs.tables.Spec;
import org.headwater.jobs.tables.Table;

/** What each person likes to look at. One row per as-of date, kind of topic, person and topic. */
public enum Interests implements Field {
    AS_OF(key(DateType, "Last business day that counts.")),
    KIND(key(StringType, "category of goods or content_kind, such as article.")),
    PERSON_ID(
            key(StringType, "Who: the person of identities, else kind and id.").personal()),
    TOPIC(key(StringType, "The category or kind of content, as events name it.")),
    VIEWS(value(LongType, "Times looked at.")),
    DWELL_SECONDS(value(createDecimalType(18, 3), "Time looked at it, at most half an hour a view.")),
    SCORE(value(
            createDecimalType(18, 3), "The same, each view worth half after every 30 days from it to the as-of date.")),
    SHARE(value(createDecimalType(7, 6), "Score of the person's whole score of this kind, 0 to 1.")),
    RANK(value(IntegerType, "1 for the topic with the largest score of the person and kind; ties by topic.")),
    LAST_SEEN_ON(value(DateType, "Business day of the latest view.")),
    IS_SURE(value(BooleanType, "Looked at three times and for half a minute at least: enough to call it an interest."));

    public static final Table TABLE = Table.of(
                    Layer.MARTS,
                    "interests",
                    Interests.class,
                    "What each person likes to look at. One row per as-of date, kind of topic, person and topic.")
            .holding("views > 0 and score <= dwell_seconds and share between 0 and 1 and rank >= 1");

    private final Spec spec;

    Interests(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
