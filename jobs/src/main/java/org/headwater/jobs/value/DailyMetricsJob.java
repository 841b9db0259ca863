package org.headwater.jobs.value;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.headwater.jobs.plan.Param.AS_OF;
import static org.headwater.jobs.plan.Param.BUYERS;
import static org.headwater.jobs.plan.Param.ZONE;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.headwater.jobs.identity.OfCustomers;
import org.headwater.jobs.plan.BusinessTime;
import org.headwater.jobs.plan.Inputs;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.tables.core.Customers;
import org.headwater.jobs.tables.core.Events;
import org.headwater.jobs.tables.core.Orders;
import org.headwater.jobs.tables.core.Refunds;
import org.headwater.jobs.tables.facts.Purchases;
import org.headwater.jobs.tables.marts.DailyMetrics;

/** Adds up orders, refunds and people by business day. */
public final class DailyMetricsJob {

    public static final Job JOB = new Job(
            "daily_metrics",
            "Sales and people of each day",
            List.of(Orders.TABLE, Refunds.TABLE, Purchases.TABLE, Events.TABLE, Customers.TABLE),
            DailyMetrics.TABLE,
            List.of(AS_OF, ZONE, BUYERS),
            (in, settings) -> measure(OfCustomers.of(in, settings), settings.get(AS_OF), settings.get(ZONE)));

    private DailyMetricsJob() {}

    private static Dataset<Row> measure(Inputs in, LocalDate asOf, ZoneId zone) {
        Dataset<Row> days = purchases(in.rows(Purchases.TABLE))
                .unionAll(ordersOfNobody(in.rows(Orders.TABLE), asOf, zone))
                .unionAll(refunds(in.rows(Refunds.TABLE), asOf, zone))
                .unionAll(visits(in.rows(Events.TABLE), asOf, zone))
                .groupBy("day", "who")
                .agg(
                        sum("paid").as("paid"),
                        sum("refunded").as("refunded"),
                        sum("orders").as("orders"),
                        sum("first").as("first"),
                        sum("seen").as("seen"))
                .groupBy("day")
                .agg(
                        sum("paid"),
                        sum("refunded"),
                        sum("orders"),
                        count_if(col("who").isNotNull().and(col("orders").gt(0))),
                        sum("first"),
                        count_if(col("who").isNotNull().and(col("seen").gt(0))));
        return days.sparkSession().createDataFrame(rows(days.collectAsList(), asOf), DailyMetrics.TABLE.schema());
    }

    private static Dataset<Row> purchases(Dataset<Row> purchases) {
        Column isFirst = Purchases.NUMBER.col().equalTo(1).cast("bigint");
        return entries(
                purchases,
                Purchases.PAID_ON.col(),
                Purchases.USER_ID.col(),
                Purchases.PAID_FEN.col(),
                lit(0L),
                1,
                isFirst);
    }

    private static Dataset<Row> ordersOfNobody(Dataset<Row> orders, LocalDate asOf, ZoneId zone) {
        return entries(
                orders.filter(Orders.STATUS.col().equalTo("paid"))
                        .filter(Orders.USER_ID.col().isNull())
                        .filter(BusinessTime.upTo(Orders.PAID_AT.col(), asOf, zone)),
                BusinessTime.dayOf(Orders.PAID_AT.col(), zone),
                Orders.USER_ID.col(),
                Orders.PAID_FEN.col(),
                lit(0L),
                1,
                lit(0L));
    }

    /** Who gets money back need not have done anything on that day. */
    private static Dataset<Row> refunds(Dataset<Row> refunds, LocalDate asOf, ZoneId zone) {
        return entries(
                refunds.filter(Refunds.STATUS.col().equalTo("success"))
                        .filter(BusinessTime.upTo(Refunds.REFUNDED_AT.col(), asOf, zone)),
                BusinessTime.dayOf(Refunds.REFUNDED_AT.col(), zone),
                lit(null).cast("string"),
                lit(0L),
                Refunds.REFUNDED_FEN.col(),
                0,
                lit(0L));
    }

    private static Dataset<Row> visits(Dataset<Row> events, LocalDate asOf, ZoneId zone) {
        return entries(
                        events.filter(Events.WHO_ID.col().isNotNull())
                                .filter(BusinessTime.upTo(Events.HAPPENED_AT.col(), asOf, zone)),
                        BusinessTime.dayOf(Events.HAPPENED_AT.col(), zone),
                        Events.WHO_ID.col(),
                        lit(0L),
                        lit(0L),
                        0,
                        lit(0L))
                .withColumn("seen", lit(1L));
    }

    private static Dataset<Row> entries(
            Dataset<Row> rows, Column day, Column who, Column paid, Column refunded, int orders, Column first) {
        return rows.select(
                day.as("day"),
                who.as("who"),
                coalesce(paid, lit(0L)).as("paid"),
                refunded.as("refunded"),
                lit((long) orders).as("orders"),
                first.as("first"),
                lit((long) orders).as("seen"));
    }

    private static List<Row> rows(List<Row> found, LocalDate asOf) {
        var byDay = new TreeMap<LocalDate, Row>();
        LocalDate firstSold = null;
        for (Row row : found) {
            LocalDate day = row.getAs(0);
            byDay.put(day, row);
            boolean sold = row.getLong(3) > 0 || row.getLong(2) > 0;
            firstSold = sold && (firstSold == null || day.isBefore(firstSold)) ? day : firstSold;
        }
        List<Row> rows = new ArrayList<>();
        for (LocalDate day = firstSold; day != null && !day.isAfter(asOf); day = day.plusDays(1)) {
            rows.add(row(asOf, day, byDay.getOrDefault(day, RowFactory.create(null, 0L, 0L, 0L, 0L, 0L, 0L))));
        }
        return rows;
    }

    private static Row row(LocalDate asOf, LocalDate day, Row sums) {
        BigDecimal paid = BigDecimal.valueOf(sums.getLong(1), 2);
        BigDecimal net = paid.subtract(BigDecimal.valueOf(sums.getLong(2), 2));
        return RowFactory.create(
                asOf,
                day,
                paid,
                paid.subtract(net),
                net,
                sums.getLong(3),
                sums.getLong(4),
                sums.getLong(5),
                sums.getLong(6),
                each(paid, sums.getLong(3)),
                each(net, sums.getLong(6)));
    }

    private static BigDecimal each(BigDecimal money, long of) {
        return of == 0 ? null : money.divide(BigDecimal.valueOf(of), 2, RoundingMode.HALF_UP);
    }
}
