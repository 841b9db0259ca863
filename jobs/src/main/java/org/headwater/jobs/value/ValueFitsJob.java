package org.headwater.jobs.value;

import static java.util.stream.Collectors.toMap;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.log;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.sum;
import static org.headwater.jobs.plan.Param.AS_OF;
import static org.headwater.jobs.plan.Param.ZONE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.tables.facts.UserOrders;
import org.headwater.jobs.tables.marts.Backtest;
import org.headwater.jobs.tables.marts.ValueFits;
import org.headwater.models.value.Cells;
import org.headwater.models.value.CellsBuilder;
import org.headwater.models.value.ForecastErrors;
import org.headwater.models.value.KeptShare;
import org.headwater.models.value.ModelChoice;
import org.headwater.models.value.ModelChoice.Candidate;
import org.headwater.models.value.OrderFit;
import org.headwater.models.value.OrderModelKind;
import org.headwater.models.value.ScoreTable;
import org.headwater.models.value.Spend;
import org.headwater.models.value.SpendCells;
import org.headwater.models.value.SpendFit;

/**
 * Fits the models of lifetime value to everybody who ever paid, and chooses one by the errors of its backtest and by AIC.
 *
 * <p>Spark counts customers by history; the driver gets these counts only and fits in time that grows with them, not with the
 * customers. What an order brings is counted in steps of a five-hundredth, so its mean is right to a thousandth.
 */
public final class ValueFitsJob {

    static final double[] SPANS = {30, 90, 365};
    static final double LEVEL = 0.9;

    private static final int STEPS_OF_SPEND = 500;

    public static final Job JOB = new Job(
            "value_fits",
            "What the lifetime value models learned",
            List.of(UserOrders.TABLE, Backtest.TABLE),
            ValueFits.TABLE,
            List.of(AS_OF, ZONE),
            (in, settings) -> {
                Dataset<Row> histories =
                        OrderHistories.of(in.rows(UserOrders.TABLE), settings.get(AS_OF), settings.get(ZONE));
                return histories
                        .sparkSession()
                        .createDataFrame(
                                fit(histories, heldOut(in.rows(Backtest.TABLE)), settings.get(AS_OF)),
                                ValueFits.TABLE.schema());
            });

    private ValueFitsJob() {}

    /** By model, how far its forecasts of orders were from what came when it was fitted to the past only. */
    private static Map<String, ForecastErrors> heldOut(Dataset<Row> backtest) {
        return backtest
                .filter(Backtest.MEASURE.col().equalTo("orders"))
                .filter(Backtest.TENTH.col().equalTo(0))
                .collectAsList()
                .stream()
                .collect(toMap(row -> row.getAs(Backtest.MODEL.column()), Judgement::errors));
    }

    static List<Row> fit(Dataset<Row> histories, Map<String, ForecastErrors> heldOut, LocalDate asOf) {
        Cells cells = cells(histories);
        List<OrderFit> fits = Arrays.stream(OrderModelKind.values())
                .map(kind -> kind.fit(cells))
                .toList();
        ModelChoice choice = ModelChoice.of(fits.stream()
                .map(fit -> new Candidate(
                        fit, Optional.ofNullable(heldOut.get(fit.model().kind().code()))))
                .toList());
        var rows = new ArrayList<Row>();
        for (OrderFit fit : fits) {
            boolean chosen = fit.equals(choice.chosen().fit());
            double[] tails = chosen ? ScoreTable.tails(fit, cells, SPANS, LEVEL) : new double[0];
            rows.add(FitRow.of(asOf, fit, chosen, chosen ? choice.reason() : "", tails));
        }
        rows.add(FitRow.of(asOf, spend(histories), kept(histories)));
        return rows;
    }

    static Cells cells(Dataset<Row> histories) {
        var cells = new CellsBuilder();
        histories
                .groupBy(OrderHistories.REPEATS, OrderHistories.RECENCY, OrderHistories.OBSERVED)
                .agg(count(lit(1)))
                .collectAsList()
                .forEach(row -> cells.add(row.getInt(0), row.getInt(1), row.getInt(2), row.getLong(3)));
        return cells.build();
    }

    static SpendFit spend(Dataset<Row> histories) {
        Column mean = OrderHistories.PAID_FEN.divide(UserOrders.ORDERS.col());
        var cells = new SpendCells.Builder();
        histories
                .filter(OrderHistories.PAID_FEN.gt(0))
                .groupBy(
                        OrderHistories.REPEATS,
                        round(log(mean).multiply(STEPS_OF_SPEND)).cast("int"))
                .agg(count(lit(1)), sum(OrderHistories.PAID_FEN))
                .collectAsList()
                .forEach(row -> cells.add(meanOf(row.getInt(0) + 1, row.getLong(2), row.getLong(3)), row.getLong(2)));
        return SpendFit.of(cells.build());
    }

    /** Of customers with nearly the same mean, that of them all. */
    private static Spend meanOf(int orders, long customers, long paidFen) {
        return new Spend(orders, paidFen / (100.0 * customers * orders));
    }

    /** What customers keep paid, and how much they differ in it. */
    static KeptShare kept(Dataset<Row> histories) {
        List<KeptShare.Group> groups = new ArrayList<>();
        double paid = 0;
        double refunded = 0;
        for (Row row : histories
                .groupBy(
                        UserOrders.ORDERS.col().as("orders"),
                        least(UserOrders.REFUNDS.col(), UserOrders.ORDERS.col()).as("refunds"))
                .agg(count(lit(1)), sum(OrderHistories.PAID_FEN), sum(OrderHistories.REFUNDED_FEN))
                .orderBy("orders", "refunds")
                .collectAsList()) {
            groups.add(new KeptShare.Group(row.getLong(0), row.getLong(1), row.getLong(2)));
            paid += row.getLong(3);
            refunded += row.getLong(4);
        }
        return KeptShare.of(groups, paid, refunded);
    }
}
