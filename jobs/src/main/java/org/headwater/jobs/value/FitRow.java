package org.headwater.jobs.value;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.headwater.jobs.tables.marts.ValueFits;
import org.headwater.models.value.Estimate;
import org.headwater.models.value.GammaGamma;
import org.headwater.models.value.KeptShare;
import org.headwater.models.value.OrderFit;
import org.headwater.models.value.OrderModelKind;
import org.headwater.models.value.SpendFit;

/** Fits as rows of {@code value_fits} and back; nothing is lost on the way. */
final class FitRow {

    static final String GAMMA_GAMMA = "gamma-gamma";

    private FitRow() {}

    static Row of(LocalDate asOf, OrderFit fit, boolean chosen, String reason, double[] tails) {
        return row(
                asOf,
                fit.model().kind().code(),
                chosen,
                reason,
                fit.estimate(),
                fit.customers(),
                fit.fallback(),
                Arrays.stream(tails).boxed().toList(),
                null);
    }

    static Row of(LocalDate asOf, SpendFit fit, KeptShare kept) {
        return row(
                asOf,
                GAMMA_GAMMA,
                true,
                "the one model of what an order brings",
                fit.estimate(),
                fit.customers(),
                fit.fallback(),
                List.of(),
                kept);
    }

    private static Row row(
            LocalDate asOf,
            String model,
            boolean chosen,
            String reason,
            Estimate estimate,
            double customers,
            String fallback,
            List<Double> tails,
            KeptShare kept) {
        return RowFactory.create(
                asOf,
                model,
                chosen,
                reason,
                estimate.names().toArray(),
                estimate.values().toArray(),
                estimate.standardErrors().stream().map(FitRow::known).toArray(),
                estimate.logCovariance().stream().flatMap(List::stream).toArray(),
                known(estimate.logLikelihood()),
                known(estimate.aic()),
                (long) customers,
                estimate.iterations(),
                estimate.converged(),
                estimate.boundary().toArray(),
                fallback,
                tails.toArray(),
                kept == null ? null : kept.ofAll(),
                kept == null ? null : kept.weight());
    }

    private static Double known(double value) {
        return Double.isFinite(value) ? value : null;
    }

    static OrderFit orders(Row row) {
        Estimate estimate = estimate(row);
        String code = row.getAs(ValueFits.MODEL.column());
        OrderModelKind kind = Arrays.stream(OrderModelKind.values())
                .filter(k -> k.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("value_fits has the unknown model " + code));
        return new OrderFit(
                kind.of(numbers(estimate.values())),
                estimate,
                row.<Long>getAs(ValueFits.CUSTOMERS.column()),
                row.getAs(ValueFits.FALLBACK.column()));
    }

    static GammaGamma spend(Row row) {
        List<Double> values = list(row, ValueFits.PARAMETERS);
        return new GammaGamma(values.get(0), values.get(1), values.get(2));
    }

    static KeptShare kept(Row row) {
        return new KeptShare(
                row.<Double>getAs(ValueFits.NET_RATIO.column()),
                row.<Double>getAs(ValueFits.NET_RATIO_WEIGHT.column()));
    }

    static double[] tails(Row row) {
        return numbers(list(row, ValueFits.INTERVAL_TAILS));
    }

    private static Estimate estimate(Row row) {
        List<Double> values = list(row, ValueFits.PARAMETERS);
        List<Double> flat = list(row, ValueFits.LOG_COVARIANCE);
        var covariance = new ArrayList<List<Double>>();
        for (int i = 0; i < values.size(); i++) {
            covariance.add(flat.subList(i * values.size(), (i + 1) * values.size()));
        }
        return new Estimate(
                list(row, ValueFits.PARAMETER_NAMES),
                values,
                FitRow.<Double>list(row, ValueFits.STANDARD_ERRORS).stream()
                        .map(error -> error == null ? Double.NaN : error)
                        .toList(),
                covariance,
                orNaN(row.getAs(ValueFits.LOG_LIKELIHOOD.column())),
                row.<Integer>getAs(ValueFits.ITERATIONS.column()),
                0,
                row.<Boolean>getAs(ValueFits.CONVERGED.column()),
                list(row, ValueFits.BOUNDARY));
    }

    private static double orNaN(Double value) {
        return value == null ? Double.NaN : value;
    }

    private static double[] numbers(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static <T> List<T> list(Row row, ValueFits column) {
        return row.getList(row.fieldIndex(column.column()));
    }
}
