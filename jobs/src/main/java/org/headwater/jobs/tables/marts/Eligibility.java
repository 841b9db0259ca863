package org.headwater.jobs.tables.marts;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;
import static org.headwater.jobs.tables.Spec.key;
import static org.headwater.jobs.tables.Spec.optional;
import static org.headwater.jobs.tables.Spec.value;
import static org.headwater.jobs.tables.Types.MONEY;

import org.headwater.jobs.tables.Field;
import org.headwater.jobs.tables.Layer;
import org.headwater.jobs.tables.Spec;
import org.headwater.jobs.tables.Table;

/** Who has earned which right of the config, and what is missing. One row per as-of date, right and person who has come some of the way. */
public enum Eligibility implements Field {
    AS_OF(key(DateType, "Last business day that counts.")),
    RIGHT_NAME(key(StringType, "Name of the right.")),
    PERSON_ID(key(StringType, "Who: the person of identities, else kind and id, or the user id of their orders.")
            .personal()),
    IS_MET(value(BooleanType, "Whether nothing is missing.")),
    MISSING(value(createArrayType(StringType, true), "What is: check_ins, spend, invitees, package.")),
    CHECK_INS(value(LongType, "Days with a check-in within the right's days.")),
    NET_SPEND(value(MONEY, "Paid within them less given back for these orders.")),
    INVITEES(value(LongType, "People they brought who have paid an order, ever.")),
    PACKAGE_ON(optional(DateType, "Day on which a package that gives the right was bought first; null for none.")),
    MOVED_ORDERS_SINCE(value(LongType, "Paid orders by their shares since that day; 0 without a package.")),
    MOVED_PAID_SINCE(value(MONEY, "Paid for them."));

    public static final Table TABLE = Table.of(
                    Layer.MARTS,
                    "eligibility",
                    Eligibility.class,
                    "Who has earned which right of the config, and what is missing. One row per as-of date, right and person who has come some of the way.")
            .holding("is_met = (size(missing) = 0) and (package_on is not null or moved_orders_since = 0)");

    private final Spec spec;

    Eligibility(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
