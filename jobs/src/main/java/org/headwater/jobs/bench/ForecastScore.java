package org.headwater.jobs.bench;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.headwater.models.value.ForecastErrors;

/** What the table user_value says of the next year, beside what a synthetic brand's customers really did. */
final class ForecastScore {

    private final BrandTruth brand;
    private final Map<String, Long> people;
    private final Map<Long, Row> truth;

    ForecastScore(BrandTruth brand) {
        this.brand = brand;
        this.people = brand.people();
        this.truth =
                brand
                        .truth("people")
                        .select("person", "role", "next_year_orders", "next_year_net_fen")
                        .collectAsList()
                        .stream()
                        .collect(Collectors.toMap(row -> row.getLong(0), row -> row));
    }

    /**
     * A person who bought, as the table has them.
     *
     * @param really what they are and did
     * @param rows of the table, the one with the most orders first; several where identity did not find them to be one
     */
    private record Judged(Row really, List<Row> rows) {

        double sum(ToDoubleFunction<Row> what) {
            return rows.stream().mapToDouble(what).sum();
        }

        boolean isHeld() {
            Row row = rows.get(0);
            long came = really.getLong(2);
            return row.getInt(2) <= came && came <= row.getInt(3);
        }
    }

    void tell(PrintWriter out) {
        brand.lake("marts/value_fits")
                .filter("chosen")
                .select("model", "reason")
                .collectAsList()
                .forEach(row -> out.println(row.getString(0) + ": " + row.getString(1)));
        List<Judged> judged = judged();
        long held = judged.stream().filter(Judged::isHeld).count();
        out.printf(
                Locale.ROOT,
                "%,d people who bought, %,d of them under several ids: intervals of 90 %% hold next year's orders of %.2f %%%n",
                judged.size(),
                judged.stream().filter(p -> p.rows().size() > 1).count(),
                100.0 * held / judged.size());
        tell(out, "orders of next year", judged, row -> row.getDouble(1), really -> really.getLong(2));
        tell(
                out,
                "net revenue of next year",
                judged,
                row -> row.getDecimal(4).doubleValue(),
                really -> really.getLong(3) / 100.0);
        out.println("the same by what people were planted as:");
        judged.stream()
                .collect(Collectors.groupingBy(p -> p.really().getString(1), TreeMap::new, Collectors.toList()))
                .forEach((role, people) -> out.printf(
                        Locale.ROOT,
                        "  %-14s %,7d people, expected %,12.1f orders and %,14.2f, came %,10d and"
                                + " %,14.2f, held %.2f %%%n",
                        role,
                        people.size(),
                        people.stream()
                                .mapToDouble(p -> p.sum(row -> row.getDouble(1)))
                                .sum(),
                        people.stream()
                                .mapToDouble(p -> p.sum(row -> row.getDecimal(4).doubleValue()))
                                .sum(),
                        people.stream().mapToLong(p -> p.really().getLong(2)).sum(),
                        people.stream().mapToLong(p -> p.really().getLong(3)).sum() / 100.0,
                        100.0 * people.stream().filter(Judged::isHeld).count() / people.size()));
    }

    private List<Judged> judged() {
        return brand
                .lake("marts/user_value")
                .select("user_id", "orders_365d", "orders_365d_low", "orders_365d_high", "revenue_365d", "orders")
                .collectAsList()
                .stream()
                .filter(row -> people.containsKey(row.getString(0)))
                .sorted(Comparator.comparingLong((Row row) -> -row.getLong(5)).thenComparing(row -> row.getString(0)))
                .collect(Collectors.groupingBy(row -> people.get(row.getString(0)), TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(person -> new Judged(truth.get(person.getKey()), person.getValue()))
                .toList();
    }

    private static void tell(
            PrintWriter out,
            String what,
            List<Judged> judged,
            ToDoubleFunction<Row> foretold,
            ToDoubleFunction<Row> really) {
        var errors = ForecastErrors.of(
                judged.stream().mapToDouble(p -> p.sum(foretold)).toArray(),
                judged.stream()
                        .mapToDouble(p -> really.applyAsDouble(p.really()))
                        .toArray());
        out.printf(
                Locale.ROOT,
                "%s: expected %,.1f, came %,.1f (%+.2f %%); mean absolute error %.3f, correlation %.3f, Gini %.3f%n",
                what,
                errors.expectedTotal(),
                errors.actualTotal(),
                100 * errors.bias(),
                errors.meanAbsoluteError(),
                errors.correlation(),
                errors.gini());
    }
}
