package org.headwater.jobs.identity;

import static org.headwater.jobs.plan.Param.BUYERS;

import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.plan.Inputs;
import org.headwater.jobs.plan.Settings;
import org.headwater.jobs.tables.Table;
import org.headwater.jobs.tables.core.Customers;
import org.headwater.jobs.tables.core.Orders;
import org.headwater.jobs.tables.core.Refunds;

/** Tables in which the user of an order or a refund is the customer, whichever shops and accounts they buy with. */
public final class OfCustomers implements Inputs {

    private static final Set<Table> BOUGHT = Set.of(Orders.TABLE, Refunds.TABLE);

    private final Inputs given;

    private OfCustomers(Inputs given) {
        this.given = given;
    }

    /** The tables as they are where no source says what its user ids are; the job must read {@code customers} else. */
    public static Inputs of(Inputs given, Settings settings) {
        return settings.get(BUYERS).areAsGiven() ? given : new OfCustomers(given);
    }

    @Override
    public Dataset<Row> rows(Table table) {
        return whose(table, given.rows(table));
    }

    @Override
    public Dataset<Row> history(Table table) {
        return whose(table, given.history(table));
    }

    private Dataset<Row> whose(Table table, Dataset<Row> rows) {
        return BOUGHT.contains(table) ? CustomersOf.rows(rows, given.rows(Customers.TABLE)) : rows;
    }
}
