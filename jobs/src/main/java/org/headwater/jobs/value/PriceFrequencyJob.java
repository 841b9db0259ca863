package org.headwater.jobs.value;

import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.headwater.jobs.plan.Param.AS_OF;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.plan.Money;
import org.headwater.jobs.tables.facts.Purchases;
import org.headwater.jobs.tables.facts.UserOrders;
import org.headwater.jobs.tables.marts.PriceFrequency;
import org.headwater.models.rfm.Quadrant;

/** Places users and categories by price and frequency. A category is that of whole orders. */
public final class PriceFrequencyJob {

    public static final Job JOB = new Job(
            "price_frequency",
            "Users and categories by price and frequency, with the play for each cell",
            List.of(UserOrders.TABLE, Purchases.TABLE),
            PriceFrequency.TABLE,
            List.of(AS_OF),
            (in, settings) -> place(in.rows(UserOrders.TABLE), in.rows(Purchases.TABLE), settings.get(AS_OF)));

    private PriceFrequencyJob() {}

    static Dataset<Row> place(Dataset<Row> userOrders, Dataset<Row> purchases, LocalDate asOf) {
        Dataset<Row> users = measured(userOrders
                .filter(UserOrders.ORDERS.col().gt(0))
                .select(
                        PriceFrequency.KIND.is("user"),
                        PriceFrequency.SUBJECT.is(UserOrders.USER_ID.col()),
                        PriceFrequency.CUSTOMERS.is(1L),
                        UserOrders.ORDERS.col(),
                        UserOrders.PAID_FEN.col()));
        Dataset<Row> categories = measured(purchases
                .filter(Purchases.CATEGORY.col().isNotNull())
                .groupBy(PriceFrequency.KIND.is("category"), PriceFrequency.SUBJECT.is(Purchases.CATEGORY.col()))
                .agg(
                        PriceFrequency.CUSTOMERS.is(countDistinct(Purchases.USER_ID.col())),
                        PriceFrequency.ORDERS.is(count(lit(1))),
                        UserOrders.PAID_FEN.is(sum(Purchases.PAID_FEN.col()))));
        Row cuts = users.agg(
                        median(PriceFrequency.AVERAGE_ORDER_VALUE.column()),
                        median(PriceFrequency.ORDERS_PER_CUSTOMER.column()),
                        price(sum(UserOrders.PAID_FEN.col()), sum(UserOrders.ORDERS.col())),
                        ratio(sum(UserOrders.ORDERS.col()), count(lit(1))))
                .head();
        return placed(users, hundredths(cuts, 0), hundredths(cuts, 1), asOf)
                .unionAll(placed(categories, cuts.getDecimal(2), cuts.getDecimal(3), asOf));
    }

    private static Dataset<Row> measured(Dataset<Row> counted) {
        return counted.withColumn(
                        PriceFrequency.AVERAGE_ORDER_VALUE.column(),
                        price(UserOrders.PAID_FEN.col(), UserOrders.ORDERS.col()))
                .withColumn(
                        PriceFrequency.ORDERS_PER_CUSTOMER.column(),
                        ratio(UserOrders.ORDERS.col(), PriceFrequency.CUSTOMERS.col()));
    }

    /** Currency per order; null without orders. */
    private static Column price(Column fen, Column orders) {
        return round(Money.ofFen(fen).divide(when(orders.gt(0), orders)), 2)
                .cast(PriceFrequency.AVERAGE_ORDER_VALUE.spec().type());
    }

    private static Column ratio(Column orders, Column customers) {
        return round(orders.cast("decimal(20,0)").divide(when(customers.gt(0), customers)), 2)
                .cast(PriceFrequency.ORDERS_PER_CUSTOMER.spec().type());
    }

    /** A value that occurs, in hundredths, so that the double that Spark answers with is exact. */
    private static Column median(String column) {
        return expr("percentile_disc(0.5) within group (order by cast(" + column + " * 100 as bigint))");
    }

    private static BigDecimal hundredths(Row cuts, int at) {
        return cuts.isNullAt(at) ? null : BigDecimal.valueOf((long) cuts.getDouble(at), 2);
    }

    private static Dataset<Row> placed(Dataset<Row> measured, BigDecimal price, BigDecimal frequency, LocalDate asOf) {
        Column quadrant = concat(
                when(PriceFrequency.AVERAGE_ORDER_VALUE.col().gt(lit(price)), "high_price")
                        .otherwise("low_price"),
                when(PriceFrequency.ORDERS_PER_CUSTOMER.col().gt(lit(frequency)), "_high_frequency")
                        .otherwise("_low_frequency"));
        return measured.select(
                PriceFrequency.AS_OF.is(lit(asOf)),
                PriceFrequency.KIND.col(),
                PriceFrequency.SUBJECT.col(),
                PriceFrequency.CUSTOMERS.col(),
                PriceFrequency.ORDERS.col(),
                PriceFrequency.AVERAGE_ORDER_VALUE.col(),
                PriceFrequency.ORDERS_PER_CUSTOMER.col(),
                PriceFrequency.PRICE_CUT.is(lit(price)),
                PriceFrequency.FREQUENCY_CUT.is(lit(frequency)),
                PriceFrequency.QUADRANT.is(quadrant),
                PriceFrequency.PLAY.is(of(quadrant, Quadrant::play)),
                PriceFrequency.PLAY_ZH.is(of(quadrant, Quadrant::playZh)));
    }

    private static Column of(Column quadrant, Function<Quadrant, String> told) {
        List<Column> pairs = new ArrayList<>();
        for (Quadrant each : Quadrant.values()) {
            pairs.add(lit(each.code()));
            pairs.add(lit(told.apply(each)));
        }
        return element_at(map(pairs.toArray(Column[]::new)), quadrant);
    }
}
