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

/** Where each user stands in the life with the brand. One row per as-of date and user. */
public enum UserLifecycle implements Field {
    AS_OF(key(DateType, "Last business day that counts.")),
    USER_ID(key(StringType, "Who.").personal()),
    STATE(value(StringType, "lead, new, active, repeat, at_risk, dormant, lost, won_back or refunded_only.")),
    STATE_ZH(value(StringType, "Its Chinese name.")),
    SINCE(value(DateType, "First business day in this state.")),
    PREVIOUS(optional(StringType, "The state before it; null in the first.")),
    CATEGORY(optional(StringType, "Category of the latest order, by whose thresholds it goes; null without one.")),
    LAST_PAID_ON(optional(DateType, "Business day of the latest order; null when there is none."));

    public static final Table TABLE = Table.of(
                    Layer.MARTS,
                    "user_lifecycle",
                    UserLifecycle.class,
                    "Where each user stands in the life with the brand. One row per as-of date and user.")
            .holding("since <= as_of and state in ('lead', 'new', 'active', 'repeat', 'at_risk', 'dormant', 'lost',"
                    + " 'won_back', 'refunded_only') and (state <> previous or previous is null)");

    private final Spec spec;

    UserLifecycle(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
