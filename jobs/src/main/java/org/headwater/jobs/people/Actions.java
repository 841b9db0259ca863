package org.headwater.jobs.people;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.config.FunnelSource;
import org.headwater.jobs.plan.BusinessTime;
import org.headwater.jobs.plan.Inputs;
import org.headwater.jobs.tables.Table;
import org.headwater.jobs.tables.core.Customers;
import org.headwater.jobs.tables.core.Deliveries;
import org.headwater.jobs.tables.core.Events;
import org.headwater.jobs.tables.core.Identities;
import org.headwater.jobs.tables.core.Messages;
import org.headwater.jobs.tables.core.Orders;
import org.headwater.jobs.tables.core.Relations;

/** What people did up to the as-of date, by the core table that says so: which rows count, when, and whose they are. */
public final class Actions {

    /** Everything that {@link #rows} and whose they are need. */
    public static final List<Table> READS = List.of(
            Events.TABLE,
            Orders.TABLE,
            Messages.TABLE,
            Relations.TABLE,
            Deliveries.TABLE,
            Identities.TABLE,
            Customers.TABLE);

    /**
     * Names of events that tell what was sent to somebody, whether or not they were there: push_receive, $AppPushReceive,
     * sms_delivered. To receive a coupon is something that people do.
     */
    private static final String SENT = "(?i)(push|sms|mail|message|notification)_?(receive|deliver|arrive|sent|send)";

    private Actions() {}

    public static Table table(FunnelSource source) {
        return switch (source) {
            case EVENTS -> Events.TABLE;
            case ORDERS -> Orders.TABLE;
            case MESSAGES -> Messages.TABLE;
            case RELATIONS -> Relations.TABLE;
            case DELIVERIES -> Deliveries.TABLE;
        };
    }

    /** When a row of the table happened. */
    public static Column at(FunnelSource source) {
        return switch (source) {
            case EVENTS -> Events.HAPPENED_AT.col();
            case ORDERS -> Orders.PAID_AT.col();
            case MESSAGES -> Messages.SENT_AT.col();
            case RELATIONS -> Relations.SINCE.col();
            case DELIVERIES -> Deliveries.SENT_AT.col();
        };
    }

    /** The table's rows that count, all columns. */
    public static Dataset<Row> rows(FunnelSource source, Inputs in, LocalDate asOf, ZoneId zone) {
        Dataset<Row> rows = in.rows(table(source));
        Column counts = switch (source) {
            case EVENTS -> lit(true);
            case ORDERS -> Orders.STATUS.col().equalTo("paid");
            case MESSAGES ->
                Messages.FROM_KIND
                        .col()
                        .equalTo("customer")
                        .and(Messages.ACTION.col().equalTo("send"));
            case RELATIONS -> Relations.PERSON_KIND.col().equalTo("customer");
            case DELIVERIES -> Deliveries.STATUS.col().equalTo("delivered");
        };
        return rows.filter(counts).filter(BusinessTime.upTo(at(source), asOf, zone));
    }

    /** Whether a message says something: answers to the archive's question, and what takes a message back, are acts without words. */
    public static Column isSaid() {
        return not(Messages.KIND.col().isin("agree", "disagree", "revoke"));
    }

    /** The events that tell of something that people did, rather than of what was sent to them. */
    public static Dataset<Row> ownEvents(Inputs in, LocalDate asOf, ZoneId zone) {
        return rows(FunnelSource.EVENTS, in, asOf, zone)
                .filter(not(Events.NAME.col().rlike(SENT)));
    }

    /** Kind, scope and value of the id of a row; not of orders, whose users have no kind. */
    public static Column[] id(FunnelSource source) {
        return switch (source) {
            case EVENTS ->
                Persons.id(
                        coalesce(Events.WHO_KIND.col(), Events.ANONYMOUS_KIND.col(), lit("anonymous")),
                        when(Events.WHO_ID.col().isNotNull(), Events.WHO_SCOPE.col())
                                .otherwise(Events.PROJECT.col()),
                        coalesce(Events.WHO_ID.col(), Events.ANONYMOUS_ID.col()));
            case MESSAGES -> Persons.id(lit("external_userid"), Messages.CORP.col(), Messages.FROM_ID.col());
            case RELATIONS -> Persons.id(lit("external_userid"), Relations.CORP.col(), Relations.PERSON_ID.col());
            case DELIVERIES ->
                Persons.id(Deliveries.WHO_KIND.col(), Deliveries.WHO_SCOPE.col(), Deliveries.WHO_ID.col());
            case ORDERS -> throw new IllegalArgumentException("An order's user has no kind; ask Persons.ofOrders");
        };
    }
}
