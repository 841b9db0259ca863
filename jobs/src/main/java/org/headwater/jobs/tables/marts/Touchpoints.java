package org.headwater.jobs.tables.marts;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;
import static org.headwater.jobs.tables.Spec.key;
import static org.headwater.jobs.tables.Spec.optional;
import static org.headwater.jobs.tables.Spec.value;

import org.headwater.jobs.tables.Field;
import org.headwater.jobs.tables.Layer;
import org.headwater.jobs.tables.Spec;
import org.headwater.jobs.tables.Table;

/** How each person can be met, and what came of it so far. One row per as-of date, person and channel. */
public enum Touchpoints implements Field {
    AS_OF(key(DateType, "Last business day that counts.")),
    PERSON_ID(
            key(StringType, "Who: the person of identities, else kind and id.").personal()),
    CHANNEL(key(
            StringType,
            "wecom (a contact of a member of staff), group, a channel of deliveries such as sms, or the platform of visits such as"
                    + " mini_program.")),
    IS_CONNECTED(
            value(
                    BooleanType,
                    "Whether something can be sent there: a contact, a member, or one whom the latest delivery reached; never of visits.")),
    CONSENT(value(StringType, "granted, withdrawn or unknown: the latest word on marketing by this channel.")),
    IS_REACHABLE(value(BooleanType, "Connected, and the consent is not withdrawn.")),
    CONTACTS(value(LongType, "Messages of staff and deliveries that arrived, ever.")),
    CONTACTS_7D(value(LongType, "Of the last 7 days: the pressure.")),
    CONTACTS_30D(value(LongType, "Of the last 30 days.")),
    LAST_CONTACT_AT(optional(TimestampType, "The latest of them, UTC; null for none.")),
    RESPONSES(value(LongType, "Messages of the person, clicks and days with a visit, ever.")),
    RESPONSES_30D(value(LongType, "Of the last 30 days; a click counts on the day of its delivery.")),
    LAST_RESPONSE_AT(optional(TimestampType, "The latest of them, UTC; null for none."));

    public static final Table TABLE = Table.of(
                    Layer.MARTS,
                    "touchpoints",
                    Touchpoints.class,
                    "How each person can be met, and what came of it so far. One row per as-of date, person and channel.")
            .holding(
                    "consent in ('granted', 'withdrawn', 'unknown') and is_reachable = (is_connected and consent <> 'withdrawn')"
                            + " and contacts_7d <= contacts_30d and contacts_30d <= contacts and responses_30d <= responses"
                            + " and (contacts = 0) = (last_contact_at is null) and (responses = 0) = (last_response_at is null)");

    private final Spec spec;

    Touchpoints(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
