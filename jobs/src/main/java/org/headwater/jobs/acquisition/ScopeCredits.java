package org.headwater.jobs.acquisition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.headwater.models.attribution.Apportionment;
import org.headwater.models.attribution.AttributionRule;
import org.headwater.models.attribution.ChannelPath;
import org.headwater.models.attribution.MarkovAttribution;
import org.headwater.models.attribution.MarkovAttribution.Nulls;

/**
 * Rows of {@code attribution} for all orders, or for first orders only. What a month holds is shared out by largest
 * remainder, so that the channels add up to it exactly.
 */
final class ScopeCredits {

    private static final int DIGITS = 6;
    private static final String WHOLE_BY = "last";

    private final LocalDate asOf;
    private final boolean firstOnly;

    ScopeCredits(LocalDate asOf, boolean firstOnly) {
        this.asOf = asOf;
        this.firstOnly = firstOnly;
    }

    /**
     * @param byRule {@code month, is_first, model, channel, parts, fen}: parts of orders, and those times their fen
     * @param distinct {@code channels, orders, firsts, nulls} by distinct path
     */
    List<Row> rows(List<Row> byRule, List<Row> distinct) {
        Map<LocalDate, Map<String, Map<String, Sum>>> months = new TreeMap<>();
        for (Row row : byRule) {
            if (!firstOnly || row.getBoolean(1)) {
                months.computeIfAbsent(row.getAs(0), m -> new TreeMap<>())
                        .computeIfAbsent(row.getString(2), m -> new TreeMap<>())
                        .merge(row.getString(3), new Sum(row.getDecimal(4), row.getDecimal(5)), Sum::plus);
            }
        }
        List<Row> rows = new ArrayList<>();
        List<ChannelPath> paths = distinct.stream().map(this::path).toList();
        Map<String, MarkovAttribution> chains = new TreeMap<>();
        if (!months.isEmpty()) {
            chains.put("markov_1", MarkovAttribution.of(paths, 1, Nulls.COUNTED));
            chains.put("markov_2", MarkovAttribution.of(paths, 2, Nulls.COUNTED));
        }
        months.forEach((month, models) -> {
            Sum whole = models.get(WHOLE_BY).values().stream().reduce(Sum.NONE, Sum::plus);
            models.forEach((model, channels) -> rows.addAll(shared(
                    month,
                    model,
                    whole,
                    List.copyOf(channels.keySet()),
                    channels.values().stream().mapToDouble(Sum::orders).toArray(),
                    channels.values().stream().mapToDouble(Sum::money).toArray(),
                    null)));
            chains.forEach((model, chain) -> {
                double[] effects = chain.credits().stream()
                        .mapToDouble(MarkovAttribution.Credit::removalEffect)
                        .toArray();
                List<String> names = chain.credits().stream()
                        .map(MarkovAttribution.Credit::channel)
                        .toList();
                rows.addAll(shared(month, model, whole, names, effects, effects, effects));
            });
        });
        return rows;
    }

    private ChannelPath path(Row row) {
        return new ChannelPath(
                row.<String>getList(0), firstOnly ? row.getLong(2) : row.getLong(1), BigDecimal.ZERO, row.getLong(3));
    }

    private List<Row> shared(
            LocalDate month,
            String model,
            Sum whole,
            List<String> channels,
            double[] orderWeights,
            double[] moneyWeights,
            double[] effects) {
        long[] orders =
                Apportionment.of(whole.parts().scaleByPowerOfTen(DIGITS - 12).longValueExact(), orderWeights);
        long fen = whole.fen().scaleByPowerOfTen(-12).longValueExact();
        long[] money = Apportionment.of(fen, fen == 0 ? orderWeights : moneyWeights);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < channels.size(); i++) {
            rows.add(RowFactory.create(
                    asOf,
                    firstOnly ? "new_customers" : "orders",
                    month,
                    model,
                    channels.get(i),
                    BigDecimal.valueOf(orders[i], DIGITS),
                    BigDecimal.valueOf(money[i], 2),
                    effects == null ? null : effects[i]));
        }
        return rows;
    }

    /** In parts of {@link AttributionRule#WHOLE}. */
    private record Sum(BigDecimal parts, BigDecimal fen) {
        static final Sum NONE = new Sum(BigDecimal.ZERO, BigDecimal.ZERO);

        Sum plus(Sum other) {
            return new Sum(parts.add(other.parts), fen.add(other.fen));
        }

        double orders() {
            return parts.doubleValue();
        }

        double money() {
            return fen.doubleValue();
        }
    }
}
