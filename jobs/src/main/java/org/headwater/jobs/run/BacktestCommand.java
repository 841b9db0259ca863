package org.headwater.jobs.run;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Row;
import org.headwater.jobs.config.Config;
import org.headwater.jobs.lake.Lake;
import org.headwater.jobs.plan.Job;
import org.headwater.jobs.plan.Plan;
import org.headwater.jobs.tables.marts.Backtest;
import org.headwater.jobs.value.BacktestJob;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "backtest",
        description =
                "Fits the models of lifetime value to the past, foretells the weeks since, and compares with what came;"
                        + " over the tables that earlier runs left. The table backtest keeps the answer.",
        mixinStandardHelpOptions = true)
final class BacktestCommand implements Callable<Integer> {

    @Mixin
    ConfigOption config;

    @Mixin
    AsOfOption asOf;

    @Option(
            names = "--holdout-weeks",
            required = true,
            paramLabel = "N",
            description = "Weeks up to the as-of date that the models don't learn from.")
    int weeks;

    private final Streams streams;

    BacktestCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        LocalDate date = asOf.read();
        Job job = BacktestJob.ofWeeks(weeks);
        Config checked = config.read();
        RunResult result = RunCommand.result(checked, date, new Plan(List.of(job)), streams, reading -> false);
        List<Row> rows = new Lake(Sessions.open("backtest"), checked.lake())
                .rows(Backtest.TABLE)
                .filter(col("as_of").equalTo(lit(date)))
                .orderBy(Backtest.MEASURE.col(), Backtest.MODEL.col(), Backtest.TENTH.col())
                .collectAsList();
        streams.out().print(whole(rows, checked.currency()));
        streams.out().println();
        streams.out().print(tenths(rows));
        streams.out().println(LastLine.of(result));
        return ExitCode.DONE.code();
    }

    private static String whole(List<Row> rows, String currency) {
        var table = new TextTable(
                "measure",
                "model",
                "customers",
                "expected",
                "came",
                "bias %",
                "mean abs. error",
                "RMSE",
                "Gini",
                "in interval %");
        rows.stream()
                .filter(row -> tenth(row) == 0)
                .forEach(row -> table.add(
                        measure(row, currency),
                        row.getAs(Backtest.MODEL.column()),
                        String.format(Locale.ROOT, "%,d", row.<Long>getAs(Backtest.CUSTOMERS.column())),
                        number(row, Backtest.EXPECTED, "%,.1f", 1),
                        number(row, Backtest.ACTUAL, "%,.1f", 1),
                        number(row, Backtest.BIAS, "%.1f", 100),
                        number(row, Backtest.MEAN_ABSOLUTE_ERROR, "%,.3f", 1),
                        number(row, Backtest.ROOT_MEAN_SQUARE_ERROR, "%,.3f", 1),
                        number(row, Backtest.GINI, "%.3f", 1),
                        number(row, Backtest.HELD, "%.1f", 100)));
        return table.render("");
    }

    /** Mean per customer, expected and come, of each tenth. */
    private static String tenths(List<Row> rows) {
        var table = new TextTable("orders per customer by tenth", "customers", "model", "expected", "came");
        rows.stream()
                .filter(row ->
                        tenth(row) > 0 && row.getAs(Backtest.MEASURE.column()).equals("orders"))
                .forEach(row -> {
                    long customers = row.<Long>getAs(Backtest.CUSTOMERS.column());
                    table.add(
                            String.valueOf(tenth(row)),
                            String.format(Locale.ROOT, "%,d", customers),
                            row.getAs(Backtest.MODEL.column()),
                            number(row, Backtest.EXPECTED, "%,.3f", 1.0 / customers),
                            number(row, Backtest.ACTUAL, "%,.3f", 1.0 / customers));
                });
        return table.render("");
    }

    private static int tenth(Row row) {
        return row.<Integer>getAs(Backtest.TENTH.column());
    }

    private static String measure(Row row, String currency) {
        String measure = row.getAs(Backtest.MEASURE.column());
        return measure.equals("revenue") ? measure + " " + currency : measure;
    }

    private static String number(Row row, Backtest column, String format, double times) {
        Double value = row.getAs(column.column());
        return value == null ? "" : String.format(Locale.ROOT, format, value * times);
    }
}
