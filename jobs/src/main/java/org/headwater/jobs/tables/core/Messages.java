package org.headwater.jobs.tables.core;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;
import static org.headwater.jobs.tables.Spec.key;
import static org.headwater.jobs.tables.Spec.optional;
import static org.headwater.jobs.tables.Spec.value;

import org.headwater.jobs.tables.Field;
import org.headwater.jobs.tables.Layer;
import org.headwater.jobs.tables.Spec;
import org.headwater.jobs.tables.Table;

/** What was said in WeCom, without what it says. One row per corp and message. */
public enum Messages implements Field {
    CORP(key(StringType, "WeCom corp whose archive it stands in, as named in the config.")),
    MSGID(
            key(
                    StringType,
                    "Message number of the archive; a message that came with and without _external behind its number is there once.")),
    SENT_AT(value(TimestampType, "When it was sent, UTC.")),
    ACTION(value(StringType, "send or recall.")),
    KIND(value(StringType, "Message type as the archive names it: text, image, revoke, link, … An open set.")),
    FROM_ID(value(StringType, "Who sent it: a member of staff, a customer (wm…, wo…) or a robot (wb…).")
            .personal()),
    FROM_KIND(value(StringType, "staff, customer or robot, told by the id.")),
    ROOM_ID(optional(StringType, "Group it was sent in; null between two people.")),
    TO_ID(optional(StringType, "Who received it between two people; null in a group.")
            .personal()),
    RECEIVERS(value(IntegerType, "How many received it.")),
    REVOKES(optional(StringType, "Message that this one takes back; null unless it is a revocation.")),
    REVOKED_AT(optional(TimestampType, "When it was taken back, UTC; null when it was not.")),
    CARD_ID(optional(StringType, "Whose contact card is passed on; null when there is none.")
            .personal()),
    FORWARDED(value(IntegerType, "How many messages it passes on; 0 unless it is a forwarded conversation.")),
    IS_INVITE(value(BooleanType, "Whether it invites the receiver to a group.")),
    CONTENT_USABLE(
            value(
                    BooleanType,
                    "Whether its content may be used: every customer in it had agreed to the archive when it was sent; unknown is no.")),
    SOURCE(value(StringType, "Source in the config that it came from."));

    public static final Table TABLE = Table.of(
            Layer.CORE,
            "messages",
            Messages.class,
            "What was said in WeCom, without what it says. One row per corp and message.");

    /** How the number of a message ends that somebody outside of the corp takes part in; without it, it is the same message. */
    public static final String TWIN = "_external";

    private final Spec spec;

    Messages(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
