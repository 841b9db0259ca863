package org.headwater.jobs.value;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;
import static org.headwater.jobs.plan.Param.ACQUISITION;
import static org.headwater.jobs.plan.Param.AS_OF;
import static org.headwater.jobs.plan.Param.ZONE;

import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.config.AcquisitionConfig;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.plan.Money;
import org.headwater.jobs.tables.facts.UserOrders;
import org.headwater.jobs.tables.marts.UserValue;
import org.headwater.jobs.tables.marts.ValueFits;
import org.headwater.models.value.GammaGamma;
import org.headwater.models.value.KeptShare;

/**
 * What everybody who ever paid is still worth, by the models in {@code value_fits}: one pass over the fact, nothing is shuffled.
 *
 * <p>Revenue is net: what an order is expected to bring is what the customer pays for one, shrunk towards what all pay, times the
 * share that is expected not to be refunded: the customer's own, shrunk towards that of all. A user with refunds only has no row.
 */
public final class UserValueJob {

    /** 10 % a year, continuous, per day. */
    static final double DISCOUNT_RATE = Math.log(1.1) / 365;

    public static final Job JOB = new Job(
            "user_value",
            "What each buyer is still worth",
            List.of(UserOrders.TABLE, ValueFits.TABLE),
            UserValue.TABLE,
            List.of(AS_OF, ZONE, ACQUISITION),
            (in, settings) -> {
                LocalDate asOf = settings.get(AS_OF);
                Dataset<Row> histories = OrderHistories.of(in.rows(UserOrders.TABLE), asOf, settings.get(ZONE));
                return score(
                        histories,
                        in.rows(ValueFits.TABLE).filter(ValueFits.CHOSEN.col()).collectAsList(),
                        settings.get(ACQUISITION),
                        lit(asOf));
            });

    private UserValueJob() {}

    static Dataset<Row> score(Dataset<Row> histories, List<Row> chosen, AcquisitionConfig costs, Column asOf) {
        Row spend = only(chosen, true);
        Row orders = only(chosen, false);
        var function = new ScoreFunction(
                FitRow.orders(orders), ValueFitsJob.SPANS, DISCOUNT_RATE, ValueFitsJob.LEVEL, FitRow.tails(orders));
        Dataset<Row> scored = histories
                .withColumn(
                        "score",
                        udf(function, function.schema())
                                .apply(OrderHistories.REPEATS, OrderHistories.RECENCY, OrderHistories.OBSERVED))
                .withColumn("order_worth", orderValue(spend));
        return scored.select(
                UserValue.AS_OF.is(asOf),
                UserValue.USER_ID.col(),
                UserValue.MODEL.is(lit(orders.<String>getAs(ValueFits.MODEL.column()))),
                UserValue.ORDERS.col(),
                UserValue.HISTORICAL_VALUE.is(historical()),
                UserValue.HISTORICAL_MARGIN.is(
                        margin(historical(), UserOrders.ORDERS.col().cast("double"), costs)),
                UserValue.ALIVE_PROBABILITY.is(score(ScoreFunction.ALIVE)),
                UserValue.ALIVE_LOW.is(score(ScoreFunction.ALIVE + ScoreFunction.LOW)),
                UserValue.ALIVE_HIGH.is(score(ScoreFunction.ALIVE + ScoreFunction.HIGH)),
                UserValue.ORDERS_30D.is(orders(30, "")),
                UserValue.ORDERS_30D_LOW.is(orders(30, ScoreFunction.LOW)),
                UserValue.ORDERS_30D_HIGH.is(orders(30, ScoreFunction.HIGH)),
                UserValue.ORDERS_90D.is(orders(90, "")),
                UserValue.ORDERS_90D_LOW.is(orders(90, ScoreFunction.LOW)),
                UserValue.ORDERS_90D_HIGH.is(orders(90, ScoreFunction.HIGH)),
                UserValue.ORDERS_365D.is(orders(365, "")),
                UserValue.ORDERS_365D_LOW.is(orders(365, ScoreFunction.LOW)),
                UserValue.ORDERS_365D_HIGH.is(orders(365, ScoreFunction.HIGH)),
                UserValue.ORDER_VALUE.is(money(lit(1))),
                UserValue.REVENUE_30D.is(money(orders(30, ""))),
                UserValue.REVENUE_30D_LOW.is(money(orders(30, ScoreFunction.LOW))),
                UserValue.REVENUE_30D_HIGH.is(money(orders(30, ScoreFunction.HIGH))),
                UserValue.REVENUE_90D.is(money(orders(90, ""))),
                UserValue.REVENUE_90D_LOW.is(money(orders(90, ScoreFunction.LOW))),
                UserValue.REVENUE_90D_HIGH.is(money(orders(90, ScoreFunction.HIGH))),
                UserValue.REVENUE_365D.is(money(orders(365, ""))),
                UserValue.REVENUE_365D_LOW.is(money(orders(365, ScoreFunction.LOW))),
                UserValue.REVENUE_365D_HIGH.is(money(orders(365, ScoreFunction.HIGH))),
                UserValue.DISCOUNTED_ORDERS.is(score(ScoreFunction.DISCOUNTED)),
                UserValue.LIFETIME_VALUE.is(money(score(ScoreFunction.DISCOUNTED))),
                UserValue.LIFETIME_VALUE_LOW.is(money(score(ScoreFunction.DISCOUNTED + ScoreFunction.LOW))),
                UserValue.LIFETIME_VALUE_HIGH.is(money(score(ScoreFunction.DISCOUNTED + ScoreFunction.HIGH))),
                UserValue.LIFETIME_MARGIN.is(
                        margin(money(score(ScoreFunction.DISCOUNTED)), score(ScoreFunction.DISCOUNTED), costs)));
    }

