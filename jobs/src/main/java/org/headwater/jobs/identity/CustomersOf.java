package org.headwater.jobs.identity;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.tables.core.Customers;

/** Rows with a shop and a user id, whose user id becomes the customer's. */
public final class CustomersOf {

    private static final String[] KEY = {Customers.SHOP.column(), Customers.USER_ID.column()};

    /** Stands before a user id of an order that nobody says the kind of, where it is taken for a person. */
    private static final String ORDER_USER = "order_user:";

    private CustomersOf() {}

    /** The person that a user id of an order is, where no id of a person is known for it. */
    public static Column person(Column userId) {
        return concat(lit(ORDER_USER), userId);
    }

    /** The user id by which orders know a person. */
    public static Column userOf(Column person) {
        return when(person.startsWith(ORDER_USER), person.substr(lit(ORDER_USER.length() + 1), length(person)))
                .otherwise(person);
    }

    /**
     * @param rows with columns {@code shop} and {@code user_id}, such as {@code orders} and {@code refunds}
     * @param customers rows of the table {@code customers}; a user id that is not among them stays as it is
     * @return the same rows; null for a user id that is nobody's
     */
    public static Dataset<Row> rows(Dataset<Row> rows, Dataset<Row> customers) {
        Dataset<Row> told = customers.withColumn("is_told", lit(true));
        Column whose =
                when(col("is_told").isNotNull(), Customers.CUSTOMER_ID.col()).otherwise(Customers.USER_ID.col());
        return rows.join(told, KEY, "left")
                .withColumn(Customers.USER_ID.column(), whose)
                .drop("is_told", Customers.CUSTOMER_ID.column());
    }
}
