package org.headwater.jobs.tables.core;

import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.headwater.jobs.tables.Spec.key;
import static org.headwater.jobs.tables.Spec.optional;

import org.headwater.jobs.tables.Field;
import org.headwater.jobs.tables.Layer;
import org.headwater.jobs.tables.Spec;
import org.headwater.jobs.tables.Table;

/** Whose each user id of orders and refunds is, of sources that say what kind of id it is. One row per shop and user id. */
public enum Customers implements Field {
    SHOP(key(StringType, "Shop whose orders have the user id.")),
    USER_ID(key(StringType, "The user id, as `orders` and `refunds` have it.").personal()),
    CUSTOMER_ID(optional(
                    StringType,
                    "Person id of who that is, as in `identities`; null where the user id is nobody's, such as a masked one.")
            .personal());

    public static final Table TABLE = Table.of(
            Layer.CORE,
            "customers",
            Customers.class,
            "Whose each user id of orders and refunds is, of sources that say what kind of id it is. One row per shop and user id.");

    private final Spec spec;

    Customers(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
