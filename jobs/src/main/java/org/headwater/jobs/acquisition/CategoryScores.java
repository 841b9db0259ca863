package org.headwater.jobs.acquisition;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.headwater.jobs.config.AcquisitionConfig;

/** Rows of {@code suitability}. A score is the share of the categories that are not better; equal ones share a score. */
final class CategoryScores {

    private final LocalDate asOf;
    private final AcquisitionConfig config;

    CategoryScores(LocalDate asOf, AcquisitionConfig config) {
        this.asOf = asOf;
        this.config = config;
    }

    /**
     * @param categories {@code category, customers, orders, fen}
     * @param firsts {@code category, channel, new customers}
     * @param cac {@code channel, cost of a new customer}
     */
    List<Row> rows(List<Row> categories, List<Row> firsts, List<Row> cac) {
        Map<String, BigDecimal> costs = costs(firsts, cac);
        List<Category> all = categories.stream()
                .map(row -> new Category(
                        row.getString(0),
                        row.getLong(1),
                        each(BigDecimal.valueOf(row.getLong(3), 2).multiply(config.marginRatio()), row.getLong(1)),
                        costs.get(row.getString(0)),
                        each(
                                config.serviceCostPerOrder().multiply(BigDecimal.valueOf(row.getLong(2))),
                                row.getLong(1))))
                .sorted(Comparator.comparing(Category::name))
                .toList();
        List<Row> rows = new ArrayList<>();
        for (Category category : all) {
            double value = share(all, Category::value, category);
            Double dear = category.cac() == null ? null : share(all, Category::cac, category);
            double cheap = share(all, c -> c.service().negate(), category);
            double score = Stream.of(value, dear, cheap)
                    .filter(Objects::nonNull)
                    .mapToDouble(Double::doubleValue)
                    .average()
                    .orElseThrow();
            rows.add(RowFactory.create(
                    asOf,
                    category.name(),
                    category.customers(),
                    category.value(),
                    category.cac(),
                    category.service(),
                    value,
                    dear,
                    cheap,
                    score));
        }
        return rows;
    }

    /** Mean cost of the new customers whose first order was of the category. */
    private static Map<String, BigDecimal> costs(List<Row> firsts, List<Row> cac) {
        Map<String, BigDecimal> byChannel = new HashMap<>();
        cac.forEach(row -> byChannel.put(row.getString(0), row.getDecimal(1)));
        Map<String, BigDecimal> sums = new HashMap<>();
        Map<String, Long> customers = new HashMap<>();
        for (Row row : firsts) {
            BigDecimal cost = byChannel.getOrDefault(row.getString(1), BigDecimal.ZERO);
            sums.merge(row.getString(0), cost.multiply(BigDecimal.valueOf(row.getLong(2))), BigDecimal::add);
            customers.merge(row.getString(0), row.getLong(2), Long::sum);
        }
        sums.replaceAll((category, sum) -> each(sum, customers.get(category)));
        return sums;
    }

    private static double share(List<Category> all, Function<Category, BigDecimal> by, Category category) {
        BigDecimal own = by.apply(category);
        List<BigDecimal> known = all.stream().map(by).filter(Objects::nonNull).toList();
        return known.stream().filter(v -> v.compareTo(own) <= 0).count() / (double) known.size();
    }

    private static BigDecimal each(BigDecimal money, long of) {
        return money.divide(BigDecimal.valueOf(of), 2, RoundingMode.HALF_UP);
    }

    private record Category(String name, long customers, BigDecimal value, BigDecimal cac, BigDecimal service) {}
}
