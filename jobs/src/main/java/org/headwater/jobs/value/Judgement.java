package org.headwater.jobs.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.headwater.jobs.tables.marts.Backtest;
import org.headwater.models.value.ForecastErrors;
import org.headwater.models.value.OrderFit;
import org.headwater.models.value.Score;
import org.headwater.models.value.ScoreTable;
import org.headwater.models.value.Tenths;

/**
 * Forecasts of customers beside what came, as rows of {@code backtest}.
 *
 * @param days held out
 */
record Judgement(LocalDate asOf, int days, List<HeldOut> customers) {

    private static final int TENTHS = 10;
    private static final double YEAR = 365;
    private static final MathContext DIGITS = new MathContext(9);

    List<Row> rows(PastModels models) {
        double[] orders = of(HeldOut::laterOrders);
        double[] revenue = of(customer -> customer.laterNetFen() / 100.0);
        List<Row> rows = new ArrayList<>();
        for (OrderFit fit : models.orders()) {
            String model = fit.model().kind().code();
            double[] spans = {days};
            double[] tails = ScoreTable.tails(fit, models.cells(), spans, ValueFitsJob.LEVEL);
            var table = new ScoreTable(fit, spans, UserValueJob.DISCOUNT_RATE, ValueFitsJob.LEVEL, tails);
            List<Score> scores =
                    customers.stream().map(c -> table.score(c.history())).toList();
            double[] expected = scores.stream()
                    .mapToDouble(score -> score.orders().get(0).estimate())
                    .toArray();
            boolean[] held = held(scores);
            double[] worth = of(c -> models.orderWorth(c.history().x() + 1, c.paidFen(), c.refundedFen()));
            Arrays.setAll(worth, i -> worth[i] * expected[i]);
            add(rows, model, "orders", expected, orders, held);
            add(rows, model, "revenue", worth, revenue, null);
        }
        add(rows, "last_year", "orders", of(c -> c.yearOrders() * days / YEAR), orders, null);
        add(rows, "last_year", "revenue", of(c -> c.yearNetFen() / 100.0 * days / YEAR), revenue, null);
        return rows;
    }

    private double[] of(ToDoubleFunction<HeldOut> what) {
        return customers.stream().mapToDouble(what).toArray();
    }

    private boolean[] held(List<Score> scores) {
        boolean[] held = new boolean[scores.size()];
        for (int i = 0; i < held.length; i++) {
            Score.Range range = scores.get(i).counts().get(0);
            long came = customers.get(i).laterOrders();
            held[i] = range.low() <= came && came <= range.high();
        }
        return held;
    }

    private void add(List<Row> rows, String model, String measure, double[] expected, double[] actual, boolean[] held) {
        int[] all = IntStream.range(0, expected.length).toArray();
        rows.add(row(model, measure, 0, all, expected, actual, held));
        int[] tenths = Tenths.of(expected);
        for (int tenth = 1; tenth <= TENTHS; tenth++) {
            int here = tenth;
            int[] members = Arrays.stream(all).filter(i -> tenths[i] == here).toArray();
            if (members.length > 0) {
                rows.add(row(model, measure, tenth, members, expected, actual, held));
            }
        }
    }

    private Row row(
            String model,
            String measure,
            int tenth,
            int[] members,
            double[] expected,
            double[] actual,
            boolean[] held) {
        var errors = ForecastErrors.of(
                Arrays.stream(members).mapToDouble(i -> expected[i]).toArray(),
                Arrays.stream(members).mapToDouble(i -> actual[i]).toArray());
        return RowFactory.create(
                asOf,
                model,
                measure,
                tenth,
                asOf.minusDays(days),
                days,
                (long) members.length,
                rounded(errors.expectedTotal()),
                rounded(errors.actualTotal()),
                rounded(errors.bias()),
                rounded(errors.meanAbsoluteError()),
                rounded(errors.rootMeanSquareError()),
                rounded(errors.correlation()),
                rounded(errors.gini()),
                held == null
                        ? null
                        : (double) Arrays.stream(members).filter(i -> held[i]).count() / members.length);
    }

    /** The errors that a row tells of. */
    static ForecastErrors errors(Row row) {
        return new ForecastErrors(
                row.<Double>getAs(Backtest.EXPECTED.column()),
                row.<Double>getAs(Backtest.ACTUAL.column()),
                row.<Double>getAs(Backtest.MEAN_ABSOLUTE_ERROR.column()),
                row.<Double>getAs(Backtest.ROOT_MEAN_SQUARE_ERROR.column()),
                orNaN(row.getAs(Backtest.CORRELATION.column())),
                orNaN(row.getAs(Backtest.GINI.column())));
    }

    private static double orNaN(Double value) {
        return value == null ? Double.NaN : value;
    }

    /** To nine digits, above what the order of customers changes in a sum. */
    private static Double rounded(double value) {
        return Double.isFinite(value) ? new BigDecimal(value).round(DIGITS).doubleValue() : null;
    }
}
