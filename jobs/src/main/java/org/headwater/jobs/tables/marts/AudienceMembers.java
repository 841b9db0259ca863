package org.headwater.jobs.tables.marts;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;
import static org.headwater.jobs.tables.Spec.key;
import static org.headwater.jobs.tables.Spec.optional;
import static org.headwater.jobs.tables.Spec.value;

import org.headwater.jobs.tables.Field;
import org.headwater.jobs.tables.Layer;
import org.headwater.jobs.tables.Spec;
import org.headwater.jobs.tables.Table;

/** Everybody whom an audience rule matched, and what came of it. One row per as-of date, audience and user. */
public enum AudienceMembers implements Field {
    AS_OF(key(DateType, "Last business day that counts.")),
    AUDIENCE(key(StringType, "Name of the audience.")),
    USER_ID(key(StringType, "Who.").personal()),
    STATUS(value(
            StringType,
            "selected, holdout (kept back to measure), over_cap or excluded (member of an excluded audience).")),
    RANK_FOR_USER(optional(
            IntegerType,
            "1 for the audience of first priority among those that selected this person; null when not selected.")),
    REASONS(value(
            createArrayType(StringType, false),
            "Conditions of the rule that made the person match, each with the values that the person has."));

    public static final Table TABLE = Table.of(
                    Layer.MARTS,
                    "audience_members",
                    AudienceMembers.class,
                    "Everybody whom an audience rule matched, and what came of it. One row per as-of date, audience and user.")
            .holding(
                    "status in ('selected', 'holdout', 'over_cap', 'excluded') and (status = 'selected') = (rank_for_user is not null)");

    private final Spec spec;

    AudienceMembers(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
