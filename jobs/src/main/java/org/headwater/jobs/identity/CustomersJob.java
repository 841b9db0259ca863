package org.headwater.jobs.identity;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;
import static org.headwater.jobs.plan.Param.BUYERS;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.plan.Buyers;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.tables.core.Customers;
import org.headwater.jobs.tables.core.Identities;
import org.headwater.jobs.tables.core.Orders;
import org.headwater.jobs.tables.core.Refunds;
import org.headwater.models.identity.IdRules;

/**
 * Whose each user id of orders and refunds is.
 *
 * <p>A shop's orders and refunds may come from sources that give different kinds of id. Where both know a user id, what
 * the orders say holds: a refund that names nobody has the order's.
 */
public final class CustomersJob {

    public static final Job JOB = new Job(
            "customers",
            "Whose each user id of orders and refunds is",
            List.of(Orders.TABLE, Refunds.TABLE, Identities.TABLE),
            Customers.TABLE,
            List.of(BUYERS),
            (in, settings) -> customers(
                    in.rows(Orders.TABLE), in.rows(Refunds.TABLE), in.rows(Identities.TABLE), settings.get(BUYERS)));

    private CustomersJob() {}

    static Dataset<Row> customers(Dataset<Row> orders, Dataset<Row> refunds, Dataset<Row> identities, Buyers buyers) {
        Dataset<Row> given = given(orders, buyers, 0)
                .unionAll(given(refunds, buyers, 1))
                .distinct()
                .withColumn(
                        "id",
                        new NormalIds(IdRules.usual())
                                .of("kind", "scope", Orders.USER_ID.column())
                                .getField("id"));
        Dataset<Row> people = identities.select(
                IdColumn.of(Identities.KIND.col(), Identities.SCOPE.col(), Identities.ID_VALUE.col())
                        .as("id"),
                Identities.PERSON_ID.col());
        // An id that shows in orders without any time only was never seen, and is alone.
        Column person = coalesce(Identities.PERSON_ID.col(), IdColumn.personId(col("id")));
        Column best = min(when(col("id").isNotNull(), struct(col("of"), col("id"), person.as("person"))));
        return Customers.TABLE.shape(given.join(people, new String[] {"id"}, "left")
                .groupBy(Orders.SHOP.col(), Orders.USER_ID.col())
                .agg(best.as("best"))
                .select(
                        Customers.SHOP.is(Orders.SHOP.col()),
                        Customers.USER_ID.is(Orders.USER_ID.col()),
                        Customers.CUSTOMER_ID.is(col("best.person"))));
    }

    private static Dataset<Row> given(Dataset<Row> rows, Buyers buyers, int of) {
        Column source = Orders.SOURCE.col();
        Column id = Orders.USER_ID.col();
        return rows.filter(id.isNotNull())
                .filter(buyers.areKnown(source))
                .select(
                        Orders.SHOP.col(),
                        id,
                        buyers.kind(source, id).as("kind"),
                        buyers.scope(source, id).as("scope"),
                        lit(of).as("of"));
    }
}
