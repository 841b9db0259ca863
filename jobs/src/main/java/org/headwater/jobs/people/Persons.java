package org.headwater.jobs.people;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.identity.CustomersOf;
import org.headwater.jobs.tables.core.Customers;
import org.headwater.jobs.tables.core.Identities;
import org.headwater.jobs.tables.core.Orders;

/**
 * Whose an id is: the person of {@code identities}; for an id that stands nowhere there, its kind and the id itself.
 *
 * <p>Orders of a source that says what its user ids are belong to its {@code customers}. Others name their user without a kind: it is the person of the known id with that value that is unique in the shop, else of
 * the one that is unique everywhere; where two people have such an id, it is nobody's.
 */
public final class Persons {

    public static final String PERSON_ID = "person_id";

    private static final String KIND = "id_kind";
    private static final String SCOPE = "id_scope";
    private static final String VALUE = "id_value";

    private Persons() {}

    /** Kind, scope and value of an id, under the names by which {@link #of} finds them. */
    public static Column[] id(Column kind, Column scope, Column value) {
        Column normal = when(kind.equalTo("email"), lower(value)).otherwise(value);
        return new Column[] {kind.as(KIND), coalesce(scope, lit("")).as(SCOPE), normal.as(VALUE)};
    }

    /** The rows with {@code person_id} instead of the columns of their id; rows without an id are left out. */
    public static Dataset<Row> of(Dataset<Row> rows, Dataset<Row> identities) {
        Dataset<Row> people = identities.select(
                Identities.KIND.col().as(KIND),
                Identities.SCOPE.col().as(SCOPE),
                Identities.ID_VALUE.col().as(VALUE),
                Identities.PERSON_ID.col().as("person"));
        return rows.filter(col(VALUE).isNotNull())
                .join(people, new String[] {KIND, SCOPE, VALUE}, "left")
                .withColumn(PERSON_ID, coalesce(col("person"), concat(col(KIND), lit(":"), col(VALUE))))
                .drop(KIND, SCOPE, VALUE, "person");
    }

    /** Orders with {@code person_id}; those without a user, or of a user who is nobody, are left out. */
    public static Dataset<Row> ofOrders(Dataset<Row> orders, Dataset<Row> identities, Dataset<Row> customers) {
        Dataset<Row> told = customers.withColumn("is_told", lit(true));
        Dataset<Row> known = identities
                .filter(Identities.ROLE.col().equalTo("known"))
                .groupBy(Identities.SCOPE.col(), Identities.ID_VALUE.col())
                .agg(
                        min(Identities.PERSON_ID.col()).as("person"),
                        max(Identities.PERSON_ID.col()).as("other"))
                .filter(col("person").equalTo(col("other")));
        Dataset<Row> ofShops = known.select(
                Identities.SCOPE.col().as(Orders.SHOP.column()),
                Identities.ID_VALUE.col().as(Orders.USER_ID.column()),
                col("person").as("of_shop"));
        Dataset<Row> everywhere = known.filter(Identities.SCOPE.col().equalTo(""))
                .select(
                        Identities.ID_VALUE.col().as(Orders.USER_ID.column()),
                        col("person").as("of_all"));
        Column otherwise = CustomersOf.person(Orders.USER_ID.col());
        Column guessed = coalesce(col("of_shop"), col("of_all"), otherwise);
        return orders.filter(Orders.USER_ID.col().isNotNull())
                .join(told, new String[] {Orders.SHOP.column(), Orders.USER_ID.column()}, "left")
                .join(ofShops, new String[] {Orders.SHOP.column(), Orders.USER_ID.column()}, "left")
                .join(everywhere, new String[] {Orders.USER_ID.column()}, "left")
                .withColumn(
                        PERSON_ID,
                        when(col("is_told").isNotNull(), Customers.CUSTOMER_ID.col())
                                .otherwise(guessed))
                .filter(col(PERSON_ID).isNotNull())
                .drop("of_shop", "of_all", "is_told", Customers.CUSTOMER_ID.column());
    }
}
