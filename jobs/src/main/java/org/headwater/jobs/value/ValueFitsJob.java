package org.headwater.jobs.value;

import static org.apache.spark.sql.functions.count;
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
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.tables.facts.UserOrders;
import org.headwater.jobs.tables.marts.ValueFits;
import org.headwater.models.value.Cells;
import org.headwater.models.value.CellsBuilder;
import org.headwater.models.value.ModelChoice;
import org.headwater.models.value.ModelChoice.Candidate;
import org.headwater.models.value.OrderFit;
import org.headwater.models.value.OrderModelKind;
import org.headwater.models.value.ScoreTable;
import org.headwater.models.value.Spend;
import org.headwater.models.value.SpendCells;
import org.headwater.models.value.SpendFit;

/**
 * Fits the models of lifetime value to everybody who ever paid, and chooses one by AIC.
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
            List.of(UserOrders.TABLE),
            ValueFits.TABLE,
            List.of(AS_OF, ZONE),
            (in, settings) -> {
                Dataset<Row> histories =
                        OrderHistories.of(in.rows(UserOrders.TABLE), settings.get(AS_OF), settings.get(ZONE));
                return histories
                        .sparkSession()
                        .createDataFrame(fit(histories, settings.get(AS_OF)), ValueFits.TABLE.schema());
            });

    private ValueFitsJob() {}

    static List<Row> fit(Dataset<Row> histories, LocalDate asOf) {
        Cells cells = cells(histories);
        List<OrderFit> fits = Arrays.stream(OrderModelKind.values())
                .map(kind -> kind.fit(cells))
                .toList();
        ModelChoice choice = ModelChoice.of(
                fits.stream().map(fit -> new Candidate(fit, Optional.empty())).toList());
        var rows = new ArrayList<Row>();
        for (OrderFit fit : fits) {
            boolean chosen = fit.equals(choice.chosen().fit());
            double[] tails = chosen ? ScoreTable.tails(fit, cells, SPANS, LEVEL) : new double[0];
            rows.add(FitRow.of(asOf, fit, chosen, chosen ? choice.reason() : "", tails));
        }
        rows.add(FitRow.of(asOf, spend(histories), netRatio(histories)));
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

    private static SpendFit spend(Dataset<Row> histories) {
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

    /** What is kept paid of what was paid; 1 where nothing was. */
    private static double netRatio(Dataset<Row> histories) {
        Row sums = histories
                .agg(sum(OrderHistories.PAID_FEN), sum(OrderHistories.REFUNDED_FEN))
                .head();
        return sums.isNullAt(0) || sums.getLong(0) == 0
                ? 1
                : Math.max(0, 1 - sums.getLong(1) / (double) sums.getLong(0));
    }
}
