package org.headwater.jobs.tables.marts;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.headwater.jobs.tables.Spec.key;
import static org.headwater.jobs.tables.Spec.optional;
import static org.headwater.jobs.tables.Spec.value;

import org.headwater.jobs.tables.Field;
import org.headwater.jobs.tables.Layer;
import org.headwater.jobs.tables.Spec;
import org.headwater.jobs.tables.Table;

/** Who came and who went since the latest earlier as-of date. One row per as-of date, audience and user. */
public enum AudienceChanges implements Field {
    AS_OF(key(DateType, "Last business day that counts.")),
    AUDIENCE(key(StringType, "Name of the audience.")),
    USER_ID(key(StringType, "Who.").personal()),
    CHANGE(value(StringType, "entered, left or stayed; only selected members count.")),
    PREVIOUS_AS_OF(optional(DateType, "As-of date compared with; null for the first run."));

    public static final Table TABLE = Table.of(
            Layer.MARTS,
            "audience_changes",
            AudienceChanges.class,
            "Who came and who went since the latest earlier as-of date. One row per as-of date, audience and user.");

    private final Spec spec;

    AudienceChanges(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