    private static Column historical() {
        return Money.ofFen(OrderHistories.PAID_FEN.minus(OrderHistories.REFUNDED_FEN));
    }

    private static Column margin(Column revenue, Column orders, AcquisitionConfig costs) {
        return costs.knowsCosts()
                ? revenue.multiply(lit(costs.marginRatio()))
                        .minus(orders.multiply(lit(costs.serviceCostPerOrder().doubleValue()))
                                .cast("decimal(18,2)"))
                        .cast("decimal(18,2)")
                : lit(null);
    }

    private static Row only(List<Row> chosen, boolean spend) {
        return chosen.stream()
                .filter(row -> row.getAs(ValueFits.MODEL.column()).equals(FitRow.GAMMA_GAMMA) == spend)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "value_fits has no chosen model of " + (spend ? "what an order brings" : "orders")));
    }

    /**
     * Of the Gamma-Gamma model, p (γ + paid)/(p · orders + q - 1), in currency; of nobody's money, that of all. Times the
     * share that the customer is expected to keep, see {@link KeptShare#expected}.
     */
    private static Column orderValue(Row fit) {
        GammaGamma model = FitRow.spend(fit);
        Column paid = OrderHistories.PAID_FEN.divide(100);
        Column known = lit(model.p())
                .multiply(lit(model.gamma()).plus(paid))
                .divide(lit(model.p()).multiply(UserOrders.ORDERS.col()).plus(model.q() - 1));
        double ofAll = model.expectedSpendOfNewCustomer();
        return when(
                        OrderHistories.PAID_FEN
                                .gt(0)
                                .and(lit(model.p())
                                        .multiply(UserOrders.ORDERS.col())
                                        .plus(model.q())
                                        .gt(1)),
                        known)
                .otherwise(lit(Double.isFinite(ofAll) ? ofAll : 0))
                .multiply(keptShare(FitRow.kept(fit)));
    }

    private static Column keptShare(KeptShare kept) {
        Column own = greatest(lit(0.0), lit(1.0).minus(OrderHistories.REFUNDED_FEN.divide(OrderHistories.PAID_FEN)));
        return when(
                        OrderHistories.PAID_FEN.gt(0),
                        UserOrders.ORDERS
                                .col()
                                .multiply(own)
                                .plus(kept.weight() * kept.ofAll())
                                .divide(UserOrders.ORDERS.col().plus(kept.weight())))
                .otherwise(lit(kept.ofAll()));
    }

    private static Column score(String field) {
        return col("score").getField(field);
    }

    private static Column orders(int days, String bound) {
        return score(ScoreFunction.name(days) + bound);
    }

    private static Column money(Column orders) {
        return orders.multiply(col("order_worth")).cast("decimal(18,2)");
    }
}
