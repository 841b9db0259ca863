package org.headwater.jobs.tables.core;

import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;
import static org.headwater.jobs.tables.Spec.key;
import static org.headwater.jobs.tables.Spec.optional;
import static org.headwater.jobs.tables.Spec.value;

import org.headwater.jobs.tables.Field;
import org.headwater.jobs.tables.Layer;
import org.headwater.jobs.tables.Spec;
import org.headwater.jobs.tables.Table;

/** Who is connected with whom: customers with staff, people with groups. One row per corp, kind, person and counterpart. */
public enum Relations implements Field {
    CORP(key(StringType, "WeCom corp, as named in the config.")),
    KIND(key(StringType, "staff_customer (a member of staff has added a customer) or group_member.")),
    PERSON_ID(key(StringType, "The customer, or the member of the group.").personal()),
    OTHER_ID(key(StringType, "The member of staff, or the group.")),
    PERSON_KIND(value(StringType, "customer, staff or robot.")),
    SINCE(value(TimestampType, "The earliest that the two were connected, UTC.")),
    WAY(optional(
            IntegerType,
            "How it came about, as WeCom numbers it (add_way, join_scene); null when unknown. An open set.")),
    INVITED_BY(optional(StringType, "Who invited the person; null when nobody, or unknown.")
            .personal()),
    CHANNEL(optional(StringType, "Channel mark of the contact link (state); null when there is none.")),
    TAGS(value(
            createArrayType(StringType, true),
            "Names of the tags that staff gave, or ids where the source has no names; sorted.")),
    SOURCE(value(StringType, "Source in the config that it came from."));

    public static final Table TABLE = Table.of(
            Layer.CORE,
            "relations",
            Relations.class,
            "Who is connected with whom: customers with staff, people with groups. One row per corp, kind, person and counterpart.");

    private final Spec spec;

    Relations(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
