package org.headwater.jobs.tables.marts;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;
import static org.apache.spark.sql.types.DataTypes.createDecimalType;
import static org.headwater.jobs.tables.Spec.key;
import static org.headwater.jobs.tables.Spec.optional;
import static org.headwater.jobs.tables.Spec.value;

import org.headwater.jobs.tables.Field;
import org.headwater.jobs.tables.Layer;
import org.headwater.jobs.tables.Spec;
import org.headwater.jobs.tables.Table;

/** By whom to be introduced to those who move others. One row per as-of date, person, start, path and hop. */
public enum KocPaths implements Field {
    AS_OF(key(DateType, "Last business day that counts.")),
    PERSON_ID(key(StringType, "To whom the path leads: somebody of tier head, waist or koc.")
            .personal()),
    START(
            key(
                    StringType,
                    "From whom: staff, or customer (somebody else whom a member of staff has added); of each the strongest are told.")),
    PATH(key(IntegerType, "1 for the strongest path of that start, up to 3.")),
    HOP(key(IntegerType, "1 for the first introduction of the path, up to hops.")),
    HOPS(value(IntegerType, "Introductions of the whole path, 3 at most.")),
    STRENGTH(value(createDecimalType(7, 6), "Product of hop_strength over the path, 0 to 1, for comparison only.")),
    FROM_CORP(optional(StringType, "WeCom corp of the member of staff; null where from_id is a person.")),
    FROM_ID(value(StringType, "Who introduces: a member of staff as in relations, else a person.")
            .personal()),
    TO_ID(value(StringType, "The person to whom.").personal()),
    KINDS(value(
            createArrayType(StringType, true),
            "What the two have to do with each other, sorted. Of staff: contact (has added them), group (sits in a group with"
                    + " them, or brought them into it), chat (they have written to them alone). Of people: share (the one opened or bought by"
                    + " what the other passed on), invite (the one brought the other into a group).")),
    TIMES(value(LongType, "How often, over all kinds and both directions.")),
    LAST_AT(value(
            TimestampType,
            "When at the latest, UTC; the first time, where a share was opened again after the as-of date.")),
    HOP_STRENGTH(value(createDecimalType(7, 6), "times / (times + 1)."));

    public static final Table TABLE = Table.of(
                    Layer.MARTS,
                    "koc_paths",
                    KocPaths.class,
                    "By whom to be introduced to those who move others. One row per as-of date, person, start, path and hop.")
            .holding("start in ('staff', 'customer') and path between 1 and 3 and hop between 1 and hops and hops <= 3"
                    + " and (from_corp is not null) = (start = 'staff' and hop = 1) and (to_id = person_id) = (hop = hops)"
                    + " and from_id <> to_id and times >= 1 and size(kinds) >= 1 and strength <= hop_strength");

    private final Spec spec;

    KocPaths(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
