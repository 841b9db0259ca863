package org.headwater.jobs.tables.marts;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.createDecimalType;
import static org.headwater.jobs.tables.Spec.key;
import static org.headwater.jobs.tables.Spec.optional;
import static org.headwater.jobs.tables.Spec.value;

import org.headwater.jobs.tables.Field;
import org.headwater.jobs.tables.Layer;
import org.headwater.jobs.tables.Spec;
import org.headwater.jobs.tables.Table;

/** Who looked at something unusually long on the as-of date, and whose customer it is. One row per as-of date, person and category. */
public enum UnusualDwell implements Field {
    AS_OF(key(DateType, "The business day.")),
    PERSON_ID(
            key(StringType, "Who: the person of identities, else kind and id.").personal()),
    CATEGORY(key(StringType, "What of.")),
    DWELL_SECONDS(value(createDecimalType(18, 3), "How long on that day, seconds.")),
    USUAL_SECONDS(value(createDecimalType(18, 3), "Of a day on which the person looks at the category, see the job.")),
    TIMES_USUAL(optional(DoubleType, "dwell_seconds / usual_seconds; null when nobody ever looked before.")),
    VIEWS(value(LongType, "How often on that day.")),
    ITEM_KIND(value(StringType, "What was looked at longest: content, product, page or other.")),
    ITEM_ID(value(StringType, "Its number or name; empty for other.")),
    TITLE(optional(StringType, "Its title; null when no event says.")),
    CORP(optional(StringType, "Corp of the owner; null for none.")),
    OWNER_ID(optional(
            StringType,
            "Member of staff who has the person as a contact, the one who added them last; null for none."));

    public static final Table TABLE = Table.of(
                    Layer.MARTS,
                    "unusual_dwell",
                    UnusualDwell.class,
                    "Who looked at something unusually long on the as-of date, and whose customer it is. One row per as-of date, person and category.")
            .holding("dwell_seconds > usual_seconds and (owner_id is null) = (corp is null)");

    private final Spec spec;

    UnusualDwell(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
